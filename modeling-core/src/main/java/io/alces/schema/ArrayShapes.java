package io.alces.schema;

import java.lang.reflect.Type;
import java.util.Optional;

/** Arrays but {@code byte[]} and {@code char[]}, which are single values. */
final class ArrayShapes implements ShapeFactory {
    @Override
    public Optional<Shape> create(Type type, Site site, ShapeCompiler shapes) {
        if (!Types.raw(type).isArray() || type == char[].class) {
            return Optional.empty();
        }
        Type component = Types.component(type);
        return Optional.of(new Shape.ArrayOf(type, Types.raw(component), shapes.shape(component, site.inside("[]"))));
    }
}
