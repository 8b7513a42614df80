package io.alces.internal.codec;

import io.alces.query.StoredPath;
import io.alces.query.StoredValues;
import io.alces.schema.Fill;
import io.alces.schema.MemberSchema;
import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a model knows of the attributes in a stored map.
 *
 * @param object the members of the object that is stored as the map, if it is one
 * @param others the shape of all other attributes
 */
record MapLayout(@Nullable ObjectSchema object, Shape others) {
    private static final Shape ANY = new Shape.Open();

    /**
     * One attribute of a map.
     *
     * @param aliases further names under which it is read; one with aliases may be stored under any of them
     * @param isDefaulted whether it is read as a default where it is not stored
     */
    record Attribute(Shape shape, List<String> aliases, boolean isDefaulted) {
        static Attribute of(Shape shape) {
            return new Attribute(shape, List.of(), false);
        }

        static Attribute of(MemberSchema.Attribute member) {
            boolean isDefaulted = member.fill().orElse(null) instanceof Fill.Default filled && filled.onRead();
            return new Attribute(member.shape(), member.aliases(), isDefaulted);
        }

        /** Whether an item that is read with a value for it may have none under its name. */
        boolean mayBeElsewhere() {
            return isDefaulted || !aliases.isEmpty();
        }
    }

    static MapLayout ofObject(ObjectSchema schema) {
        return new MapLayout(schema, ANY);
    }

    /** The layout of a map that is stored of a shape; empty if the shape alone knows what its stored form means. */
    static Optional<MapLayout> of(Shape shape, Map<String, AttributeValue> stored) {
        if (shape instanceof Shape.ObjectOf object) {
            return Optional.of(ofObject(object.schema()));
        }
        if (shape instanceof Shape.MapOf map) {
            return Optional.of(new MapLayout(null, map.value()));
        }
        if (shape instanceof Shape.UnionOf union) {
            return Optional.ofNullable(stored.get(union.discriminator()))
                    .map(text -> union.alternatives().get(text.s()))
                    .map(MapLayout::ofObject);
        }
        return isAsStored(shape) ? Optional.of(new MapLayout(null, ANY)) : Optional.empty();
    }

    /**
     * The further names under which what is stored at a path is read.
     *
     * @param item has all that the path leads through
     */
    static List<String> aliases(ObjectSchema schema, StoredPath path, Map<String, AttributeValue> item) {
        Attribute attribute = Attribute.of(new Shape.ObjectOf(schema));
        AttributeValue stored = AttributeValue.fromM(item);
        List<StoredPath> parents = path.parents();
        for (int depth = 0; depth < path.elements().size(); depth++) {
            attribute = part(attribute, path.elements().get(depth), stored.m());
            if (depth < parents.size()) {
                stored = StoredValues.find(item, parents.get(depth)).orElse(stored);
            }
        }
        return attribute.aliases();
    }

    private static Attribute part(Attribute whole, StoredPath.Element part, Map<String, AttributeValue> stored) {
        Shape shape = Shapes.present(whole.shape());
        if (part instanceof StoredPath.Name name) {
            return of(shape, stored)
                    .map(layout -> layout.attribute(name.name()))
                    .orElseGet(() -> Attribute.of(ANY));
        }
        Shape element = Shapes.element(shape);
        return Attribute.of(element == null ? ANY : element);
    }

    Attribute attribute(String name) {
        return Optional.ofNullable(object)
                .flatMap(schema -> schema.attribute(name))
                .map(Attribute::of)
                .orElseGet(() -> Attribute.of(others));
    }

    private static boolean isAsStored(Shape shape) {
        return shape instanceof Shape.Open
                || (shape instanceof Shape.Converted && shape.type().equals(AttributeValue.class));
    }
}
