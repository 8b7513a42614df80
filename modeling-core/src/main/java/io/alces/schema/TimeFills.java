package io.alces.schema;

import io.alces.annotation.UpdatedAt;
import io.alces.convert.Converters;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Fills attributes with the time of a write.
 *
 * @param fill makes the fill of a function from the time to the type of the attribute
 */
record TimeFills(Class<? extends Annotation> annotation, Function<Function<Instant, Object>, Fill> fill)
        implements FillFactory {

    @Override
    public Optional<Fill> create(Property property, Shape shape, String path, Problems problems) {
        Class<?> type = Types.raw(KeyTypes.value(shape).type());
        Optional<Function<Instant, Object>> fromInstant = Converters.fromInstant(type);
        if (fromInstant.isEmpty()) {
            problems.add(
                    path,
                    "@" + annotation.getSimpleName() + " needs a point in time, not " + Types.name(property.type())
                            + "; use Instant, or remove it");
        }
        checkNoKey(property, path, problems);
        return fromInstant.map(fill);
    }

    private void checkNoKey(Property property, String path, Problems problems) {
        if (annotation == UpdatedAt.class && KeyAttributes.isMarked(property.annotations())) {
            problems.add(path, "@UpdatedAt changes with every write, which a key cannot; use @CreatedAt, or remove it");
        }
    }
}
