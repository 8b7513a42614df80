package io.alces.request;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several asynchronous runs at once.
 *
 * <p>Whatever happens takes a turn, be it a step of one of the runs, its end, or a cancellation; so the state of turns needs
 * no locks.
 */
final class AsyncTogether<E> {
    private final Dispatcher dispatcher;
    private final Step.Together<E, ?> together;
    private final Turns turns = new Turns();
    private final CompletableFuture<List<E>> results = new CompletableFuture<>();

    // What follows belongs to who takes the turn.
    private final List<CompletableFuture<E>> begun = new ArrayList<>();
    private int ended;

    AsyncTogether(Dispatcher dispatcher, Step.Together<E, ?> together) {
        this.dispatcher = dispatcher;
        this.together = together;
    }

    /** The results in the order of the runs. Cancelling the future cancels all that is under way. */
    CompletableFuture<List<E>> begin() {
        var unused = results.whenComplete((all, failure) -> turns.execute(this::cancelRest));
        turns.execute(this::goOn);
        return results;
    }

    private void goOn() {
        if (ended == together.runs().size()) {
            results.complete(begun.stream().map(CompletableFuture::join).toList());
        }
        while (!results.isDone() && begun.size() < together.runs().size() && begun.size() - ended < together.atOnce()) {
            begin(together.runs().get(begun.size()));
        }
    }

    private void begin(Supplier<Step<E>> run) {
        CompletableFuture<E> result = new AsyncRun<E>(dispatcher, turns).begin(run);
        begun.add(result);
        var unused = result.whenComplete((value, failure) -> turns.execute(() -> end(failure)));
    }

    private void end(@Nullable Throwable failure) {
        ended++;
        if (failure == null) {
            goOn();
        } else {
            results.completeExceptionally(failure);
        }
    }

    private void cancelRest() {
        begun.forEach(result -> result.cancel(true));
    }
}
