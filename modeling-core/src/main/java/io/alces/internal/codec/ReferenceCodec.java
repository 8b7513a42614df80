package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.internal.wire.AttributeType;
import io.alces.reference.Ref;
import io.alces.schema.KeyAttribute;
import io.alces.schema.KeyShape;
import io.alces.schema.Shape;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * References, as the key of what they refer to: the value of its only attribute, or a map of two.
 *
 * <p>A map is read for a key of one attribute too, as other libraries store it.
 */
final class ReferenceCodec implements ScalarCodec<Object> {
    private final Shape.Reference shape;
    private final List<KeyAttribute> attributes;
    private final List<ValueCodec<Object>> codecs;
    private final AttributeNames names;

    ReferenceCodec(Shape.Reference shape, Function<Shape, ValueCodec<Object>> codecs) {
        this.shape = shape;
        this.attributes = shape.key().attributes();
        this.codecs = attributes.stream()
                .map(part -> codecs.apply(part.attribute().shape()))
                .toList();
        this.names = new AttributeNames(shape.key().names(), false);
    }

    /** The values of the key that a reference refers by, in the types of the model; empty if it does not fit the model. */
    static Optional<List<Object>> key(Shape.Reference shape, Object reference) {
        Ref<?> ref = (Ref<?>) reference;
        List<KeyAttribute> attributes = shape.key().attributes();
        List<Object> given = ref.key();
        if (!ref.model().equals(shape.model()) || given.size() != attributes.size()) {
            return Optional.empty();
        }
        Object[] key = new Object[given.size()];
        for (int index = 0; index < key.length; index++) {
            Object value = Encoder.inTypeOf(attributes.get(index).attribute().shape(), given.get(index));
            if (value == null) {
                return Optional.empty();
            }
            key[index] = value;
        }
        return Optional.of(List.of(key));
    }

    /** What is wrong with a reference that does not fit, by types. */
    static String mismatch(Shape.Reference shape, Object reference) {
        List<String> types = shape.key().attributes().stream()
                .map(part -> Numbers.boxed(Shapes.raw(part.attribute().shape().type()))
                        .getSimpleName())
                .toList();
        String model = shape.model().getSimpleName();
        return "expected Ref[" + model + "(" + String.join(", ", types) + ")], found " + reference
                + "; make it of the key of " + model;
    }

    @Override
    public void write(ItemWriter writer, Object value) {
        List<Object> key = fitting(writer, value);
        if (key.size() == 1) {
            codecs.get(0).write(writer, key.get(0));
            return;
        }
        writer.beginMap();
        for (int index = 0; index < key.size(); index++) {
            writer.name(names.name(index));
            codecs.get(index).write(writer, key.get(index));
        }
        writer.endMap();
    }

    @Override
    public Object read(ItemReader reader) {
        return attributes.size() == 1 && reader.type() != AttributeType.M
                ? reference(codecs.get(0).read(reader))
                : readMap(reader);
    }

    @Override
    public boolean fitsSet() {
        return codecs.size() == 1 && codecs.get(0) instanceof ScalarCodec<Object> scalar && scalar.fitsSet();
    }

    @Override
    public void writeSet(ItemWriter writer, Collection<Object> values) {
        only().writeSet(
                        writer,
                        values.stream()
                                .map(value -> fitting(writer, value).get(0))
                                .toList());
    }

    @Override
    public void readSet(ItemReader reader, Consumer<Object> values) {
        only().readSet(reader, value -> values.accept(reference(value)));
    }

    private ScalarCodec<Object> only() {
        return (ScalarCodec<Object>) codecs.get(0);
    }

    private List<Object> fitting(ItemWriter writer, Object value) {
        return key(shape, value).orElseThrow(() -> new InvalidItemException(writer.path(), mismatch(shape, value)));
    }

    private Ref<?> readMap(ItemReader reader) {
        @Nullable Object[] key = new @Nullable Object[attributes.size()];
        reader.beginMap();
        for (int place = reader.next(names); place != AttributeNames.END; place = reader.next(names)) {
            key[place] = reader.isNull() ? null : codecs.get(place).read(reader);
        }
        return reference(requireAll(reader, key));
    }

    @SuppressWarnings("NullAway") // every part was looked at
    private Object[] requireAll(ItemReader reader, @Nullable Object[] key) {
        int missing = Arrays.asList(key).indexOf(null);
        if (missing >= 0) {
            throw new UnreadableItemException(
                    reader.path(),
                    "the key " + KeyShape.expected(shape.key()) + " of "
                            + shape.model().getSimpleName(),
                    "a map without " + names.name(missing),
                    null,
                    null);
        }
        return key;
    }

    private Ref<?> reference(Object... key) {
        return key.length == 1 ? Ref.to(shape.model(), key[0]) : Ref.to(shape.model(), key[0], key[1]);
    }
}
