package io.alces;

import io.alces.request.Dispatcher;
import io.alces.request.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads each chunk on the thread that asks for it. */
final class SequentialFeed<E> implements ChunkFeed<E> {
    private final Dispatcher dispatcher;
    private final ChunkSource<E> source;
    private Position position;

    SequentialFeed(Dispatcher dispatcher, ChunkSource<E> source) {
        this.dispatcher = dispatcher;
        this.source = source;
        this.position = source.start();
    }

    @Override
    public @Nullable List<E> next() {
        if (position.isOver()) {
            return null;
        }
        Chunk<E> chunk = dispatcher.execute(() -> source.read(position, Step::done));
        position = chunk.end();
        return chunk.elements();
    }

    @Override
    public void close() {
        // nothing is under way between two calls of next()
    }
}
