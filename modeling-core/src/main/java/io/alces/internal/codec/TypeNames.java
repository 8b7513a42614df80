package io.alces.internal.codec;

import java.lang.reflect.Type;

/** The names of types in messages. */
final class TypeNames {
    private TypeNames() {}

    /** The simple name of a class, the full text of any other type. */
    static String simple(Type type) {
        return type instanceof Class<?> raw ? raw.getSimpleName() : type.getTypeName();
    }
}
