package io.alces.internal.codec;

import io.alces.query.PathElement;
import io.alces.query.PropertyPath;
import io.alces.schema.MemberSchema;
import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the properties that a path leads through in Java objects, where containers are passed through to what they
 * hold. Used once.
 */
final class SelectionWalk {
    private final String text;
    private final List<String> properties = new ArrayList<>();
    private List<Shape> shapes;

    private SelectionWalk(String text, ObjectSchema root) {
        this.text = text;
        this.shapes = List.of(new Shape.ObjectOf(root));
    }

    /**
     * Where a path leads.
     *
     * @param text the path in messages
     * @param properties the names of the properties on the way
     */
    record Target(String text, List<String> properties) {

        IllegalArgumentException wrong(String problem) {
            return new IllegalArgumentException(text + ": " + problem);
        }
    }

    /** Follows a path, which begins at {@code root}. */
    static Target along(PropertyPath<?, ?> path, ObjectSchema root) {
        SelectionWalk walk = new SelectionWalk(SchemaWalk.text(path, root), root);
        path.elements().forEach(walk::step);
        return new Target(walk.text, List.copyOf(walk.properties));
    }

    private void step(PathElement element) {
        if (element instanceof PathElement.Accessor accessor) {
            property(accessor.method());
        } else if (element instanceof PathElement.Name name) {
            property(name.name());
        } else {
            throw wrong("names one element, and a view has all that a container holds; leave the index or key out, as"
                    + " in \"lines.sku\", or derive the one element");
        }
    }

    private void property(String name) {
        List<Shape> holders = shapes.stream().flatMap(SelectionWalk::holders).toList();
        if (holders.stream().anyMatch(holder -> isDiscriminator(holder, name))) {
            properties.add(name);
            shapes = List.of(new Shape.Basic(String.class));
            return;
        }
        List<MemberSchema> members = holders.stream()
                .flatMap(holder -> objects(holder).stream())
                .flatMap(object -> object.member(name).stream())
                .toList();
        if (members.isEmpty()) {
            throw unknown(holders, name);
        }
        String property = members.get(0).property();
        properties.add(property);
        shapes = members.stream()
                .filter(member -> member.property().equals(property))
                .map(Shapes::of)
                .toList();
    }

    /** The objects, of one class or of the classes of a sealed type, that a value of a shape is or holds. */
    private static Stream<Shape> holders(Shape shape) {
        if (shape instanceof Shape.OptionalOf || shape instanceof Shape.Transformed) {
            return holders(Shapes.present(Shapes.stored(shape)));
        } else if (shape instanceof Shape.MapOf map) {
            return holders(map.value());
        } else if (shape instanceof Shape.ObjectOf || shape instanceof Shape.UnionOf) {
            return Stream.of(shape);
        }
        Shape element = Shapes.element(shape);
        return element == null ? Stream.empty() : holders(element);
    }

    private static Collection<ObjectSchema> objects(Shape holder) {
        return holder instanceof Shape.UnionOf union
                ? union.alternatives().values()
                : List.of(((Shape.ObjectOf) holder).schema());
    }

    private static boolean isDiscriminator(Shape holder, String name) {
        return holder instanceof Shape.UnionOf union && union.discriminator().equals(name);
    }

    private IllegalArgumentException unknown(List<Shape> holders, String name) {
        if (holders.isEmpty()) {
            return wrong("has nothing inside that is called " + name);
        } else if (holders.get(0) instanceof Shape.ObjectOf object) {
            String hint = object.schema()
                    .nearest(name)
                    .map(nearest -> "; did you mean \"" + nearest + "\"?")
                    .orElse("");
            return wrong(TypeNames.simple(object.type()) + " has no property " + name + hint);
        }
        return wrong("no class of " + TypeNames.simple(holders.get(0).type()) + " has a property " + name);
    }

    private IllegalArgumentException wrong(String problem) {
        return new Target(text, properties).wrong(problem);
    }
}
