package io.alces;

import io.alces.error.StaleItemException;
import io.alces.query.Condition;
import io.alces.query.ConditionExplanation;
import io.alces.request.ItemState;
import io.alces.request.ItemWrite;
import io.alces.request.ModelContext;
import io.alces.spi.TransactableWrite;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * What a read found of an item with a version. Immutable.
 *
 * @param stored the item; empty if there was none, or it was expired
 * @param version its version
 */
record ReadState<T>(Key<T> key, ModelContext<T> context, Map<String, AttributeValue> stored, VersionCheck version)
        implements ItemState {

    @Override
    public Optional<Map<String, AttributeValue>> found() {
        return stored.isEmpty() ? Optional.empty() : Optional.of(stored);
    }

    @Override
    public TransactableWrite check() {
        return new ItemCheck<>(context, key, condition());
    }

    @Override
    public <U, R> ItemWrite<U, R> unchanged(ItemWrite<U, R> write, String operation) {
        return ((ModelWrite<U, R>) write).unchanged(this, operation);
    }

    /** Holds for the item as long as it is so; it names nothing but stored attributes, and so fits each model of the item. */
    @SuppressWarnings("unchecked") // a condition on stored attributes has no property of any model
    <U> Condition<U> condition() {
        if (stored.isEmpty()) {
            return (Condition<U>) WriteCondition.absence(context);
        }
        Condition<U> same = version.condition();
        return version.expected() == null ? ((Condition<U>) WriteCondition.existence(context)).and(same) : same;
    }

    /** Whether there was no item. */
    boolean isAbsence() {
        return stored.isEmpty();
    }

    /** Whether a write that checks a version checks this one. */
    boolean isCheckedBy(@Nullable VersionCheck check) {
        return check != null && check.expected() != null && check.equals(version);
    }

    /** What the caller is to see of a failed condition if the item is not so any more; empty if it is. */
    Optional<RuntimeException> stale(ModelWrite<?, ?> write, String operation, RuntimeException failure) {
        if (!(failure instanceof ConditionalCheckFailedException failed)) {
            return Optional.empty();
        }
        Map<String, AttributeValue> found =
                failed.hasItem() ? write.present(failed.item()).orElse(Map.of()) : Map.of();
        return isStill(found) ? Optional.empty() : Optional.of(stale(write.keyShape(), operation, found, failed));
    }

    private boolean isStill(Map<String, AttributeValue> found) {
        return stored.isEmpty() == found.isEmpty() && (stored.isEmpty() || version.holds(context, found));
    }

    private StaleItemException stale(
            String keyShape, String operation, Map<String, AttributeValue> found, RuntimeException failure) {
        return new StaleItemException(
                operation,
                keyShape,
                "expected " + version.text(stored) + " as it was read, found " + version.text(found)
                        + "; read the item again",
                version.expected(),
                version.actual(found),
                ConditionExplanation.of(condition(), context.model().resolver(), found),
                () -> found.isEmpty() ? null : context.items().read(found),
                failure);
    }
}
