package io.alces.schema;

import io.alces.annotation.GeneratedValue;
import io.alces.generate.ValueGenerator;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Fills attributes with generated values. */
final class GeneratedFills implements FillFactory {

    @Override
    public Class<? extends Annotation> annotation() {
        return GeneratedValue.class;
    }

    @Override
    public Optional<Fill> create(Property property, Shape shape, String path, Problems problems) {
        Class<?> type =
                property.annotations().find(GeneratedValue.class).orElseThrow().value();
        Class<?> expected = Types.raw(KeyTypes.value(shape).type());
        Class<?> generated = Types.raw(TypeBindings.of(type).argument(ValueGenerator.class, 0));
        boolean isText = generated == UUID.class && expected == String.class;
        if (expected.isPrimitive()) {
            problems.add(
                    path,
                    "@GeneratedValue is for a value that may be absent, and " + expected + " always has one; use "
                            + Types.boxed(expected).getSimpleName());
        } else if (!isText && !expected.isAssignableFrom(generated)) {
            problems.add(
                    path,
                    "@GeneratedValue names " + type.getSimpleName() + ", which makes " + Types.name(generated)
                            + ", and the property is " + Types.name(property.type()) + "; use a generator of its type");
        }
        return Instances.create(type, path, problems)
                .map(instance -> new Fill.Generated(type, values(instance, isText), isUnique(instance, shape)));
    }

    /** A transform or a converter may make one stored value of two. */
    private static boolean isUnique(Object instance, Shape shape) {
        return ((ValueGenerator<?>) instance).isUnique() && KeyTypes.value(shape) instanceof Shape.Basic;
    }

    @SuppressWarnings("unchecked") // The type of its values is compared with that of the property.
    private static Function<Instant, Object> values(Object instance, boolean isText) {
        ValueGenerator<Object> generator = (ValueGenerator<Object>) instance;
        return isText ? now -> generator.generate(now).toString() : generator::generate;
    }
}
