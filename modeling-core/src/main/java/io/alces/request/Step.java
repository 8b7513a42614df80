package io.alces.request;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * The next thing that a run of an operation has to do.
 *
 * <p>An operation of many calls is written once, as steps that lead to steps; that a thread waits for each of them, or
 * that a future goes from one to the next, is the {@link Dispatcher}'s business. Steps do no I/O themselves.
 *
 * @param <R> what the run gives in the end
 */
public sealed interface Step<R> {

    /** The run is over. */
    record Done<R>(R result) implements Step<R> {}

    /**
     * A request is to be sent; its answer, or the failure to get one, leads to the next step.
     *
     * @param request with the items beside it that it writes
     * @param takesItems whether the items are taken from {@link Answer#items}; otherwise the response has them
     */
    record Send<Q extends DynamoDbRequest, A extends DynamoDbResponse, R>(
            Call<Q, A> call,
            Target target,
            Outgoing<Q> request,
            boolean takesItems,
            Function<Answer<A>, Step<R>> answered,
            Failed<R> failed)
            implements Step<R> {

        /** The answer to which the SDK has read everything. */
        Answer<A> answer(A response) {
            return new Answer<>(response, takesItems ? call.items().apply(response) : List.of());
        }
    }

    /** Time is to pass before the next step; an interruption of the wait leads to another one. */
    record Pause<R>(Duration duration, Supplier<Step<R>> then, Failed<R> interrupted) implements Step<R> {}

    /**
     * Several runs are to be made, at most so many of them at once; all their results, in the order of the runs, lead to
     * the next step.
     *
     * <p>What overlaps is the waiting only. The steps of the runs are taken one after the other, by any thread, so they can
     * share what is not thread-safe; those of a run within a run can overlap with others. The first failure of a run, or an
     * interruption, cancels the others: none of their steps is taken any more, and the failure leads to another step.
     */
    record Together<E, R>(List<Supplier<Step<E>>> runs, int atOnce, Function<List<E>, Step<R>> then, Failed<R> failed)
            implements Step<R> {
        public Together {
            runs = List.copyOf(runs);
            if (atOnce < 1) {
                throw new IllegalArgumentException("atOnce: expected at least 1, found " + atOnce);
            }
        }
    }

    /** Something else than a request is under way; its result, or its failure, leads to the next step. */
    record Await<E, R>(CompletableFuture<E> underWay, Function<E, Step<R>> then, Failed<R> failed) implements Step<R> {}

    /** What follows a failure: another step, or the exception that the caller is to see. */
    @FunctionalInterface
    interface Failed<R> {
        Step<R> after(RuntimeException failure);
    }

    /** A step that gives its result at once. */
    static <R> Step<R> done(R result) {
        return new Done<>(result);
    }

    /** Sends a request whose failure ends the run. */
    static <Q extends DynamoDbRequest, A extends DynamoDbResponse, R> Step<R> send(
            Call<Q, A> call, Target target, Q request, Function<A, Step<R>> answered) {
        return send(call, target, request, answered, failed());
    }

    /** Sends a request, and goes on after a failure too. */
    static <Q extends DynamoDbRequest, A extends DynamoDbResponse, R> Step<R> send(
            Call<Q, A> call, Target target, Q request, Function<A, Step<R>> answered, Failed<R> failed) {
        return write(call, target, Outgoing.of(request), answered, failed);
    }

    /** Sends a request with the items that it writes, and goes on after a failure too. */
    static <Q extends DynamoDbRequest, A extends DynamoDbResponse, R> Step<R> write(
            Call<Q, A> call, Target target, Outgoing<Q> request, Function<A, Step<R>> answered, Failed<R> failed) {
        return exchange(call, target, request, false, answer -> answered.apply(answer.response()), failed);
    }

    /** Sends a request for items; a failure ends the run. */
    static <Q extends DynamoDbRequest, A extends DynamoDbResponse, R> Step<R> read(
            Call<Q, A> call, Target target, Q request, Function<Answer<A>, Step<R>> answered) {
        return read(call, target, request, answered, failed());
    }

    /** Sends a request for items, and goes on after a failure too. */
    static <Q extends DynamoDbRequest, A extends DynamoDbResponse, R> Step<R> read(
            Call<Q, A> call, Target target, Q request, Function<Answer<A>, Step<R>> answered, Failed<R> failed) {
        return exchange(call, target, Outgoing.of(request), true, answered, failed);
    }

    /**
     * Sends a request with the items that it writes, for others, and goes on after a failure too.
     *
     * @param takesItems whether there may be items in the answer; otherwise it is said to have none
     */
    static <Q extends DynamoDbRequest, A extends DynamoDbResponse, R> Step<R> exchange(
            Call<Q, A> call,
            Target target,
            Outgoing<Q> request,
            boolean takesItems,
            Function<Answer<A>, Step<R>> answered,
            Failed<R> failed) {
        return new Send<>(call, target, request, takesItems, answered, failed);
    }

    /** Waits; an interruption ends the run. */
    static <R> Step<R> pause(Duration duration, Supplier<Step<R>> then) {
        return new Pause<>(duration, then, failed());
    }

    /** Waits, and goes on after an interruption too. */
    static <R> Step<R> pause(Duration duration, Supplier<Step<R>> then, Failed<R> interrupted) {
        return new Pause<>(duration, then, interrupted);
    }

    /** Makes several runs, at most so many at once; a failure of one ends all. */
    static <E, R> Step<R> together(List<Supplier<Step<E>>> runs, int atOnce, Function<List<E>, Step<R>> then) {
        return new Together<>(runs, atOnce, then, failed());
    }

    /** Makes several runs, at most so many at once, and goes on after a failure of one too. */
    static <E, R> Step<R> together(
            List<Supplier<Step<E>>> runs, int atOnce, Function<List<E>, Step<R>> then, Failed<R> failed) {
        return new Together<>(runs, atOnce, then, failed);
    }

    /** Waits for what is under way, and goes on after its failure too. */
    static <E, R> Step<R> await(CompletableFuture<E> underWay, Function<E, Step<R>> then, Failed<R> failed) {
        return new Await<>(underWay, then, failed);
    }

    private static <R> Failed<R> failed() {
        return failure -> {
            throw failure;
        };
    }
}
