package io.alces.internal.codec;

import io.alces.internal.codec.SelectionWalk.Owned;
import io.alces.query.PropertyPath;
import io.alces.reference.Ref;
import io.alces.schema.ModelSchema;
import io.alces.schema.Shape;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Finds the references that objects have at a path, where containers are passed through to what they hold. Immutable and
 * thread-safe.
 */
public final class ReferencePath {
    private static final String ELEMENT_PROBLEM =
            "names one element, and all that a container holds is populated; leave the index or key out, as in"
                    + " \"lines.sku\"";

    private final SelectionWalk.Target target;
    private final List<List<Getter>> steps;
    private final Class<?> model;

    private ReferencePath(SelectionWalk.Target target) {
        this.target = target;
        this.steps = target.members().stream().map(Getter::all).toList();
        this.model = requireReferences(target);
    }

    /** How a property of the objects of one class is read. */
    private record Getter(Class<?> owner, MethodHandle handle) {

        static List<Getter> all(List<Owned> members) {
            return members.stream()
                    .map(owned -> new Getter(
                            owned.owner(),
                            Members.objectGetter(owned.member().access().getter())))
                    .toList();
        }
    }

    /**
     * Follows a path of a model.
     *
     * @throws IllegalArgumentException if it does not lead to references to one model
     */
    public static ReferencePath of(ModelSchema<?> schema, PropertyPath<?, ?> path) {
        return new ReferencePath(SelectionWalk.along(path, schema.object(), ELEMENT_PROBLEM));
    }

    /** The class that the references refer to. */
    public Class<?> model() {
        return model;
    }

    /** Whether an object has at most one reference there, since no collection or map is on the way. */
    public boolean isSingle() {
        return target.members().stream()
                .flatMap(List::stream)
                .map(owned -> Shapes.stored(Shapes.present(Shapes.of(owned.member()))))
                .allMatch(shape -> Shapes.element(shape) == null && !(shape instanceof Shape.MapOf));
    }

    /** The references that an object has, in order; those that are null left out. */
    public List<Ref<?>> references(Object object) {
        Stream<Object> found = Stream.of(object);
        for (List<Getter> getters : steps) {
            found = found.flatMap(holder -> objects(holder, getters))
                    .flatMap(holder -> Stream.ofNullable(get(holder, getters)));
        }
        return found.flatMap(value -> held(value, Ref.class))
                .<Ref<?>>map(Ref.class::cast)
                .toList();
    }

    /** The path from the model on, for messages. */
    @Override
    public String toString() {
        return target.text();
    }

    private static Class<?> requireReferences(SelectionWalk.Target target) {
        List<Owned> last = target.members().get(target.members().size() - 1);
        List<? extends Class<?>> models = last.stream()
                .flatMap(owned -> reference(Shapes.of(owned.member())).stream())
                .map(Shape.Reference::model)
                .distinct()
                .toList();
        if (models.size() != 1) {
            String found = last.isEmpty()
                    ? "String"
                    : TypeNames.simple(Shapes.of(last.get(0).member()).type());
            throw target.wrong("expected a Ref, or a container of them, found " + found
                    + "; name a property that refers to items of one model");
        }
        return models.get(0);
    }

    private static Optional<Shape.Reference> reference(Shape shape) {
        if (shape instanceof Shape.Reference reference) {
            return Optional.of(reference);
        } else if (shape instanceof Shape.OptionalOf optional) {
            return reference(optional.value());
        } else if (shape instanceof Shape.Transformed transformed) {
            return reference(transformed.shape());
        } else if (shape instanceof Shape.MapOf map) {
            return reference(map.value());
        }
        Shape element = Shapes.element(shape);
        return element == null ? Optional.empty() : reference(element);
    }

    private static Stream<Object> objects(Object value, List<Getter> getters) {
        return getters.stream().anyMatch(getter -> getter.owner().isInstance(value))
                ? Stream.of(value)
                : parts(value).flatMap(part -> objects(part, getters));
    }

    private static Stream<Object> held(Object value, Class<?> type) {
        return type.isInstance(value) ? Stream.of(value) : parts(value).flatMap(part -> held(part, type));
    }

    /** What a container holds, but for null; nothing of any other value. */
    private static Stream<Object> parts(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.stream().map(part -> part);
        } else if (value instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(Stream::ofNullable);
        } else if (value instanceof Object[] array) {
            return Arrays.stream(array).flatMap(Stream::ofNullable);
        }
        return value instanceof Iterable<?> elements
                ? StreamSupport.stream(elements.spliterator(), false).flatMap(Stream::ofNullable)
                : Stream.empty();
    }

    private static @Nullable Object get(Object holder, List<Getter> getters) {
        return getters.stream()
                .filter(getter -> getter.owner().isInstance(holder))
                .findFirst()
                .map(getter -> Handles.call(getter.handle(), holder))
                .orElse(null);
    }
}
