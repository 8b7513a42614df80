package io.alces.internal.codec;

import org.jspecify.annotations.Nullable;

/**
 * Writes objects of one class as maps of attributes, and reads them back. Immutable and thread-safe.
 *
 * @param <T> the class
 */
public interface ItemCodec<T> {

    /** Writes the attributes of {@code item} into the map that {@code writer} is in. */
    void encode(T item, ItemWriter writer);

    /** Reads the attributes of the map that {@code reader} is in, to its end. */
    T decode(ItemReader reader);

    /**
     * Writes {@code item} as {@link #encode} does, and makes what is read of it afterwards, which shares nothing with it that
     * can change. Each member is asked for its value once.
     *
     * @return null if only reading tells what is read; then nothing was written
     * @throws RuntimeException if it cannot be stored, or only reading tells what is read of its values; then what was written
     *     is of no use
     */
    default @Nullable T encodeAndReadBack(T item, ItemWriter writer) {
        return null;
    }

    /**
     * As {@link #encodeAndReadBack}, but for what is read of each member, in their order, instead of the object that is made
     * of them.
     */
    default @Nullable Object @Nullable [] encodeAndReadMembers(T item, ItemWriter writer) {
        return null;
    }
}
