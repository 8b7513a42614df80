package io.alces.transaction;

import io.alces.error.StaleItemException;
import io.alces.error.UniqueValueTakenException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Why a transaction with unique values was cancelled. Immutable.
 *
 * @param found the items that it was made for
 */
record UniqueFailure(
        UniquePlan plan,
        List<GuardedItem<?>> guarded,
        List<Optional<Map<String, AttributeValue>>> found,
        TransactionFailedException cancelled) {

    /** Whether it would be cancelled again if it was made for the items as they are now. */
    boolean isFinal() {
        boolean meanwhile = isChanged() || uniques().stream().anyMatch(unique -> !unique.takes() && failed(unique));
        return !meanwhile || isStale();
    }

    /** The items that DynamoDB found, or else those that were known. */
    List<Optional<Map<String, AttributeValue>>> foundNow() {
        List<Optional<Map<String, AttributeValue>>> now = new ArrayList<>();
        for (int index = 0; index < guarded.size(); index++) {
            int position = guarded.get(index).position();
            now.add(failed(position) && guarded.get(index).reads() ? item(position) : found.get(index));
        }
        return now;
    }

    /** What the caller is to see. */
    TransactionFailedException told() {
        List<WriteOutcome> outcomes = new ArrayList<>();
        for (int position = 0; position < plan.given().writes().size(); position++) {
            outcomes.add(outcome(position));
        }
        return new TransactionFailedException(
                plan.given().writes(), outcomes, cancelled.attempt(), Objects.requireNonNull(cancelled.getCause()));
    }

    private WriteOutcome outcome(int position) {
        WriteOutcome outcome = cancelled.outcomes().get(position);
        if (outcome.isStale() || (outcome.reason() != FailureReason.NONE && !isChanged(position))) {
            return outcome;
        }
        List<UniqueWrite> taken = uniques().stream()
                .filter(unique -> unique.position() == position && unique.takes() && failed(unique))
                .toList();
        if (!taken.isEmpty()) {
            return outcome.uniqueValueTaken(taken(outcome, taken));
        }
        return isChanged(position) ? outcome.conflict() : worst(outcome, position);
    }

    private WriteOutcome worst(WriteOutcome outcome, int position) {
        return uniques().stream()
                .filter(unique -> unique.position() == position)
                .map(this::outcome)
                .filter(other -> other.reason() != FailureReason.NONE)
                .findFirst()
                .map(other -> other.reason() == FailureReason.CONDITION_FAILED ? outcome.conflict() : outcome.as(other))
                .orElse(outcome);
    }

    private UniqueValueTakenException taken(WriteOutcome outcome, List<UniqueWrite> taken) {
        return new UniqueValueTakenException(
                outcome.operation(),
                outcome.key(),
                taken.stream().map(UniqueWrite::attribute).toList(),
                owner(taken.get(0)),
                cancelled.getCause());
    }

    /** The key that is stored with the value. */
    private Map<String, AttributeValue> owner(UniqueWrite unique) {
        return item(position(unique))
                .map(value -> value.get("owner"))
                .map(AttributeValue::m)
                .orElse(Map.of());
    }

    /** Whether others changed, since it was read, what decides on values. */
    private boolean isChanged() {
        return guarded.stream().anyMatch(each -> isChanged(each.position()));
    }

    private boolean isChanged(int position) {
        for (int index = 0; index < guarded.size(); index++) {
            GuardedItem<?> each = guarded.get(index);
            if (each.position() == position) {
                return each.reads() && failed(position) && !each.areAlike(found.get(index), item(position));
            }
        }
        return false;
    }

    /** Whether an item has another version than a write is based on, which it will not get back. */
    private boolean isStale() {
        return cancelled.outcomes().stream()
                .anyMatch(outcome -> outcome.conditionFailure()
                        .filter(StaleItemException.class::isInstance)
                        .isPresent());
    }

    private List<UniqueWrite> uniques() {
        return plan.uniques();
    }

    private boolean failed(UniqueWrite unique) {
        return failed(position(unique));
    }

    private boolean failed(int position) {
        return cancelled.outcomes().get(position).reason() == FailureReason.CONDITION_FAILED;
    }

    private WriteOutcome outcome(UniqueWrite unique) {
        return cancelled.outcomes().get(position(unique));
    }

    private int position(UniqueWrite unique) {
        return plan.given().writes().size() + uniques().indexOf(unique);
    }

    private Optional<Map<String, AttributeValue>> item(int position) {
        return Optional.ofNullable(reason(position))
                .filter(CancellationReason::hasItem)
                .map(CancellationReason::item);
    }

    private @Nullable CancellationReason reason(int position) {
        return cancelled.getCause() instanceof TransactionCanceledException cause
                ? cause.cancellationReasons().get(position)
                : null;
    }
}
