package io.alces.internal.codec;

import io.alces.schema.Fill;
import io.alces.schema.MemberSchema;
import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds what fills the classes of one model. Used once. */
final class FillCompilation {
    private final Encoder encoder;
    private final CodecCompiler codecs;
    private final Map<ObjectSchema, List<ObjectFill.Placed>> steps = new LinkedHashMap<>();

    private FillCompilation(Encoder encoder, CodecCompiler codecs) {
        this.encoder = encoder;
        this.codecs = codecs;
    }

    /**
     * What fills each class that is filled, or has objects inside that are.
     *
     * @throws IllegalArgumentException or {@link io.alces.error.InvalidItemException} if a constant cannot be stored
     */
    static Map<ObjectSchema, ObjectFill> of(ObjectSchema root, Encoder encoder, CodecCompiler codecs) {
        FillCompilation compilation = new FillCompilation(encoder, codecs);
        compilation.collect(root);
        Set<ObjectSchema> filled = compilation.filled();
        return filled.stream()
                .collect(Collectors.toUnmodifiableMap(schema -> schema, schema -> compilation.fill(schema, filled)));
    }

    private void collect(ObjectSchema schema) {
        if (!steps.containsKey(schema)) {
            List<ObjectFill.Placed> own = new ArrayList<>();
            steps.put(schema, own);
            addSteps(schema, Set.of(), own);
            schema.attributes()
                    .flatMap(attribute -> NestedObjects.schemas(attribute.shape()))
                    .forEach(this::collect);
        }
    }

    /** Adds the steps of a class, and of those that are flattened into it. */
    private void addSteps(ObjectSchema schema, Set<String> holder, List<ObjectFill.Placed> own) {
        for (MemberSchema member : schema.members()) {
            if (member instanceof MemberSchema.Attribute attribute) {
                attribute.fill().ifPresent(fill -> own.add(placed(step(schema, attribute, fill), holder)));
            } else if (member instanceof MemberSchema.Flattened flattened) {
                addSteps(flattened.schema(), names(flattened.schema()), own);
            }
        }
    }

    /** The time of a write is that of the whole; other values are of the flattened object, and need it. */
    private static ObjectFill.Placed placed(FillStep step, Set<String> holder) {
        return new ObjectFill.Placed(step, step.dependsOnTime() ? Set.of() : holder);
    }

    private static Set<String> names(ObjectSchema schema) {
        return schema.attributes()
                .flatMap(attribute -> attribute.storedNames().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private FillStep step(ObjectSchema schema, MemberSchema.Attribute attribute, Fill fill) {
        String path = TypeNames.simple(schema.type()) + "." + attribute.property();
        return FillSteps.of(fill, FilledAttribute.of(attribute, path, encoder), decoder(schema));
    }

    private Function<Map<String, AttributeValue>, Object> decoder(ObjectSchema schema) {
        ItemCodec<Object> codec = codecs.codec(schema);
        String name = TypeNames.simple(schema.type());
        return map -> ObjectCodec.decode(codec, name, MapItemReader.ofItem(name, map));
    }

    /** The classes that have steps, and those that have objects inside that do, at any depth. */
    private Set<ObjectSchema> filled() {
        Set<ObjectSchema> filled =
                steps.keySet().stream().filter(schema -> !own(schema).isEmpty()).collect(Collectors.toSet());
        boolean grows = !filled.isEmpty();
        while (grows) {
            grows = filled.addAll(steps.keySet().stream()
                    .filter(schema -> schema.attributes().anyMatch(attribute -> leadsTo(filled, attribute)))
                    .toList());
        }
        return filled;
    }

    private List<ObjectFill.Placed> own(ObjectSchema schema) {
        return steps.getOrDefault(schema, List.of());
    }

    private static boolean leadsTo(Set<ObjectSchema> filled, MemberSchema.Attribute attribute) {
        return NestedObjects.schemas(attribute.shape()).anyMatch(filled::contains);
    }

    private ObjectFill fill(ObjectSchema schema, Set<ObjectSchema> filled) {
        Map<String, Shape> nested = new LinkedHashMap<>();
        Stream<MemberSchema.Attribute> leading = schema.attributes().filter(attribute -> leadsTo(filled, attribute));
        leading.forEach(attribute -> nested.put(attribute.name(), attribute.shape()));
        return new ObjectFill(own(schema), nested);
    }
}
