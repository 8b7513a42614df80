package io.alces.internal.codec;

import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the values of one type. Immutable and thread-safe.
 *
 * <p>Public because generated codecs call it from the package of their model.
 */
public interface ValueCodec<V> {

    void write(ItemWriter writer, V value);

    /** Reads a value that is not a stored NULL. */
    V read(ItemReader reader);

    /** What an attribute that is absent, or a stored NULL, is read as: null, unless the type has a value for it. */
    default @Nullable V absent() {
        return null;
    }

    /** Writes an attribute, or leaves it out if there is nothing to store. */
    default void writeAttribute(ItemWriter writer, String name, @Nullable V value) {
        if (value != null) {
            writer.attribute(name);
            write(writer, value);
        }
    }

    /** Writes a value inside a list or a map, where null is a stored NULL. */
    default void writeElement(ItemWriter writer, @Nullable V value) {
        if (value == null) {
            writer.nul();
        } else {
            write(writer, value);
        }
    }

    /** Writes the value of an entry of a map, whose key is kept whatever it has. */
    default void writeEntry(ItemWriter writer, @Nullable V value) {
        writeElement(writer, value);
    }

    /** Reads a value that may be a stored NULL. */
    default @Nullable V readNullable(ItemReader reader) {
        return reader.isNull() ? absent() : read(reader);
    }
}
