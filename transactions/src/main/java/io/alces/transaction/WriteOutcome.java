package io.alces.transaction;

import io.alces.error.ConditionFailedException;
import io.alces.error.StaleItemException;
import io.alces.error.UniqueValueTakenException;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one operation of a transaction that failed. Immutable and thread-safe. */
public final class WriteOutcome implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String key;
    private final FailureReason reason;
    private final String code;
    private final @Nullable ConditionFailedException conditionFailure;
    private final @Nullable UniqueValueTakenException uniqueValueTaken;

    WriteOutcome(
            String operation,
            String key,
            FailureReason reason,
            String code,
            @Nullable ConditionFailedException conditionFailure,
            @Nullable UniqueValueTakenException uniqueValueTaken) {
        this.operation = operation;
        this.key = key;
        this.reason = reason;
        this.code = code;
        this.conditionFailure = conditionFailure;
        this.uniqueValueTaken = uniqueValueTaken;
    }

    /** The same operation, which failed since others have its values. */
    WriteOutcome uniqueValueTaken(UniqueValueTakenException failure) {
        return new WriteOutcome(
                operation, key, FailureReason.UNIQUE_VALUE_TAKEN, "ConditionalCheckFailed", null, failure);
    }

    /** The same operation, which others came in the way of. */
    WriteOutcome conflict() {
        return new WriteOutcome(operation, key, FailureReason.CONFLICT, "ConditionalCheckFailed", null, null);
    }

    /** The same operation, which failed for the reason of another one that belongs to it. */
    WriteOutcome as(WriteOutcome other) {
        return new WriteOutcome(operation, key, other.reason, other.code, null, null);
    }

    /** What the operation fails with if it was all that the caller asked for. */
    RuntimeException alone(TransactionFailedException whole) {
        RuntimeException failure = conditionFailure == null ? uniqueValueTaken : conditionFailure;
        return failure == null ? whole : failure;
    }

    /** Whether the item has another version than the operation expects. */
    boolean isStale() {
        return conditionFailure instanceof StaleItemException;
    }

    /** What was to be done, such as {@code create of Order}. */
    public String operation() {
        return operation;
    }

    /** The names and types of the key of the item. */
    public String key() {
        return key;
    }

    /** Why the operation kept the transaction from being carried out, or that it did not. */
    public FailureReason reason() {
        return reason;
    }

    /** The reason in DynamoDB's words, such as {@code ConditionalCheckFailed}. */
    public String code() {
        return code;
    }

    /**
     * The failure that the operation would have ended with on its own, which has the item that DynamoDB found and explains
     * the condition; empty unless the condition failed.
     */
    public Optional<ConditionFailedException> conditionFailure() {
        return Optional.ofNullable(conditionFailure);
    }

    /** The failure that names the attributes whose values other items have; empty unless that is the reason. */
    public Optional<UniqueValueTakenException> uniqueValueTaken() {
        return Optional.ofNullable(uniqueValueTaken);
    }

    /** The operation, the shape of its key, and the reason in words. */
    @Override
    public String toString() {
        RuntimeException failure = conditionFailure == null ? uniqueValueTaken : conditionFailure;
        return failure == null
                ? operation + " with the key " + key + ": " + reasonText()
                : String.valueOf(failure.getMessage());
    }

    private String reasonText() {
        return reason == FailureReason.OTHER ? reason.text() + " (" + code + ")" : reason.text();
    }
}
