package io.alces.internal.codec;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of types in messages. */
final class TypeNames {
    private static final Pattern QUALIFIER = Pattern.compile("[^<>,\\s]*[.$]");

    private TypeNames() {}

    /** A type by the simple names of its classes: {@code List<Line>}. */
    static String simple(Type type) {
        return type instanceof Class<?> raw
                ? raw.getSimpleName()
                : QUALIFIER.matcher(type.getTypeName()).replaceAll("");
    }

    /** The type of a value; of a collection, the interface that users know it by. */
    static String ofValue(Object value) {
        return Stream.of(List.class, Set.class, Map.class)
                .filter(known -> known.isInstance(value))
                .findFirst()
                .map(Class::getSimpleName)
                .orElseGet(() -> simple(value.getClass()));
    }
}
