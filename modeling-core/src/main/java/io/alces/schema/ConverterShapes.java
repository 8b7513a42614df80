package io.alces.schema;

import io.alces.convert.Converters;
import io.alces.convert.StoredConverter;
import java.lang.reflect.Type;
import java.util.Optional;

/** Single values that a converter of Alces or of the Enhanced Client stores. */
final class ConverterShapes implements ShapeFactory {
    @Override
    public Optional<Shape> create(Type type, Site site, ShapeCompiler shapes) {
        Optional<StoredConverter> asked =
                site.storedAs() == null ? Optional.empty() : Converters.find(type, site.storedAs());
        if (asked.isPresent()) {
            site.apply();
        }
        return asked.or(() -> Converters.find(type, null))
                .map(found -> new Shape.Converted(type, found.converter(), found.ordered()));
    }
}
