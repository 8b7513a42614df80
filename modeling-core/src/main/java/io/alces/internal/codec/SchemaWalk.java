package io.alces.internal.codec;

import io.alces.query.PathElement;
import io.alces.query.PropertyPath;
import io.alces.query.StoredPath;
import io.alces.schema.MapKeys;
import io.alces.schema.MemberSchema;
import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks a schema along a path. Used once. */
final class SchemaWalk {
    private final String text;
    private @Nullable ObjectSchema object;
    private @Nullable Shape shape;
    private Shape.@Nullable MapOf unmapped;
    private List<StoredPath> stored = List.of();
    private @Nullable Shape declared;
    private Place place = Place.ATTRIBUTE;

    private SchemaWalk(ObjectSchema root, String text) {
        this.object = root;
        this.text = text;
    }

    /**
     * Where a path leads.
     *
     * @param text the path in messages
     * @param places where the value may be stored: where it is written, then where else it is read
     * @param declared the shape that the schema has there
     * @param place what holds the value
     */
    record Target(String text, List<StoredPath> places, Shape declared, Place place) {

        /** Where the value is written. */
        StoredPath stored() {
            return places.get(0);
        }

        /** The shape of a value that is there. */
        Shape shape() {
            return Shapes.present(declared);
        }
    }

    /** Follows a path, which begins at {@code root}. */
    static Target along(PropertyPath<?, ?> path, ObjectSchema root) {
        SchemaWalk walk = new SchemaWalk(root, text(path, root));
        path.elements().forEach(walk::step);
        return walk.target();
    }

    /** A path in messages: from the model on, however it was written. */
    static String text(PropertyPath<?, ?> path, ObjectSchema root) {
        boolean startsWithModel = path.elements().get(0) instanceof PathElement.Accessor;
        return startsWithModel ? path.toString() : TypeNames.simple(root.type()) + "." + path;
    }

    private Target target() {
        if (declared == null || unmapped != null) {
            throw wrong("is spread over several attributes; name one of them");
        }
        return new Target(text, stored, declared, place);
    }

    private void step(PathElement element) {
        if (element instanceof PathElement.Accessor accessor) {
            property(accessor.method(), true);
        } else if (element instanceof PathElement.Name name) {
            property(name.name(), false);
        } else if (element instanceof PathElement.Index index) {
            index(index.index());
        } else if (element instanceof PathElement.MapKey key) {
            key(key.key());
        }
    }

    private void property(String name, boolean accessor) {
        if (object != null) {
            member(object, name, accessor);
        } else if (unmapped != null) {
            entry(unmapped, name);
        } else if (shape instanceof Shape.UnionOf union) {
            alternative(union, name, accessor);
        } else if (shape instanceof Shape.MapOf map && !accessor) {
            entry(map, textKey(map.keys(), name));
        } else if (shape instanceof Shape.Open open && !accessor) {
            moveTo(List.of(name), open, Place.ENTRY);
        } else {
            throw wrong("has nothing inside that is called " + name);
        }
    }

    private void member(ObjectSchema holder, String name, boolean accessor) {
        MemberSchema member = holder.member(name)
                .or(() -> accessor ? Optional.empty() : flattenedMember(holder, name))
                .orElseThrow(() -> unknown(holder, name));
        if (member instanceof MemberSchema.Attribute attribute) {
            moveTo(attribute.storedNames(), attribute.shape(), Place.ATTRIBUTE);
        } else if (member instanceof MemberSchema.Flattened flattened) {
            object = flattened.schema();
        } else if (member instanceof MemberSchema.Unmapped rest) {
            object = null;
            unmapped = rest.map();
        }
    }

    private static Optional<MemberSchema> flattenedMember(ObjectSchema holder, String name) {
        return holder.members().stream()
                .filter(MemberSchema.Flattened.class::isInstance)
                .map(member -> ((MemberSchema.Flattened) member).schema())
                .flatMap(schema -> schema.member(name).or(() -> flattenedMember(schema, name)).stream())
                .findFirst();
    }

    private void alternative(Shape.UnionOf union, String name, boolean accessor) {
        if (!accessor && name.equals(union.discriminator())) {
            moveTo(List.of(name), new Shape.Basic(String.class), Place.ATTRIBUTE);
            return;
        }
        ObjectSchema holder = union.alternatives().values().stream()
                .filter(schema -> schema.member(name).isPresent())
                .findFirst()
                .orElseThrow(() -> wrong("no class of " + union.type().getSimpleName() + " has a property " + name));
        member(holder, name, accessor);
    }

    private void index(int index) {
        if (shape instanceof Shape.Open open) {
            moveToElement(index, open);
            return;
        }
        Shape element = shape == null || shape instanceof Shape.SetOf ? null : Shapes.element(shape);
        if (element == null) {
            throw wrong("has an index where there is no list");
        }
        moveToElement(index, element);
    }

    private void key(Object key) {
        if (unmapped != null) {
            entry(unmapped, key);
        } else if (shape instanceof Shape.MapOf map) {
            entry(map, key);
        } else if (shape instanceof Shape.Open open) {
            moveTo(List.of(String.valueOf(key)), open, Place.ENTRY);
        } else {
            throw wrong("has a key where there is no map");
        }
    }

    private void entry(Shape.MapOf map, Object key) {
        if (!Numbers.boxed(map.keys().type()).isInstance(key)) {
            throw wrong("expected a key of type " + map.keys().type().getSimpleName() + ", found "
                    + key.getClass().getSimpleName());
        }
        moveTo(List.of(map.keys().write().apply(key)), map.value(), unmapped == null ? Place.ENTRY : Place.UNMAPPED);
    }

    private Object textKey(MapKeys keys, String text) {
        try {
            return keys.read().apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    this.text + ": expected the text of a " + keys.type().getSimpleName() + " as key", e);
        }
    }

    private void moveTo(List<String> names, Shape next, Place holder) {
        stored = stored.isEmpty()
                ? names.stream().map(StoredPath::of).toList()
                : stored.stream()
                        .flatMap(parent -> names.stream().map(parent::then))
                        .toList();
        arrive(next, holder);
    }

    private void moveToElement(int index, Shape next) {
        stored = stored.stream().map(list -> list.then(index)).toList();
        arrive(next, Place.ELEMENT);
    }

    private void arrive(Shape next, Place holder) {
        place = holder;
        unmapped = null;
        declared = next;
        shape = Shapes.present(next);
        object = shape instanceof Shape.ObjectOf nested ? nested.schema() : null;
    }

    private IllegalArgumentException unknown(ObjectSchema holder, String name) {
        String type = TypeNames.simple(holder.type());
        String hint = holder.nearest(name)
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElse("");
        return wrong(type + " has no property " + name + hint);
    }

    private IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException(text + ": " + problem);
    }
}
