package io.alces.schema;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** Classes of the user's, as maps. */
final class ObjectShapes implements ShapeFactory {
    private static final List<String> FOREIGN = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    @Override
    public Optional<Shape> create(Type type, Site site, ShapeCompiler shapes) {
        Class<?> raw = Types.raw(type);
        if (raw.isPrimitive() || FOREIGN.stream().anyMatch(raw.getName()::startsWith)) {
            return Optional.empty();
        }
        return Optional.of(new Shape.ObjectOf(shapes.objects().compile(type, site.path())));
    }
}
