package io.alces.schema;

import io.alces.annotation.Version;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;

/** Lets an attribute count the writes of its item. */
final class VersionFills implements FillFactory {
    private static final Map<Class<?>, Long> LARGEST = Map.of(
            Long.class, Long.MAX_VALUE,
            Integer.class, (long) Integer.MAX_VALUE,
            Short.class, (long) Short.MAX_VALUE);

    @Override
    public Class<? extends Annotation> annotation() {
        return Version.class;
    }

    @Override
    public Optional<Fill> create(Property property, Shape shape, String path, Problems problems) {
        Shape value = KeyTypes.value(shape);
        Class<?> type = Types.raw(value.type());
        Long largest = LARGEST.get(Types.boxed(type));
        if (largest == null) {
            problems.add(
                    path,
                    "@Version needs a Long, an Integer or a Short, not " + Types.name(property.type())
                            + "; change its type, or remove @Version");
            return Optional.empty();
        }
        if (!(value instanceof Shape.Basic)) {
            problems.add(
                    path,
                    "@Version is counted by DynamoDB, so it is stored as it is; remove its transforms or its converter");
            return Optional.empty();
        }
        return Optional.of(new Fill.Version(type.isPrimitive(), largest));
    }
}
