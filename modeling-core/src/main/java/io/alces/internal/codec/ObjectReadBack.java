package io.alces.internal.codec;

/** Nested objects. */
record ObjectReadBack(ObjectCodec codec) implements NestedReadBack {

    @Override
    public Object write(ItemWriter writer, Object object) {
        writer.beginMap(codec.size());
        Object read = codec.codec().encodeAndReadBack(object, writer);
        if (read == null) {
            throw new UnsupportedOperationException(codec.type() + " has to be read");
        }
        writer.endMap();
        return read;
    }
}
