package io.alces.internal.codec;

import org.jspecify.annotations.Nullable;

/**
 * Writes values as their codec does, and makes of each what is read of it afterwards. What can change is copied. Immutable and
 * thread-safe.
 *
 * <p>Public because generated codecs call it from the package of their model.
 */
public interface ReadBack {

    /**
     * Writes an attribute, or leaves it out if there is nothing to store.
     *
     * @return what is read of it
     * @throws RuntimeException if it cannot be stored, or only reading tells what is read of it
     */
    @Nullable Object writeAttribute(ItemWriter writer, String name, @Nullable Object value);

    /**
     * Writes a value inside a list or a map.
     *
     * @return what is read of it
     * @throws RuntimeException if it cannot be stored, or only reading tells what is read of it
     */
    @Nullable Object writeElement(ItemWriter writer, @Nullable Object value);
}
