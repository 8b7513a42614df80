package io.alces.error;

import io.alces.query.ConditionExplanation;
import java.io.Serial;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A write was refused by DynamoDB because its condition does not hold. Nothing was written.
 *
 * <p>Where the client has sent the write more than once, and it may have met its own result, that is an {@link
 * OutcomeUnknownException} instead.
 */
public sealed class ConditionFailedException extends AlcesException permits StaleItemException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String key;
    private final transient @Nullable ConditionExplanation explanation;
    private final transient Supplier<? extends @Nullable Object> item;

    /**
     * Reports a failed condition.
     *
     * @param operation what was to be done, such as {@code create of Order}
     * @param key the names and types of the key of the item
     * @param explanation the condition on the item that DynamoDB found
     * @param item reads the item that DynamoDB found; gives null if there was none
     */
    public ConditionFailedException(
            String operation,
            String key,
            String reason,
            ConditionExplanation explanation,
            Supplier<? extends @Nullable Object> item,
            @Nullable Throwable cause) {
        super(operation + " with the key " + key + ": " + reason, cause);
        this.operation = operation;
        this.key = key;
        this.explanation = explanation;
        this.item = item;
    }

    /** The same, with a remark. */
    ConditionFailedException(ConditionFailedException failure, String remark) {
        super(failure.getMessage() + remark, failure);
        this.operation = failure.operation;
        this.key = failure.key;
        this.explanation = failure.explanation;
        this.item = failure.item;
    }

    /** What was to be done, such as {@code create of Order}. */
    public String operation() {
        return operation;
    }

    /** The names and types of the key of the item. */
    public String key() {
        return key;
    }

    /**
     * The whole condition, evaluated on the item that DynamoDB found, or on an empty one if there was none; empty after
     * this exception was serialized. It is Alces that evaluates: what depends on a raw fragment is unknown.
     */
    public Optional<ConditionExplanation> explain() {
        return Optional.ofNullable(explanation);
    }

    /**
     * The item that DynamoDB found; empty if there was none, and after this exception was serialized.
     *
     * @throws UnreadableItemException if it does not fit the model
     * @throws ClassCastException if it is not of the class {@code model}
     */
    public <T> Optional<T> item(Class<T> model) {
        return Optional.ofNullable(item == null ? null : item.get()).map(model::cast);
    }
}
