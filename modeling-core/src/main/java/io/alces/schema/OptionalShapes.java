package io.alces.schema;

import java.lang.reflect.Type;
import java.util.Optional;

/** {@code Optional}. */
final class OptionalShapes implements ShapeFactory {
    @Override
    public Optional<Shape> create(Type type, Site site, ShapeCompiler shapes) {
        if (Types.raw(type) != Optional.class) {
            return Optional.empty();
        }
        Type value = TypeBindings.of(type).argument(Optional.class, 0);
        return Optional.of(new Shape.OptionalOf(type, shapes.shape(value, site.inside(""))));
    }
}
