package io.alces.request;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * One asynchronous run of steps.
 *
 * <p>Steps whose answers are there at once are taken in a loop, not by recursion, so that a run of any length needs a
 * stack of fixed depth.
 */
final class AsyncRun<R> {
    private final Dispatcher dispatcher;
    private final CompletableFuture<R> result = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<?> underWay;

    AsyncRun(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    CompletableFuture<R> begin(Supplier<Step<R>> start) {
        var unused = result.whenComplete((value, failure) -> cancelUnderWay());
        advance(start);
        return result;
    }

    private void advance(Supplier<Step<R>> next) {
        try {
            @Nullable Step<R> step = next.get();
            while (step != null && !result.isDone()) {
                step = take(step);
            }
        } catch (Throwable failure) {
            result.completeExceptionally(failure);
        }
    }

    /** Takes one step; null if the run is over or goes on when something completes. */
    private @Nullable Step<R> take(Step<R> step) {
        if (step instanceof Step.Done<R> done) {
            result.complete(done.result());
            return null;
        }
        return step instanceof Step.Pause<R> pause ? pause(pause) : send((Step.Send<?, ?, R>) step);
    }

    private @Nullable Step<R> pause(Step.Pause<R> pause) {
        CompletableFuture.delayedExecutor(pause.duration().toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> advance(pause.then()));
        return null;
    }

    private <Q extends DynamoDbRequest, A extends DynamoDbResponse> @Nullable Step<R> send(Step.Send<Q, A, R> send) {
        CompletableFuture<A> answer = ask(send);
        if (answer.isDone()) {
            return next(send, answer);
        }
        underWay = answer;
        if (result.isDone()) {
            answer.cancel(true);
        }
        var unused = answer.whenComplete((value, failure) -> advance(() -> next(send, answer)));
        return null;
    }

    /** A client may throw at once; that is a failed answer like any other. */
    private <Q extends DynamoDbRequest, A extends DynamoDbResponse> CompletableFuture<A> ask(Step.Send<Q, A, R> send) {
        try {
            return dispatcher.answerAsync(send);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static <Q extends DynamoDbRequest, A extends DynamoDbResponse, R> Step<R> next(
            Step.Send<Q, A, R> send, CompletableFuture<A> answer) {
        A value;
        try {
            value = answer.join();
        } catch (RuntimeException failure) {
            return send.failed().after(Failures.unwrap(failure));
        }
        return send.answered().apply(value);
    }

    private void cancelUnderWay() {
        CompletableFuture<?> answer = underWay;
        if (answer != null && result.isCancelled()) {
            answer.cancel(true);
        }
    }
}
