package io.alces;

import io.alces.request.Dispatcher;
import io.alces.request.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One subscriber's read.
 *
 * <p>Whatever happens (a demand, an answer, a cancellation) is noted first, and then calls for a turn. Turns follow each
 * other, never overlap and never nest: a thread that calls for one while another takes it leaves it to that one. So the
 * subscriber is signalled serially, and the state of turns needs no locks. Segments are read on when all that was read
 * is delivered and more is demanded.
 */
final class ChunkSubscription<E> implements Subscription {
    private final Dispatcher dispatcher;
    private final Segments<E> segments;
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicLong demand = new AtomicLong();
    private final Queue<Arrival<E>> arrivals = new ConcurrentLinkedQueue<>();
    private final Map<Integer, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();
    private volatile boolean cancelled;

    // What follows belongs to who takes the turn.
    private @Nullable Subscriber<? super E> subscriber;
    private final Queue<E> undelivered = new ArrayDeque<>();
    private final Deque<Reading<E>> idle = new ArrayDeque<>();
    private int nextSegment;
    private int reading;
    private long wanted;

    ChunkSubscription(Dispatcher dispatcher, Segments<E> segments, Subscriber<? super E> subscriber) {
        this.dispatcher = dispatcher;
        this.segments = segments;
        this.subscriber = subscriber;
        this.wanted = segments.wanted();
    }

    /** How far the read of a segment has come. */
    private record Reading<E>(int segment, ChunkSource<E> source, Position position) {}

    /** What came from outside of the turns. */
    private sealed interface Arrival<E> {
        record Read<E>(Reading<E> reading, Chunk<E> chunk) implements Arrival<E> {}

        record Failed<E>(Throwable failure) implements Arrival<E> {}
    }

    /** Introduces itself; whatever that leads to waits until the subscriber has returned from it. */
    void begin() {
        turns.set(1);
        Subscriber<? super E> introduced = subscriber;
        if (introduced != null) {
            introduced.onSubscribe(this);
        }
        takeTurns();
    }

    @Override
    public void request(long number) {
        if (number > 0) {
            demand.accumulateAndGet(number, (present, more) -> present + more < 0 ? Long.MAX_VALUE : present + more);
        } else {
            arrivals.add(new Arrival.Failed<>(new IllegalArgumentException(
                    "request: expected a demand of at least 1, found " + number + " (Reactive Streams rule 3.9)")));
        }
        callForTurn();
    }

    @Override
    public void cancel() {
        cancelled = true;
        callForTurn();
    }

    private void callForTurn() {
        if (turns.getAndIncrement() == 0) {
            takeTurns();
        }
    }

    private void takeTurns() {
        int called = turns.get();
        while (called != 0) {
            try {
                turn();
            } catch (RuntimeException | Error broken) {
                end();
                throw broken;
            }
            called = turns.addAndGet(-called);
        }
    }

    private void turn() {
        Subscriber<? super E> signalled = subscriber;
        if (signalled == null || cancelled) {
            end();
            return;
        }
        Throwable failure = takeArrivals();
        if (failure != null) {
            end();
            signalled.onError(failure);
            return;
        }
        deliver(signalled);
        if (undelivered.isEmpty() && !cancelled) {
            goOn(signalled);
        }
    }

    private @Nullable Throwable takeArrivals() {
        Arrival<E> arrival = arrivals.poll();
        while (arrival != null) {
            if (arrival instanceof Arrival.Failed<E> failed) {
                return failed.failure();
            }
            take((Arrival.Read<E>) arrival);
            arrival = arrivals.poll();
        }
        return null;
    }

    private void take(Arrival.Read<E> read) {
        reading--;
        for (E element : read.chunk().elements()) {
            if (wanted > 0) {
                undelivered.add(element);
                wanted--;
            }
        }
        if (!read.chunk().end().isOver()) {
            Reading<E> before = read.reading();
            idle.add(new Reading<>(
                    before.segment(), before.source(), read.chunk().end()));
        }
    }

    private void deliver(Subscriber<? super E> signalled) {
        while (demand.get() > 0 && !cancelled && !undelivered.isEmpty()) {
            signalled.onNext(undelivered.remove());
            demand.updateAndGet(present -> present == Long.MAX_VALUE ? present : present - 1);
        }
    }

    /** Completes if everything is delivered, else reads on if more is demanded. */
    private void goOn(Subscriber<? super E> signalled) {
        boolean allRead = reading == 0 && idle.isEmpty() && nextSegment == segments.count();
        if (allRead || wanted == 0) {
            end();
            signalled.onComplete();
        } else if (demand.get() > 0) {
            readOn();
        }
    }

    private void readOn() {
        Reading<E> next = nextReading();
        while (next != null) {
            reading++;
            read(next);
            next = nextReading();
        }
    }

    private @Nullable Reading<E> nextReading() {
        if (reading == Segments.AT_ONCE) {
            return null;
        }
        if (idle.isEmpty() && nextSegment < segments.count()) {
            int segment = nextSegment++;
            ChunkSource<E> source = segments.source().apply(segment);
            return new Reading<>(segment, source, source.start());
        }
        return idle.poll();
    }

    private void read(Reading<E> next) {
        CompletableFuture<Chunk<E>> answer =
                dispatcher.executeAsync(() -> next.source().read(next.position(), Step::done));
        underWay.put(next.segment(), answer);
        var unused = answer.whenComplete((chunk, failure) -> {
            underWay.remove(next.segment());
            arrivals.add(failure == null ? new Arrival.Read<>(next, chunk) : new Arrival.Failed<>(failure));
            callForTurn();
        });
    }

    /** Stops what is under way and lets go of everything, the subscriber included. */
    private void end() {
        subscriber = null;
        undelivered.clear();
        arrivals.clear();
        underWay.values().forEach(answer -> answer.cancel(true));
    }
}
