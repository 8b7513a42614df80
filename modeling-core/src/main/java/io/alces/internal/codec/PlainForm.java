package io.alces.internal.codec;

import org.jspecify.annotations.Nullable;

/**
 * Makes plain values of the values of one shape: text, numbers, truth values, lists, and maps by text. Immutable and
 * thread-safe.
 */
@FunctionalInterface
interface PlainForm {

    /**
     * The plain value; null for an empty optional.
     *
     * @throws IllegalArgumentException if there is none, naming the path
     */
    @Nullable Object of(Object value, PlainPath path);
}
