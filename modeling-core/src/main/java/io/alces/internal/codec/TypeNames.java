package io.alces.internal.codec;

import java.lang.reflect.Type;
import java.util.regex.Pattern;

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
}
