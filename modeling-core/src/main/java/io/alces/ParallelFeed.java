package io.alces;

import io.alces.request.Dispatcher;
import io.alces.request.Step;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * Reads segments by threads of its own, each one segment after the other, and hands over their chunks as they come.
 *
 * <p>The threads start with the first call of {@link #next()}, wait while nobody takes what they have read, and end with
 * the last segment, a failure, or {@link #close()}.
 */
final class ParallelFeed<E> implements ChunkFeed<E> {
    private final Dispatcher dispatcher;
    private final Segments<E> segments;
    private final BlockingQueue<Message<E>> messages;
    private final AtomicInteger nextSegment = new AtomicInteger();
    private final List<Thread> workers = new ArrayList<>();
    private final int atOnce;
    private int running;
    private long wanted;
    private boolean begun;
    private @Nullable Throwable failure;
    private volatile boolean closed;

    ParallelFeed(Dispatcher dispatcher, Segments<E> segments) {
        this.dispatcher = dispatcher;
        this.segments = segments;
        this.atOnce = Math.min(segments.count(), Segments.AT_ONCE);
        this.messages = new ArrayBlockingQueue<>(Math.max(atOnce, 1));
        this.wanted = segments.wanted();
    }

    /** What a worker has to say. */
    private sealed interface Message<E> {
        record Read<E>(List<E> elements) implements Message<E> {}

        record Failed<E>(Throwable failure) implements Message<E> {}

        record Finished<E>() implements Message<E> {}
    }

    @Override
    public @Nullable List<E> next() {
        if (failure != null) {
            throw rethrown(failure);
        }
        begin();
        while (running > 0 && wanted > 0) {
            Message<E> message = take();
            if (message instanceof Message.Read<E> read) {
                return upToWanted(read.elements());
            }
            if (message instanceof Message.Failed<E> failed) {
                throw fail(failed.failure());
            }
            running--;
        }
        close();
        return null;
    }

    @Override
    public void close() {
        begun = true;
        closed = true;
        running = 0;
        workers.forEach(Thread::interrupt);
        workers.clear();
    }

    private void begin() {
        if (begun) {
            return;
        }
        begun = true;
        running = atOnce;
        for (int number = 0; number < atOnce; number++) {
            Thread worker = new Thread(this::work, "alces-scan-" + number);
            worker.setDaemon(true);
            workers.add(worker);
            worker.start();
        }
    }

    private List<E> upToWanted(List<E> elements) {
        List<E> taken = elements.size() > wanted ? elements.subList(0, (int) wanted) : elements;
        wanted -= taken.size();
        return taken;
    }

    private Message<E> take() {
        try {
            return messages.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw fail(AbortedException.create("Interrupted while waiting for what is scanned", interrupted));
        }
    }

    /** Ends for good: what failed must not look like what came to its end, however often it is asked for more. */
    private RuntimeException fail(Throwable cause) {
        failure = cause;
        close();
        return rethrown(cause);
    }

    /** The way of a worker; an interrupt, which only {@link #close()} sends, ends it. */
    private void work() {
        try {
            readSegments();
            say(new Message.Finished<>());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says nothing more once nobody listens; a close after that check interrupts the wait. */
    private void say(Message<E> message) throws InterruptedException {
        if (closed) {
            throw new InterruptedException("closed");
        }
        messages.put(message);
    }

    private void readSegments() throws InterruptedException {
        try {
            int number = nextSegment.getAndIncrement();
            while (number < segments.count()) {
                readSegment(segments.source().apply(number));
                number = nextSegment.getAndIncrement();
            }
        } catch (InterruptedException closed) {
            throw closed;
        } catch (Throwable failed) {
            say(new Message.Failed<>(failed));
        }
    }

    private void readSegment(ChunkSource<E> source) throws InterruptedException {
        Position position = source.start();
        while (!position.isOver()) {
            Position from = position;
            Chunk<E> chunk = dispatcher.execute(() -> source.read(from, Step::done));
            say(new Message.Read<>(chunk.elements()));
            position = chunk.end();
        }
    }

    private static RuntimeException rethrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException exception ? exception : new UndeclaredThrowableException(failure);
    }
}
