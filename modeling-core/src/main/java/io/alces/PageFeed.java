package io.alces;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the pages of what is read of segments, until as many items as wanted were given. */
record PageFeed<E>(ChunkFeed<SegmentChunk<E>> chunks, PageDelivery<E> delivery) implements ChunkFeed<SegmentPage<E>> {

    @Override
    public @Nullable List<SegmentPage<E>> next() {
        if (delivery.isOver()) {
            close();
            return null;
        }
        List<SegmentChunk<E>> read = chunks.next();
        return read == null ? null : read.stream().map(delivery::deliver).toList();
    }

    @Override
    public void close() {
        chunks.close();
    }
}
