package io.alces.request;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
    private final Executor turns;
    private final CompletableFuture<R> result = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<?> underWay;

    /**
     * Makes a run that has not begun.
     *
     * @param turns takes the steps, in the order in which it is given them
     */
    AsyncRun(Dispatcher dispatcher, Executor turns) {
        this.dispatcher = dispatcher;
        this.turns = turns;
    }

    CompletableFuture<R> begin(Supplier<Step<R>> start) {
        var unused = result.whenComplete((value, failure) -> cancelUnderWay());
        advance(start);
        return result;
    }

    private void advance(Supplier<Step<R>> next) {
        turns.execute(() -> takeSteps(next));
    }

    private void takeSteps(Supplier<Step<R>> next) {
        if (result.isDone()) {
            return;
        }
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
        if (step instanceof Step.Pause<R> pause) {
            return pause(pause);
        }
        if (step instanceof Step.Await<?, R> await) {
            return await(await);
        }
        return step instanceof Step.Together<?, R> together ? together(together) : send((Step.Send<?, ?, R>) step);
    }

    private <E> @Nullable Step<R> await(Step.Await<E, R> await) {
        return await(await.underWay(), await.then(), await.failed());
    }

    private @Nullable Step<R> pause(Step.Pause<R> pause) {
        CompletableFuture.delayedExecutor(pause.duration().toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> advance(pause.then()));
        return null;
    }

    private <Q extends DynamoDbRequest, A extends DynamoDbResponse> @Nullable Step<R> send(Step.Send<Q, A, R> send) {
        Dispatcher.Sent<A> sent = ask(send);
        return await(
                sent.response(), response -> send.answered().apply(sent.answer().apply(response)), send.failed());
    }

    private <E> @Nullable Step<R> together(Step.Together<E, R> together) {
        return await(new AsyncTogether<>(dispatcher, together).begin(), together.then(), together.failed());
    }

    /** The next step if the answer is there; null if the run goes on when it comes. */
    private <A> @Nullable Step<R> await(
            CompletableFuture<A> answer, Function<A, Step<R>> answered, Step.Failed<R> failed) {
        if (answer.isDone()) {
            return next(answer, answered, failed);
        }
        underWay = answer;
        if (result.isDone()) {
            answer.cancel(true);
        }
        var unused = answer.whenComplete((value, failure) -> advance(() -> next(answer, answered, failed)));
        return null;
    }

    /** A client may throw at once; that is a failed answer like any other. */
    private <Q extends DynamoDbRequest, A extends DynamoDbResponse> Dispatcher.Sent<A> ask(Step.Send<Q, A, R> send) {
        try {
            return dispatcher.sendAsync(send);
        } catch (RuntimeException failure) {
            return new Dispatcher.Sent<>(
                    CompletableFuture.failedFuture(failure), response -> new Answer<>(response, List.of()));
        }
    }

    private static <A, R> Step<R> next(
            CompletableFuture<A> answer, Function<A, Step<R>> answered, Step.Failed<R> failed) {
        A value;
        try {
            value = answer.join();
        } catch (RuntimeException failure) {
            return failed.after(Failures.unwrap(failure));
        }
        return answered.apply(value);
    }

    private void cancelUnderWay() {
        CompletableFuture<?> answer = underWay;
        if (answer != null && result.isCancelled()) {
            answer.cancel(true);
        }
    }
}
