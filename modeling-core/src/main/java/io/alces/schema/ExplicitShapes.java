package io.alces.schema;

import java.lang.reflect.Type;
import java.util.Optional;

/** What a property's own converter converts. */
final class ExplicitShapes implements ShapeFactory {
    @Override
    public Optional<Shape> create(Type type, Site site, ShapeCompiler shapes) {
        ExplicitConverter explicit = site.converter();
        if (explicit == null || !explicit.fits(type)) {
            return Optional.empty();
        }
        site.apply();
        return Optional.of(new Shape.Converted(type, explicit.converter(), explicit.ordered()));
    }
}
