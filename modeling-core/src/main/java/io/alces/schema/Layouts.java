package io.alces.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds out how objects of a class are made, in this order: by the canonical constructor of a record, by a constructor
 * without parameters and setters, by a builder, by a constructor that takes every property.
 */
final class Layouts {
    private Layouts() {}

    /** The layout of a class; empty if it has none, which is then among the problems. */
    static Optional<Layout> read(Type type, String where, Problems problems) {
        Class<?> raw = Types.raw(type);
        Optional<String> obstacle = obstacle(raw);
        if (obstacle.isPresent()) {
            problems.add(where, obstacle.get());
            return Optional.empty();
        }
        if (raw.isRecord()) {
            return Optional.of(RecordLayout.read(type));
        }
        ClassProperties.hiddenFields(raw)
                .forEach(hidden -> problems.add(
                        where + "." + hidden.getName(),
                        "a subclass hides this field of "
                                + hidden.getDeclaringClass().getSimpleName() + " with one of its own; rename one"));
        Optional<Constructor<?>> empty = constructorWithoutParameters(raw);
        if (empty.isPresent()) {
            return Optional.of(new BeanLayout(type, where, problems).read(empty.get()));
        }
        Optional<BuilderLayout> builder = BuilderLayout.find(type, where, problems);
        return builder.isPresent()
                ? Optional.of(builder.get().read())
                : new ConstructorLayout(type, where, problems).read();
    }

    static Optional<Constructor<?>> constructorWithoutParameters(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> constructor.getParameterCount() == 0)
                .findFirst();
    }

    /** Why no object of a class can be made, whatever constructors it has. */
    private static Optional<String> obstacle(Class<?> type) {
        if (type.isSealed() && Modifier.isAbstract(type.getModifiers())) {
            return Optional.of(
                    type.getSimpleName() + " is sealed, and a model is one class; use a permitted class of it");
        }
        if (type.isInterface()) {
            return Optional.of(type.getSimpleName() + " is an interface, of which no object can be made;"
                    + " use a record or a class, or seal it");
        }
        if (type.isEnum()) {
            return Optional.of(type.getSimpleName() + " is an enum, which has no attributes; use a record or a class");
        }
        if (type.isArray() || type.isPrimitive()) {
            return Optional.of(type.getSimpleName() + " has no attributes; use a record or a class");
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return Optional.of(type.getSimpleName() + " is abstract, so no object of it can be made;"
                    + " use a concrete class, or seal it");
        }
        if (type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers())) {
            return Optional.of(type.getSimpleName() + " is an inner class, which only an object of "
                    + type.getEnclosingClass().getSimpleName() + " can make; make it static");
        }
        return Optional.empty();
    }
}
