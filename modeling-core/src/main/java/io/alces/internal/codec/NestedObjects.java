package io.alces.internal.codec;

import io.alces.query.StoredPath;
import io.alces.schema.MemberSchema;
import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds the objects inside stored values, by their shapes. What is transformed as a whole has none. */
final class NestedObjects {
    private NestedObjects() {}

    /** What is made of the maps of objects. */
    interface Rewrite {
        /** The map of an object that was not there before. */
        Map<String, AttributeValue> fresh(ObjectSchema schema, Map<String, AttributeValue> map);

        /** The map of an object that was there, and another one. */
        Map<String, AttributeValue> changed(
                ObjectSchema schema, Map<String, AttributeValue> map, Map<String, AttributeValue> before);
    }

    /** The classes of the objects right inside values of a shape. */
    static Stream<ObjectSchema> schemas(Shape shape) {
        Shape present = Shapes.present(shape);
        if (present instanceof Shape.ObjectOf object) {
            return Stream.of(object.schema());
        }
        if (present instanceof Shape.UnionOf union) {
            return union.alternatives().values().stream();
        }
        @Nullable Shape part = Shapes.part(present);
        return part == null ? Stream.of() : schemas(part);
    }

    /** The shape of what is stored at a path; empty if the schema does not say. */
    static Optional<Shape> shape(ObjectSchema root, StoredPath path) {
        Optional<Shape> shape = Optional.of(new Shape.ObjectOf(root));
        for (StoredPath.Element element : path.elements()) {
            shape = shape.flatMap(holder -> inside(Shapes.present(holder), element));
        }
        return shape.map(Shapes::present);
    }

    private static Optional<Shape> inside(Shape holder, StoredPath.Element element) {
        if (!(element instanceof StoredPath.Name name)) {
            return Optional.ofNullable(Shapes.element(holder));
        }
        if (holder instanceof Shape.MapOf map) {
            return Optional.of(map.value());
        }
        return holder instanceof Shape.ObjectOf || holder instanceof Shape.UnionOf
                ? schemas(holder)
                        .flatMap(schema -> schema.attribute(name.name()).stream())
                        .map(MemberSchema.Attribute::shape)
                        .findFirst()
                : Optional.empty();
    }

    /** A value with all objects in it rewritten as new ones. */
    static AttributeValue fresh(Shape shape, AttributeValue value, Rewrite rewrite) {
        Shape present = Shapes.present(shape);
        @Nullable Shape part = Shapes.part(present);
        if (part != null && value.hasL()) {
            return AttributeValue.fromL(value.l().stream()
                    .map(element -> fresh(part, element, rewrite))
                    .toList());
        }
        if (part != null && value.hasM()) {
            Map<String, AttributeValue> entries = new LinkedHashMap<>();
            value.m().forEach((key, entry) -> entries.put(key, fresh(part, entry, rewrite)));
            return AttributeValue.fromM(entries);
        }
        return schema(present, value)
                .map(schema -> AttributeValue.fromM(rewrite.fresh(schema, value.m())))
                .orElse(value);
    }

    /**
     * A value with the objects in it rewritten that were not there before: those of another class, under another key or in
     * another place, but for elements of a list that were in it anywhere.
     */
    static AttributeValue changed(Shape shape, AttributeValue value, @Nullable AttributeValue before, Rewrite rewrite) {
        if (before == null) {
            return fresh(shape, value, rewrite);
        }
        if (value.equals(before)) {
            return value;
        }
        Shape present = Shapes.present(shape);
        @Nullable Shape part = Shapes.part(present);
        if (part != null && value.hasL() && before.hasL()) {
            return changedList(part, value.l(), new HashSet<>(before.l()), rewrite);
        }
        if (part != null && value.hasM() && before.hasM()) {
            Map<String, AttributeValue> entries = new LinkedHashMap<>();
            value.m()
                    .forEach((key, entry) ->
                            entries.put(key, changed(part, entry, before.m().get(key), rewrite)));
            return AttributeValue.fromM(entries);
        }
        Optional<ObjectSchema> schema = schema(present, value);
        return schema.isPresent() && schema.equals(schema(present, before))
                ? AttributeValue.fromM(rewrite.changed(schema.get(), value.m(), before.m()))
                : fresh(shape, value, rewrite);
    }

    private static AttributeValue changedList(
            Shape part, List<AttributeValue> elements, Set<AttributeValue> before, Rewrite rewrite) {
        return AttributeValue.fromL(elements.stream()
                .map(element -> before.contains(element) ? element : fresh(part, element, rewrite))
                .toList());
    }

    /** The class of the object that is stored as a value, if it is one. */
    private static Optional<ObjectSchema> schema(Shape shape, AttributeValue value) {
        if (!value.hasM()) {
            return Optional.empty();
        }
        if (shape instanceof Shape.UnionOf union) {
            return Optional.ofNullable(value.m().get(union.discriminator()))
                    .map(text -> union.alternatives().get(text.s()));
        }
        return shape instanceof Shape.ObjectOf object ? Optional.of(object.schema()) : Optional.empty();
    }
}
