package io.alces;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The elements of a feed, which is asked for more when all that it gave are consumed. */
final class ChunkStream<E> implements Spliterator<E> {
    private final ChunkFeed<E> feed;
    private final Queue<E> elements = new ArrayDeque<>();
    private boolean closed;

    private ChunkStream(ChunkFeed<E> feed) {
        this.feed = feed;
    }

    static <E> Stream<E> of(ChunkFeed<E> feed) {
        ChunkStream<E> spliterator = new ChunkStream<>(feed);
        return StreamSupport.stream(spliterator, false).onClose(spliterator::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super E> action) {
        if (closed) {
            throw new IllegalStateException("The stream is closed; read what is needed before that");
        }
        while (elements.isEmpty()) {
            List<E> more = feed.next();
            if (more == null) {
                return false;
            }
            elements.addAll(more);
        }
        action.accept(elements.remove());
        return true;
    }

    /** Never splits: what follows is known only to who reads it. */
    @Override
    public @Nullable Spliterator<E> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL;
    }

    private void close() {
        closed = true;
        feed.close();
    }
}
