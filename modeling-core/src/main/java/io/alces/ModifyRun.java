package io.alces;

import io.alces.error.StaleItemException;
import io.alces.request.Backoff;
import io.alces.request.Call;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * The steps of a change by a function: read, change, store, and all of it again where others were faster. Immutable.
 *
 * @param read asks for the item
 * @param attempts how many there may be
 */
record ModifyRun<T>(
        GetOperation<T> read, UnaryOperator<T> change, RequestOptions options, int attempts, Backoff backoff) {

    Step<Optional<T>> start() {
        return attempt(1);
    }

    private Step<Optional<T>> attempt(int number) {
        return Step.send(
                Call.GET_ITEM,
                context().target(),
                read.request(),
                answer -> read.result(answer.hasItem() ? answer.item() : null)
                        .map(item -> store(item, answer.item(), number))
                        .orElseGet(() -> Step.done(Optional.empty())));
    }

    private Step<Optional<T>> store(T item, Map<String, AttributeValue> stored, int number) {
        return Step.together(
                List.<Supplier<Step<Optional<T>>>>of(changes(item)::startIfChanged),
                1,
                results -> Step.done(results.get(0).or(() -> read.result(stored))),
                failure -> again(failure, number));
    }

    /** What the function changes. The item is encoded before, since the function may change it in place. */
    private SaveChangesOperation<T> changes(T item) {
        Map<String, AttributeValue> before = context().items().stored(item);
        T changed = Objects.requireNonNull(
                change.apply(item),
                () -> "modify of " + context().modelName()
                        + ": expected the item, changed or not, of the function, found null");
        return SaveChangesOperation.of(context(), read.key().attributes(), before, changed)
                .withOptions(options);
    }

    private Step<Optional<T>> again(RuntimeException failure, int number) {
        if (!(failure instanceof StaleItemException) && !(failure instanceof TransactionConflictException)) {
            throw failure;
        }
        if (failure instanceof StaleItemException stale) {
            requireNextAttempt(stale, number);
        } else if (number == attempts) {
            throw failure;
        }
        return Step.pause(backoff.pause(number - 1), () -> attempt(number + 1));
    }

    private void requireNextAttempt(StaleItemException stale, int number) {
        if (mayBeStored(stale)) {
            throw stale.afterLostAnswer();
        }
        if (number == attempts) {
            throw stale.afterAttempts(attempts);
        }
    }

    /** Whether the version that was found may be that of this write, which the client sent again. */
    private static boolean mayBeStored(StaleItemException stale) {
        long next = stale.expectedVersion().orElse(0) + 1;
        return stale.getCause() instanceof SdkException refusal
                && refusal.numAttempts() != null
                && refusal.numAttempts() > 1
                && stale.actualVersion().equals(OptionalLong.of(next));
    }

    private ModelContext<T> context() {
        return read.context();
    }
}
