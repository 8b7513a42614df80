package io.alces.internal.codec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps of objects. */
record MapReadBack(MapCodec codec, ReadBack value) implements ReadBack {

    @Override
    public @Nullable Object writeAttribute(ItemWriter writer, String name, @Nullable Object entries) {
        if (entries == null) {
            return codec.absent();
        }
        writer.attribute(name);
        return write(writer, (Map<?, ?>) entries);
    }

    @Override
    public @Nullable Object writeElement(ItemWriter writer, @Nullable Object entries) {
        if (entries == null) {
            writer.nul();
            return codec.absent();
        }
        return write(writer, (Map<?, ?>) entries);
    }

    private Object write(ItemWriter writer, Map<?, ?> entries) {
        Map<Object, @Nullable Object> read = codec.factory().apply(entries.size());
        writer.beginMap(entries.size());
        int written = 0;
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            Object key = entry.getKey();
            writer.name(codec.text(writer, key));
            read.put(ReadBacks.keyOf(codec, key), value.writeElement(writer, entry.getValue()));
            written++;
        }
        writer.endMap();
        ReadBacks.requireAll(read.size(), written);
        return read;
    }
}
