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
    private final String elementProblem;
    private final List<String> properties = new ArrayList<>();
    private final List<List<Owned>> members = new ArrayList<>();
    private List<Shape> shapes;

    private SelectionWalk(String text, ObjectSchema root, String elementProblem) {
        this.text = text;
        this.elementProblem = elementProblem;
        this.shapes = List.of(new Shape.ObjectOf(root));
    }

    /** A member of an object of a class. */
    record Owned(Class<?> owner, MemberSchema member) {}

    /**
     * Where a path leads.
     *
     * @param text the path in messages
     * @param properties the names of the properties on the way
     * @param members the members of these names in each class that has one; none of a discriminator
     */
    record Target(String text, List<String> properties, List<List<Owned>> members) {

        IllegalArgumentException wrong(String problem) {
            return new IllegalArgumentException(text + ": " + problem);
        }
    }

    /**
     * Follows a path, which begins at {@code root}.
     *
     * @param elementProblem what is wrong with a path to one element of a container
     */
    static Target along(PropertyPath<?, ?> path, ObjectSchema root, String elementProblem) {
        SelectionWalk walk = new SelectionWalk(SchemaWalk.text(path, root), root, elementProblem);
        path.elements().forEach(walk::step);
        return walk.target();
    }

    private void step(PathElement element) {
        if (element instanceof PathElement.Accessor accessor) {
            property(accessor.method());
        } else if (element instanceof PathElement.Name name) {
            property(name.name());
        } else {
            throw wrong(elementProblem);
        }
    }

    private void property(String name) {
        List<Shape> holders = shapes.stream().flatMap(SelectionWalk::holders).toList();
        if (holders.stream().anyMatch(holder -> isDiscriminator(holder, name))) {
            properties.add(name);
            members.add(List.of());
            shapes = List.of(new Shape.Basic(String.class));
            return;
        }
        List<Owned> named = holders.stream()
                .flatMap(holder -> objects(holder).stream())
                .flatMap(object -> object.member(name).map(member -> new Owned(object.rawType(), member)).stream())
                .toList();
        if (named.isEmpty()) {
            throw unknown(holders, name);
        }
        String property = named.get(0).member().property();
        List<Owned> alike = named.stream()
                .filter(owned -> owned.member().property().equals(property))
                .toList();
        properties.add(property);
        members.add(alike);
        shapes = alike.stream().map(owned -> Shapes.of(owned.member())).toList();
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
        return target().wrong(problem);
    }

    private Target target() {
        return new Target(text, List.copyOf(properties), List.copyOf(members));
    }
}
