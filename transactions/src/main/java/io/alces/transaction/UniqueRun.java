package io.alces.transaction;

import io.alces.request.Backoff;
import io.alces.request.Call;
import io.alces.request.ItemWrite;
import io.alces.request.Step;
import io.alces.spi.PreparedWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * The steps of a transaction with writes of items that have unique attributes: the items are read, unless the caller says
 * what they were, and the transaction is sent on the condition that what values depend on is still so. If others changed
 * that, all of it begins again with the item that DynamoDB found. Immutable.
 *
 * @param transaction the writes that were asked for
 * @param guarded those that change unique attributes
 */
record UniqueRun(WriteRun run, PreparedTransaction transaction, List<GuardedItem<?>> guarded) {
    private static final int ATTEMPTS = 16;
    private static final int READS_AT_ONCE = 4;

    /**
     * What was done.
     *
     * @param found the items as they were before, in the order of the writes that change unique attributes
     */
    record Done(WriteResult result, List<Optional<Map<String, AttributeValue>>> found) {}

    static UniqueRun of(WriteRun run, PreparedTransaction transaction) {
        List<GuardedItem<?>> guarded = new ArrayList<>();
        for (int position = 0; position < transaction.prepared().size(); position++) {
            PreparedWrite<?> prepared = transaction.prepared().get(position);
            if (prepared instanceof ItemWrite<?, ?> write) {
                guarded(position, write).ifPresent(guarded::add);
            }
        }
        return new UniqueRun(run, transaction, List.copyOf(guarded));
    }

    private static <T> Optional<GuardedItem<T>> guarded(int position, ItemWrite<T, ?> write) {
        return write.context()
                .guard()
                .filter(guard -> guard.concerns(write))
                .map(guard -> new GuardedItem<>(position, (UniqueGuard<T>) guard, write));
    }

    /** Whether no write changes a unique attribute. */
    boolean isEmpty() {
        return guarded.isEmpty();
    }

    /** Whether items have to be read before it is known what is sent. */
    boolean reads() {
        return guarded.stream().anyMatch(GuardedItem::reads);
    }

    /** What is sent if no item has to be read. */
    PreparedTransaction withoutReads() {
        return UniquePlan.of(
                        transaction,
                        guarded,
                        guarded.stream()
                                .map(each -> Optional.<Map<String, AttributeValue>>empty())
                                .toList())
                .whole();
    }

    /** Sends it; nobody is told of it before. */
    <S> Step<S> start(Function<Done, Step<S>> done, Step.Failed<S> failed) {
        List<Supplier<Step<Optional<Map<String, AttributeValue>>>>> reads = guarded.stream()
                .<Supplier<Step<Optional<Map<String, AttributeValue>>>>>map(each -> () -> read(each))
                .toList();
        return Step.together(reads, READS_AT_ONCE, found -> attempt(found, 1, done, failed), failed);
    }

    private Step<Optional<Map<String, AttributeValue>>> read(GuardedItem<?> each) {
        Optional<Map<String, AttributeValue>> guess = each.guess();
        if (guess.isPresent() || !each.reads()) {
            return Step.done(guess);
        }
        GetItemRequest request = run.options()
                .apply(GetItemRequest.builder()
                        .tableName(each.write().table())
                        .key(each.write().key())
                        .consistentRead(true))
                .build();
        return Step.read(
                Call.GET_ITEM,
                each.write().context().target(),
                request,
                answer -> Step.done(Optional.ofNullable(answer.item())));
    }

    private <S> Step<S> attempt(
            List<Optional<Map<String, AttributeValue>>> found,
            int number,
            Function<Done, Step<S>> done,
            Step.Failed<S> failed) {
        UniquePlan plan = UniquePlan.of(transaction, guarded, found);
        List<Supplier<Step<WriteResult>>> once = List.of(() -> run.run(plan.whole()));
        return Step.together(
                once,
                1,
                results -> done.apply(new Done(results.get(0), found)),
                failure -> failure instanceof TransactionFailedException cancelled
                        ? cancelled(new UniqueFailure(plan, guarded, found, cancelled), number, done, failed)
                        : failed.after(failure));
    }

    private <S> Step<S> cancelled(
            UniqueFailure failure, int number, Function<Done, Step<S>> done, Step.Failed<S> failed) {
        if (failure.isFinal() || number == ATTEMPTS) {
            return failed.after(failure.told());
        }
        return Step.pause(
                Backoff.DEFAULT.pause(number - 1), () -> attempt(failure.foundNow(), number + 1, done, failed), failed);
    }
}
