package io.alces.internal.codec;

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
}
