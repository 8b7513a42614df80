package io.alces.internal.codec;

import io.alces.query.StoredPath;
import io.alces.query.StoredValues;
import io.alces.schema.ComputedAttribute;
import io.alces.schema.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The texts of other attributes, put together.
 *
 * @param attribute takes a text, also where the property is optional
 */
record CombinedText(String root, TopLevelAttribute attribute, List<Part> parts, ComputedAttribute.Combination form)
        implements Formula {

    /** Something whose text is taken, under the name that messages have for it. */
    record Part(String path, StoredPath stored, Shape shape, Encoder encoder) {

        Optional<String> text(Map<String, AttributeValue> item) {
            return StoredValues.find(item, stored).flatMap(value -> text(asRead(value)));
        }

        /** The value that a read finds, in its stored form: what a transform does to it is undone. */
        private AttributeValue asRead(AttributeValue value) {
            Shape plain = Shapes.stored(shape);
            return plain == shape
                    ? value
                    : encoder.write(path, plain, encoder.codec(shape).read(MapItemReader.ofValue(path, value)));
        }

        private static Optional<String> text(AttributeValue value) {
            return switch (value.type()) {
                case S -> Optional.of(value.s());
                case N -> Optional.of(value.n());
                case BOOL -> Optional.of(value.bool().toString());
                default -> Optional.empty();
            };
        }
    }

    static CombinedText of(
            String root,
            ComputedAttribute computed,
            ComputedAttribute.Combination form,
            TopLevelAttribute attribute,
            Encoder encoder) {
        List<Part> parts = computed.parts().stream()
                .map(part -> new Part(root + "." + part.path(), part.stored(), Shapes.present(part.shape()), encoder))
                .toList();
        ValueCodec<Object> present =
                encoder.codec(Shapes.present(attribute.schema().shape()));
        return new CombinedText(root, attribute.writtenBy(present), parts, form);
    }

    @Override
    public Optional<AttributeValue> value(DecodedItem item) {
        List<Optional<String>> texts =
                parts.stream().map(part -> part.text(item.attributes())).toList();
        return form.of(texts).flatMap(text -> attribute.encode(root, text));
    }

    @Override
    public boolean needsObject() {
        return false;
    }

    @Override
    public boolean needsAllParts() {
        return form.needsAllParts();
    }
}
