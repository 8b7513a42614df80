package io.alces;

import io.alces.query.Condition;
import io.alces.query.ConditionExplanation;
import io.alces.query.ConditionOutcome;
import io.alces.request.ModelContext;
import io.alces.request.WriteTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The time of a write, by which an item that it meets is there, or is expired and counts as none. Immutable.
 *
 * <p>What a condition comes to where there is no item is the same for all items, and known before it is sent.
 */
record WriteMoment<T>(ModelContext<T> context, WriteTime time) {

    static <T> WriteMoment<T> of(ModelContext<T> context, Instant now) {
        return new WriteMoment<>(context, WriteTime.of(now));
    }

    Instant now() {
        return time.now();
    }

    /** The condition of a write that may overwrite an expired item; null for none. */
    @Nullable Condition<T> condition(@Nullable Condition<T> asked) {
        if (asked == null || !expiry().isPossible()) {
            return asked;
        }
        return holdsForNothing(asked) ? asked.or(expiry().expired(now())) : asked.and(expiry().notExpired(now()));
    }

    /** The condition of a write that must not build on what is left of an expired item; null for none. */
    @Nullable Condition<T> updateCondition(@Nullable Condition<T> asked) {
        return expiry().isPossible() ? WriteCondition.and(asked, expiry().<T>notExpired(now())) : asked;
    }

    /** Whether a condition holds where there is no item; one that DynamoDB alone can read is taken for one that does not. */
    boolean holdsForNothing(@Nullable Condition<T> condition) {
        return outcomeForNothing(condition) == ConditionOutcome.TRUE;
    }

    /** Whether a condition may hold where there is no item; one that DynamoDB alone can read may. */
    boolean mayHoldForNothing(@Nullable Condition<T> condition) {
        return outcomeForNothing(condition) != ConditionOutcome.FALSE;
    }

    private ConditionOutcome outcomeForNothing(@Nullable Condition<T> condition) {
        return condition == null
                ? ConditionOutcome.TRUE
                : ConditionExplanation.of(condition, context.model().resolver(), Map.of())
                        .outcome();
    }

    /** The item, unless it is expired. */
    Optional<Map<String, AttributeValue>> present(Map<String, AttributeValue> item) {
        return expiry().isExpired(item, now()) ? Optional.empty() : Optional.of(item);
    }

    /** The item that failed a condition, if there was one that is not expired. */
    Optional<Map<String, AttributeValue>> found(ConditionalCheckFailedException failure) {
        return failure.hasItem() ? present(failure.item()) : Optional.empty();
    }

    /** Whether a write failed on an item that is expired. */
    boolean metExpired(RuntimeException failure) {
        return failure instanceof ConditionalCheckFailedException failed
                && failed.hasItem()
                && expiry().isExpired(failed.item(), now());
    }

    private Expiry expiry() {
        return Expiry.of(context.schema());
    }
}
