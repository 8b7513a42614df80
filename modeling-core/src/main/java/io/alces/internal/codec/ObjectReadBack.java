package io.alces.internal.codec;

import org.jspecify.annotations.Nullable;

/** Nested objects. */
record ObjectReadBack(ObjectCodec codec) implements ReadBack {

    @Override
    public @Nullable Object writeAttribute(ItemWriter writer, String name, @Nullable Object object) {
        if (object == null) {
            return null;
        }
        writer.attribute(name);
        return write(writer, object);
    }

    @Override
    public @Nullable Object writeElement(ItemWriter writer, @Nullable Object object) {
        if (object == null) {
            writer.nul();
            return null;
        }
        return write(writer, object);
    }

    private Object write(ItemWriter writer, Object object) {
        writer.beginMap(codec.size());
        Object read = codec.codec().encodeAndReadBack(object, writer);
        if (read == null) {
            throw new UnsupportedOperationException(codec.type() + " has to be read");
        }
        writer.endMap();
        return read;
    }
}
