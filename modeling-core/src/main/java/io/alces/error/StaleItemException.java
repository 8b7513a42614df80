package io.alces.error;

import io.alces.query.ConditionExplanation;
import java.io.Serial;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A write was refused because the stored item has not the version that it is based on: it was changed, deleted or
 * created meanwhile. Nothing was written.
 *
 * <p>What to do is to read the item again and to make the change once more, as {@code modify} does by itself.
 */
public final class StaleItemException extends ConditionFailedException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final @Nullable Long expectedVersion;
    private final @Nullable Long actualVersion;

    /**
     * Reports an item that is not as it was.
     *
     * @param operation what was to be done, such as {@code save of Order}
     * @param key the names and types of the key of the item
     * @param expectedVersion the version that the write is based on; null for none
     * @param actualVersion the version of the stored item; null if it has none, or there is no item
     * @param explanation the condition on the item that DynamoDB found
     * @param item reads the item that DynamoDB found; gives null if there was none
     */
    public StaleItemException(
            String operation,
            String key,
            String reason,
            @Nullable Long expectedVersion,
            @Nullable Long actualVersion,
            ConditionExplanation explanation,
            Supplier<? extends @Nullable Object> item,
            @Nullable Throwable cause) {
        super(operation, key, reason, explanation, item, cause);
        this.expectedVersion = expectedVersion;
        this.actualVersion = actualVersion;
    }

    private StaleItemException(StaleItemException failure, String remark) {
        super(failure, remark);
        this.expectedVersion = failure.expectedVersion;
        this.actualVersion = failure.actualVersion;
    }

    /** The same, of the last of several attempts, each on the item as it was read anew. */
    public StaleItemException afterAttempts(int attempts) {
        return new StaleItemException(
                this, "; others changed the item in each of " + attempts + " attempt(s), try again later");
    }

    /** The version that the write is based on; empty if it expected none. */
    public OptionalLong expectedVersion() {
        return optional(expectedVersion);
    }

    /** The version of the stored item; empty if it has none, or there is no item any more. */
    public OptionalLong actualVersion() {
        return optional(actualVersion);
    }

    private static OptionalLong optional(@Nullable Long version) {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }
}
