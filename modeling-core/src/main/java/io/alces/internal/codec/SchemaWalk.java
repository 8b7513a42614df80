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
    private ObjectSchema mapped;
    private @Nullable ObjectSchema object;
    private @Nullable Shape shape;
    private Shape.@Nullable MapOf unmapped;
    private List<StoredPath> stored = List.of();
    private @Nullable Shape declared;
    private Place place = Place.ATTRIBUTE;
    private List<String> aliases = List.of();

    private SchemaWalk(ObjectSchema root, String text) {
        this.mapped = root;
        this.object = root;
        this.text = text;
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
        return Target.of(text, stored, declared, place, aliases);
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
            throw without("has nothing inside that is called " + name);
        }
    }

    private void member(ObjectSchema holder, String name, boolean accessor) {
        MemberSchema member = holder.member(name)
                .or(() -> accessor ? Optional.empty() : flattenedMember(holder, name))
                .orElseThrow(() -> unknown(holder, name));
        if (member instanceof MemberSchema.Attribute attribute) {
            moveTo(attribute.storedNames(), attribute.shape(), Place.ATTRIBUTE);
            aliases = attribute.aliases();
        } else if (member instanceof MemberSchema.Flattened flattened) {
            object = flattened.schema();
            declared = null;
            shape = null;
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
        List<ObjectSchema> holders = union.alternatives().values().stream()
                .filter(schema -> schema.member(name).isPresent())
                .toList();
        if (holders.isEmpty()) {
            throw wrong("no class of " + union.type().getSimpleName() + " has a property " + name);
        }
        checkAlike(union, holders, name);
        mapped = holders.get(0);
        member(mapped, name, accessor);
    }

    /** The path alone does not tell the class, so all that have the property must store it alike. */
    private void checkAlike(Shape.UnionOf union, List<ObjectSchema> holders, String name) {
        MemberSchema first = holders.get(0).member(name).orElseThrow();
        for (ObjectSchema holder : holders.subList(1, holders.size())) {
            if (!isAlike(first, holder.member(name).orElseThrow())) {
                throw wrong(TypeNames.simple(holders.get(0).type()) + " and " + TypeNames.simple(holder.type())
                        + " store " + name + " differently; use the whole "
                        + union.type().getSimpleName());
            }
        }
    }

    private static boolean isAlike(MemberSchema first, MemberSchema other) {
        if (first instanceof MemberSchema.Attribute one && other instanceof MemberSchema.Attribute another) {
            return one.storedNames().equals(another.storedNames())
                    && Shapes.areComparable(Shapes.present(one.shape()), Shapes.present(another.shape()));
        }
        return first.equals(other);
    }

    private void index(int index) {
        if (shape instanceof Shape.Open open) {
            moveToElement(index, open);
            return;
        }
        Shape element = shape == null || shape instanceof Shape.SetOf ? null : Shapes.element(shape);
        if (element == null) {
            throw without("has an index where there is no list");
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
            throw without("has a key where there is no map");
        }
    }

    private void entry(Shape.MapOf entries, Object key) {
        if (!Numbers.boxed(entries.keys().type()).isInstance(key)) {
            throw wrong("expected a key of type " + entries.keys().type().getSimpleName() + ", found "
                    + key.getClass().getSimpleName());
        }
        String name = entries.keys().write().apply(key);
        if (unmapped == null) {
            moveTo(List.of(name), entries.value(), Place.ENTRY);
        } else {
            checkUnmapped(name);
            moveTo(List.of(name), entries.value(), Place.UNMAPPED);
        }
    }

    private void checkUnmapped(String name) {
        if (mapped.attributes().anyMatch(attribute -> attribute.storedNames().contains(name))) {
            throw wrong("this unmapped attribute is one that " + TypeNames.simple(mapped.type())
                    + " maps; name its property");
        }
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
        names.forEach(this::checkName);
        stored = stored.isEmpty()
                ? names.stream().map(StoredPath::of).toList()
                : stored.stream()
                        .flatMap(parent -> names.stream().map(parent::then))
                        .toList();
        arrive(next, holder);
    }

    private void checkName(String name) {
        String problem = StoredText.problemOfName(name);
        if (problem != null) {
            throw wrong(problem);
        }
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
        aliases = List.of();
        object = null;
        if (shape instanceof Shape.ObjectOf nested) {
            mapped = nested.schema();
            object = nested.schema();
        }
    }

    private IllegalArgumentException unknown(ObjectSchema holder, String name) {
        String type = TypeNames.simple(holder.type());
        String hint = holder.nearest(name)
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElse("");
        return wrong(type + " has no property " + name + hint);
    }

    private IllegalArgumentException without(String problem) {
        return wrong(
                shape instanceof Shape.Transformed
                        ? "leads into what is transformed as a whole; use the whole value"
                        : problem);
    }

    private IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException(text + ": " + problem);
    }
}
