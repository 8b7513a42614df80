package io.alces.internal.codec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps of objects. */
record MapReadBack(MapCodec codec, ReadBack value) implements NestedReadBack {

    @Override
    public Object write(ItemWriter writer, Object written) {
        Map<?, ?> entries = (Map<?, ?>) written;
        Map<Object, @Nullable Object> read = codec.factory().apply(entries.size());
        boolean areDistinct = codec.hasDistinctNames(entries);
        writer.beginMap(entries.size());
        int count = 0;
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            Object key = entry.getKey();
            codec.name(writer, key, areDistinct);
            read.put(ReadBacks.keyOf(codec, key), value.writeElement(writer, entry.getValue()));
            count++;
        }
        writer.endMap();
        ReadBacks.requireAll(read.size(), count);
        return read;
    }
}
