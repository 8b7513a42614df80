package io.alces.schema;

import io.alces.annotation.Discriminator;
import io.alces.annotation.DiscriminatorValue;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sealed interfaces and classes, as maps that name their class. */
final class UnionShapes implements ShapeFactory {
    @Override
    public Optional<Shape> create(Type type, Site site, ShapeCompiler shapes) {
        Class<?> raw = Types.raw(type);
        if (!raw.isSealed()) {
            return Optional.empty();
        }
        Map<String, ObjectSchema> alternatives = new LinkedHashMap<>();
        alternatives(raw).distinct().forEach(alternative -> {
            String value = value(alternative);
            Type resolved = Subtypes.of(type, alternative);
            ObjectSchema schema = shapes.objects().compile(resolved, site.path() + "(" + value + ")");
            if (alternatives.put(value, schema) != null) {
                shapes.refuse(
                        site,
                        "two permitted classes of " + raw.getSimpleName() + " are stored as \"" + value
                                + "\"; give one of them a @DiscriminatorValue of its own");
            }
        });
        Shape.UnionOf union = new Shape.UnionOf(raw, discriminator(raw), alternatives);
        shapes.objects().checkLater(union, site.path());
        return Optional.of(union);
    }

    /** The classes that objects of a sealed type can have, through all sealed types between. */
    private static Stream<Class<?>> alternatives(Class<?> type) {
        if (!type.isSealed()) {
            return Stream.of(type);
        }
        Stream<Class<?>> itself = Modifier.isAbstract(type.getModifiers()) ? Stream.of() : Stream.of(type);
        return Stream.concat(itself, Stream.of(type.getPermittedSubclasses()).flatMap(UnionShapes::alternatives));
    }

    private static String value(Class<?> alternative) {
        DiscriminatorValue value = alternative.getAnnotation(DiscriminatorValue.class);
        return value == null ? alternative.getSimpleName() : value.value();
    }

    /** The attribute that the type names, or the sealed type nearest above it. */
    private static String discriminator(Class<?> type) {
        return ClassProperties.hierarchy(type).stream()
                .flatMap(owner -> Stream.ofNullable(owner.getAnnotation(Discriminator.class)))
                .map(Discriminator::attribute)
                .findFirst()
                .orElse(Discriminator.DEFAULT);
    }
}
