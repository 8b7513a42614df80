package io.alces.internal.codec;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** What a variable of a type is before it is set. */
final class Zeros {
    private Zeros() {}

    static @Nullable Object of(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
