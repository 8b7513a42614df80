package io.alces.internal.codec;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What holds a value, which decides how null and an empty set are stored. */
enum Place {
    /** Nothing: the value stands alone, and is there. */
    ALONE {
        @Override
        void write(ValueCodec<Object> codec, ItemWriter writer, String name, @Nullable Object value) {
            codec.write(writer, Objects.requireNonNull(value, name));
        }
    },

    /** An attribute of an object, which is left out if there is nothing to store. */
    ATTRIBUTE {
        @Override
        void write(ValueCodec<Object> codec, ItemWriter writer, String name, @Nullable Object value) {
            codec.writeAttribute(writer, name, value);
        }
    },

    /** An unmapped attribute, which is a stored NULL for null, and left out for an empty set. */
    UNMAPPED {
        @Override
        void write(ValueCodec<Object> codec, ItemWriter writer, String name, @Nullable Object value) {
            codec.writeElement(writer, value);
        }
    },

    /** An entry of a map, which is a stored NULL for both. */
    ENTRY {
        @Override
        void write(ValueCodec<Object> codec, ItemWriter writer, String name, @Nullable Object value) {
            codec.writeEntry(writer, value);
        }
    },

    /** An element of a list, which is a stored NULL for null. An empty set cannot be stored there. */
    ELEMENT {
        @Override
        void write(ValueCodec<Object> codec, ItemWriter writer, String name, @Nullable Object value) {
            codec.writeElement(writer, value);
        }
    };

    /** Writes a value to a writer of one value, of that name. */
    abstract void write(ValueCodec<Object> codec, ItemWriter writer, String name, @Nullable Object value);
}
