package io.alces.transaction;

import io.alces.error.ConditionFailedException;
import io.alces.spi.PreparedWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The reasons for which DynamoDB cancelled a transaction, one for each of its writes. Immutable.
 *
 * @param exception has as many reasons as the transaction has writes
 */
record Cancellation(PreparedTransaction transaction, TransactionCanceledException exception) {

    /** Whether a failure is a cancellation that tells its reasons. */
    static Optional<Cancellation> of(PreparedTransaction transaction, RuntimeException failure) {
        return failure instanceof TransactionCanceledException cancelled
                        && cancelled.cancellationReasons().size()
                                == transaction.writes().size()
                ? Optional.of(new Cancellation(transaction, cancelled))
                : Optional.empty();
    }

    /** Whether nothing but others that were at it, or too much at once, was the reason. */
    boolean isTransient() {
        List<FailureReason> reasons = exception.cancellationReasons().stream()
                .map(Cancellation::kind)
                .filter(kind -> kind != FailureReason.NONE)
                .toList();
        return !reasons.isEmpty() && reasons.stream().allMatch(FailureReason::isTransient);
    }

    /** What is to be sent instead, if every write whose condition failed has something; the others must not have failed. */
    Optional<PreparedTransaction> instead() {
        List<PreparedWrite<?>> others = new ArrayList<>();
        for (int position = 0; position < transaction.writes().size(); position++) {
            Optional<? extends PreparedWrite<?>> other = instead(position);
            if (other.isEmpty()) {
                return Optional.empty();
            }
            others.add(other.get());
        }
        return Optional.of(transaction.with(others));
    }

    private Optional<? extends PreparedWrite<?>> instead(int position) {
        PreparedWrite<?> write = transaction.prepared().get(position);
        FailureReason kind = kind(reason(position));
        if (kind == FailureReason.NONE || kind.isTransient()) {
            return Optional.of(write);
        }
        return kind == FailureReason.CONDITION_FAILED ? write.instead(alone(position)) : Optional.empty();
    }

    /** What the caller is to see. */
    TransactionFailedException told(int attempt) {
        List<WriteOutcome> outcomes = new ArrayList<>();
        for (int position = 0; position < transaction.writes().size(); position++) {
            outcomes.add(outcome(position));
        }
        return new TransactionFailedException(transaction.writes(), outcomes, attempt, exception);
    }

    private WriteOutcome outcome(int position) {
        FailureReason kind = kind(reason(position));
        return new WriteOutcome(
                transaction.writes().get(position).description(),
                transaction.prepared().get(position).keyShape(),
                kind,
                code(reason(position)),
                kind == FailureReason.CONDITION_FAILED ? conditionFailure(position) : null,
                null);
    }

    private @Nullable ConditionFailedException conditionFailure(int position) {
        RuntimeException failure = transaction.prepared().get(position).refused(alone(position));
        return failure instanceof ConditionFailedException conditionFailure ? conditionFailure : null;
    }

    /** The failure of a write as if it had been sent alone. */
    private ConditionalCheckFailedException alone(int position) {
        CancellationReason reason = reason(position);
        ConditionalCheckFailedException.Builder alone = ConditionalCheckFailedException.builder()
                .message(reason.message())
                .cause(exception);
        if (reason.hasItem()) {
            alone.item(reason.item());
        }
        return alone.build();
    }

    private CancellationReason reason(int position) {
        return exception.cancellationReasons().get(position);
    }

    private static FailureReason kind(CancellationReason reason) {
        return FailureReason.of(code(reason));
    }

    private static String code(CancellationReason reason) {
        return reason.code() == null ? "" : reason.code();
    }
}
