package io.alces.internal.codec;

import io.alces.error.AlcesException;
import io.alces.error.UnreadableItemException;

/**
 * Nested objects, as maps.
 *
 * @param size how many attributes they have
 */
record ObjectCodec(String type, ItemCodec<Object> codec, int size) implements ValueCodec<Object> {

    @Override
    public void write(ItemWriter writer, Object object) {
        writer.beginMap(size);
        codec.encode(object, writer);
        writer.endMap();
    }

    @Override
    public Object read(ItemReader reader) {
        reader.beginMap();
        return decode(codec, type, reader);
    }

    /** Reads an object from the map that the reader is in; what the class refuses makes the item unreadable. */
    static <T> T decode(ItemCodec<T> codec, String type, ItemReader reader) {
        try {
            return codec.decode(reader);
        } catch (AlcesException e) {
            throw e;
        } catch (Exception e) {
            String found = "values for which it throws " + e.getClass().getSimpleName();
            throw new UnreadableItemException(reader.path(), "values that " + type + " accepts", found, null, e);
        }
    }
}
