package io.alces.schema;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * How a member is read from an object and given to a new one.
 *
 * @param getter a {@link Method} without parameters, or a {@link Field}
 * @param setter a {@link Method} with one parameter (of the class or of its builder), or a {@link Field}; null where a
 *     constructor parameter takes the value, or nothing does
 * @param parameter the index of the constructor parameter, or -1 where a setter takes the value, or nothing does
 */
public record Access(Member getter, @Nullable Member setter, int parameter) {

    /** Whether new objects are given the value; otherwise it is what a method makes of the rest. */
    public boolean isWritable() {
        return setter != null || parameter >= 0;
    }
}
