package io.alces.schema;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;

/** Gives the types of a summary the shapes that a model stores, where these types are those of the model. */
final class SummaryShapes {

    /** Compiles a class whose properties are some of those of an object of the model. */
    @FunctionalInterface
    interface ObjectSource {
        ObjectSchema compile(Type type, ObjectSchema whole, String where);
    }

    /** A type of the summary, and the one that the model has in its place. */
    record Place(Type type, Type expected, String where) {

        private boolean isEqual() {
            return type.equals(expected);
        }

        private boolean isSameClass() {
            return Types.raw(type) == Types.raw(expected);
        }

        /** Whether one is a primitive type, and the other the class of its objects. */
        private boolean isBoxed() {
            return type instanceof Class<?> one
                    && expected instanceof Class<?> other
                    && Types.boxed(one) == Types.boxed(other);
        }

        private boolean isOfObjects() {
            return Types.raw(type).isArray()
                    && !Types.raw(type).getComponentType().isPrimitive()
                    && !Types.raw(expected).getComponentType().isPrimitive();
        }

        private Place argument(Class<?> container, int index, String suffix) {
            return new Place(
                    TypeBindings.of(type).argument(container, index),
                    TypeBindings.of(expected).argument(container, index),
                    where + suffix);
        }

        private Place component() {
            return new Place(Types.component(type), Types.component(expected), where + "[]");
        }
    }

    private final ObjectSource objects;
    private final Problems problems;

    SummaryShapes(ObjectSource objects, Problems problems) {
        this.objects = objects;
        this.problems = problems;
    }

    /** The shape of a type by that of the model; empty if it does not fit, which is then among the problems. */
    Optional<Shape> shape(Place place, Shape stored) {
        if (place.isEqual()) {
            return Optional.of(stored);
        }
        if (stored instanceof Shape.ObjectOf object) {
            return object(place, object.schema()).map(Shape.ObjectOf::new);
        }
        if (stored instanceof Shape.ArrayOf array && place.isOfObjects()) {
            return shape(place.component(), array.element())
                    .map(element -> new Shape.ArrayOf(
                            place.type(), Types.raw(place.component().type()), element));
        }
        if (place.isBoxed()) {
            return boxed(place, stored);
        }
        return place.isSameClass() ? container(place, stored) : mismatch(place, "");
    }

    /** The schema of a class of some properties of an object; empty if the type is no such class. */
    Optional<ObjectSchema> object(Place place, ObjectSchema whole) {
        return ObjectShapes.isObject(place.type())
                ? Optional.of(objects.compile(place.type(), whole, place.where()))
                : mismatch(place, " or a class of some of its properties");
    }

    private Optional<Shape> boxed(Place place, Shape stored) {
        if (stored instanceof Shape.Basic) {
            return Optional.of(new Shape.Basic(Types.raw(place.type())));
        }
        if (stored instanceof Shape.Transformed transformed) {
            return boxed(place, transformed.shape())
                    .map(shape -> new Shape.Transformed(shape, transformed.transforms()));
        }
        return stored instanceof Shape.Converted converted
                ? Optional.of(new Shape.Converted(place.type(), converted.converter(), converted.ordered()))
                : mismatch(place, "");
    }

    /** The shape of a class of the model's with other type arguments, which differ in the objects they hold. */
    private Optional<Shape> container(Place place, Shape stored) {
        if (stored instanceof Shape.OptionalOf optional) {
            return shape(place.argument(Optional.class, 0, ""), optional.value())
                    .map(value -> new Shape.OptionalOf(place.type(), value));
        }
        if (stored instanceof Shape.ListOf list) {
            return element(place, list.collection(), list.element())
                    .map(element -> new Shape.ListOf(place.type(), list.collection(), element));
        }
        if (stored instanceof Shape.SetOf set) {
            return element(place, set.collection(), set.element())
                    .map(element -> new Shape.SetOf(place.type(), set.collection(), element));
        }
        return stored instanceof Shape.MapOf map ? map(place, map) : mismatch(place, "");
    }

    private Optional<Shape> element(Place place, Class<?> collection, Shape stored) {
        Place element = place.argument(Iterable.class, 0, "[]");
        Optional<String> unsortable = Containers.sortingProblem(collection, element.type());
        unsortable.ifPresent(problem -> problems.add(place.where(), problem));
        return unsortable.isPresent() ? Optional.empty() : shape(element, stored);
    }

    private Optional<Shape> map(Place place, Shape.MapOf map) {
        if (!place.argument(Map.class, 0, "").isEqual()) {
            return mismatch(place, "");
        }
        return shape(place.argument(Map.class, 1, ".*"), map.value())
                .map(value -> new Shape.MapOf(place.type(), map.map(), map.keys(), value));
    }

    private <V> Optional<V> mismatch(Place place, String alternative) {
        problems.add(
                place.where(),
                "expected the model's type " + Types.name(place.expected()) + alternative + ", found "
                        + Types.name(place.type()) + "; change it");
        return Optional.empty();
    }
}
