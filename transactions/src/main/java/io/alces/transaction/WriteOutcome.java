package io.alces.transaction;

import io.alces.error.AlcesException;
import io.alces.error.ConditionFailedException;
import io.alces.error.MissingParentException;
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
    private final @Nullable AlcesException failure;

    WriteOutcome(String operation, String key, FailureReason reason, String code, @Nullable AlcesException failure) {
        this.operation = operation;
        this.key = key;
        this.reason = reason;
        this.code = code;
        this.failure = failure;
    }

    /** The same operation, which failed since others have its values. */
    WriteOutcome uniqueValueTaken(UniqueValueTakenException taken) {
        return new WriteOutcome(operation, key, FailureReason.UNIQUE_VALUE_TAKEN, "ConditionalCheckFailed", taken);
    }

    /** The same operation, which others came in the way of. */
    WriteOutcome conflict() {
        return new WriteOutcome(operation, key, FailureReason.CONFLICT, "ConditionalCheckFailed", null);
    }

    /** The same operation, which failed for the reason of another one that belongs to it. */
    WriteOutcome as(WriteOutcome other) {
        return new WriteOutcome(operation, key, other.reason, other.code, null);
    }

    /** What the operation fails with if it was all that the caller asked for. */
    RuntimeException alone(TransactionFailedException whole) {
        return failure == null ? whole : failure;
    }

    /** Whether the item has another version than the operation expects. */
    boolean isStale() {
        return failure instanceof StaleItemException;
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
        return failureOf(ConditionFailedException.class);
    }

    /** The failure that names the attributes whose values other items have; empty unless that is the reason. */
    public Optional<UniqueValueTakenException> uniqueValueTaken() {
        return failureOf(UniqueValueTakenException.class);
    }

    /**
     * The failure that names what the operation leads into and the item does not have, as it was read after the transaction
     * had failed; empty unless that is the reason.
     */
    public Optional<MissingParentException> missingParent() {
        return failureOf(MissingParentException.class);
    }

    private <E> Optional<E> failureOf(Class<E> type) {
        return Optional.ofNullable(failure).filter(type::isInstance).map(type::cast);
    }

    /** The operation, the shape of its key, and the reason in words. */
    @Override
    public String toString() {
        return failure == null
                ? operation + " with the key " + key + ": " + reasonText()
                : String.valueOf(failure.getMessage());
    }

    private String reasonText() {
        return reason == FailureReason.OTHER ? reason.text() + " (" + code + ")" : reason.text();
    }
}
