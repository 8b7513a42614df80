package io.alces;

import io.alces.request.Step;
import java.util.List;
import java.util.function.Function;

/** Reads a segment and leaves together what one request brings. */
record SegmentSource<E>(int segment, ItemSource<Located<E>> items) implements ChunkSource<SegmentChunk<E>> {

    @Override
    public Position start() {
        return items.start();
    }

    @Override
    public <R> Step<R> read(Position from, Function<Chunk<SegmentChunk<E>>, Step<R>> then) {
        return items.read(from, chunk -> then.apply(whole(chunk)));
    }

    private Chunk<SegmentChunk<E>> whole(Chunk<Located<E>> chunk) {
        return new Chunk<>(List.of(new SegmentChunk<>(segment, chunk)), chunk.scannedCount(), List.of(), chunk.end());
    }
}
