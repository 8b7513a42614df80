package io.alces.transaction;

import io.alces.error.ConditionFailedException;
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

    WriteOutcome(
            String operation,
            String key,
            FailureReason reason,
            String code,
            @Nullable ConditionFailedException conditionFailure) {
        this.operation = operation;
        this.key = key;
        this.reason = reason;
        this.code = code;
        this.conditionFailure = conditionFailure;
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

    /** The operation, the shape of its key, and the reason in words. */
    @Override
    public String toString() {
        return conditionFailure == null
                ? operation + " with the key " + key + ": " + reasonText()
                : String.valueOf(conditionFailure.getMessage());
    }

    private String reasonText() {
        return reason == FailureReason.OTHER ? reason.text() + " (" + code + ")" : reason.text();
    }
}
