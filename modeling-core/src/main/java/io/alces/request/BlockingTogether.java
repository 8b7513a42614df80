package io.alces.request;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * Several blocking runs at once, on threads that are made for them and end with them.
 *
 * <p>The calling thread takes them all if only one is to be under way. Otherwise it waits, so that it hears at once of the
 * first failure, and of its own interruption, whatever the requests that are under way still wait for. Those are
 * interrupted; a thread whose client does not heed that ends with its request, of which nothing is taken any more.
 *
 * <p>The state belongs to who holds the monitor. Steps are taken while it is held, and therefore never overlap; requests and
 * pauses are waited for without it.
 */
final class BlockingTogether<E> {
    private final Dispatcher dispatcher;
    private final List<Supplier<Step<E>>> runs;
    private final int atOnce;
    private final List<Thread> threads = new ArrayList<>();
    private final SortedMap<Integer, E> results = new TreeMap<>();
    private int begun;
    private @Nullable Throwable failure;
    private boolean over;

    BlockingTogether(Dispatcher dispatcher, Step.Together<E, ?> together) {
        this.dispatcher = dispatcher;
        this.runs = together.runs();
        this.atOnce = Math.min(together.atOnce(), runs.size());
    }

    /**
     * Makes the runs; gives their results in the order of the runs.
     *
     * @throws AbortedException if the thread is interrupted; its interrupt flag stays set
     */
    List<E> results() {
        if (atOnce <= 1) {
            return runs.stream().map(run -> dispatcher.execute(run)).toList();
        }
        try {
            begin();
            return awaitResults();
        } finally {
            cancelRest();
        }
    }

    /** Begins nothing on a thread that is interrupted, which the wait that follows finds out. */
    private void begin() {
        for (int number = 0; number < atOnce && !Thread.currentThread().isInterrupted(); number++) {
            Thread thread = new Thread(this::work, "alces-together-" + number);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private synchronized List<E> awaitResults() {
        try {
            while (failure == null && results.size() < runs.size()) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("Interrupted while waiting for answers", interrupted);
        }
        if (failure != null) {
            throw Failures.unwrap(failure);
        }
        return List.copyOf(results.values());
    }

    private synchronized void cancelRest() {
        over = true;
        threads.forEach(Thread::interrupt);
    }

    /** The way of a thread: one run after the other, as long as there are any. */
    private void work() {
        int run = next();
        while (run >= 0) {
            make(run);
            run = next();
        }
    }

    private void make(int run) {
        try {
            succeeded(run, dispatcher.execute(runs.get(run), this::take));
        } catch (Throwable failed) {
            failed(failed);
        }
    }

    /** The next run; -1 if there is none. */
    private synchronized int next() {
        return over || begun == runs.size() ? -1 : begun++;
    }

    private synchronized Step<E> take(Supplier<Step<E>> next) {
        if (over) {
            throw new CancellationException("a run beside this one failed");
        }
        return next.get();
    }

    private synchronized void succeeded(int run, E result) {
        results.put(run, result);
        notifyAll();
    }

    /** Keeps the first failure; those that follow are of runs that it cancelled. */
    private synchronized void failed(Throwable failed) {
        if (!over) {
            over = true;
            failure = failed;
            notifyAll();
        }
    }
}
