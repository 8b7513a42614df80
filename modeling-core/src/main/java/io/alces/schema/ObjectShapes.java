package io.alces.schema;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** Classes of the user's, as maps. */
final class ObjectShapes implements ShapeFactory {
    private static final List<String> FOREIGN = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    @Override
    public Optional<Shape> create(Type type, Site site, ShapeCompiler shapes) {
        return isObject(type)
                ? Optional.of(new Shape.ObjectOf(shapes.objects().compile(type, site.path())))
                : Optional.empty();
    }

    /** Whether a type is the user's. */
    static boolean isObject(Type type) {
        Class<?> raw = Types.raw(type);
        return !raw.isPrimitive() && FOREIGN.stream().noneMatch(raw.getName()::startsWith);
    }
}
