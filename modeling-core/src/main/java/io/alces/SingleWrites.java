package io.alces;

import io.alces.error.ConditionFailedException;
import io.alces.error.OutcomeUnknownException;
import io.alces.error.UniqueValueTakenException;
import io.alces.request.Step;
import io.alces.request.TransientFailures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionSizeLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Entries of a batch, each sent as a write of its own, on what it expects of the stored item.
 *
 * <p>An entry that is refused for itself leaves the others alone. One with a check is not sent again if it may have been
 * written: it would find its own version, and take it for that of another.
 *
 * @param <Q> the request of one entry
 */
abstract class SingleWrites<Q extends DynamoDbRequest> implements BatchSending {
    private static final Set<Class<? extends RuntimeException>> REFUSALS = Set.of(
            TransactionConflictException.class,
            ItemCollectionSizeLimitExceededException.class,
            UniqueValueTakenException.class);

    /** The request of one entry. */
    abstract Q request(BatchEntry entry);

    /**
     * Sends one entry.
     *
     * @param written takes the item that was there before, if that is given back
     * @param failed is told in the words of the model
     */
    abstract <R> Step<R> write(
            BatchEntry entry, Function<Map<String, AttributeValue>, Step<R>> written, Step.Failed<R> failed);

    final List<Q> requests(BatchEntries entries) {
        return entries.entries().stream().map(this::request).toList();
    }

    @Override
    public final int limit() {
        return 1;
    }

    @Override
    public final <R> Step<R> send(
            List<BatchEntry> entries, Function<BatchAnswer, Step<R>> answered, Step.Failed<R> failed) {
        BatchEntry entry = entries.get(0);
        return write(
                entry,
                old -> answered.apply(BatchAnswer.of(old.isEmpty() ? Map.of() : Map.of(entry.key(), old), Set.of())),
                failure -> isRefusal(entry, failure)
                        ? answered.apply(BatchAnswer.refused(entry, failure))
                        : failed.after(failure));
    }

    private static boolean isRefusal(BatchEntry entry, RuntimeException failure) {
        return failure instanceof ConditionFailedException
                || failure instanceof OutcomeUnknownException
                || REFUSALS.contains(failure.getClass())
                || (entry.check() != null && TransientFailures.isTransient(failure) && !isThrottled(failure));
    }

    /** Whether it is certain that nothing was written. */
    private static boolean isThrottled(RuntimeException failure) {
        return failure instanceof SdkServiceException answer && answer.isThrottlingException();
    }
}
