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
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
        return Step.read(Call.GET_ITEM, context().target(), read.request(), answer -> change(answer.item(), number));
    }

    private Step<Optional<T>> change(@Nullable Map<String, AttributeValue> stored, int number) {
        Optional<T> found = read.result(stored);
        return stored == null || found.isEmpty() ? Step.done(Optional.empty()) : store(found.get(), stored, number);
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
        if (!(failure instanceof StaleItemException) && !isConflict(failure)) {
            throw failure;
        }
        if (number == attempts) {
            throw failure instanceof StaleItemException stale ? stale.afterAttempts(attempts) : failure;
        }
        return Step.pause(backoff.pause(number - 1), () -> attempt(number + 1));
    }

    /** Whether a transaction was in the way, before the write was carried out for sure. */
    private static boolean isConflict(RuntimeException failure) {
        return failure instanceof TransactionConflictException conflict && OwnWrite.attempts(conflict) == 1;
    }

    private ModelContext<T> context() {
        return read.context();
    }
}
