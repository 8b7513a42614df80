package io.alces;

import io.alces.error.ConditionFailedException;
import io.alces.error.StaleItemException;
import io.alces.query.Condition;
import io.alces.query.ConditionExplanation;
import io.alces.query.ConditionOutcome;
import io.alces.request.ModelContext;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Tells a failed condition in the words of the model; leaves every other failure as it is. */
final class ConditionFailures {

    private ConditionFailures() {}

    /**
     * What to throw for a failed write.
     *
     * @param condition the whole condition that was sent
     * @param check the part of it that is about the version; null if there is none
     */
    static <T> RuntimeException of(
            WriteMoment<T> moment,
            String verb,
            Map<String, AttributeValue> key,
            Condition<T> condition,
            @Nullable VersionCheck check,
            RuntimeException failure) {
        return exception(moment, verb, key, condition, check, failure, (found, explanation) -> reason(explanation));
    }

    /**
     * What to throw for a failed write that takes place only if there is an item.
     *
     * @param check the part of the condition that is about the version; null if there is none
     */
    static <T> RuntimeException ofExisting(
            WriteMoment<T> moment,
            String verb,
            Map<String, AttributeValue> key,
            Condition<T> condition,
            @Nullable VersionCheck check,
            RuntimeException failure) {
        return exception(
                moment,
                verb,
                key,
                condition,
                check,
                failure,
                (found, explanation) -> found ? reason(explanation) : "there is no such item");
    }

    /** What to throw for an update without conditions that met an expired item, and did not replace it. */
    static <T> RuntimeException ofExpired(UpdateCall<T> call, ConditionalCheckFailedException failure) {
        ModelContext<T> context = call.context();
        Condition<T> sent = Objects.requireNonNull(call.moment().updateCondition(call.condition()));
        return new ConditionFailedException(
                "update of " + context.modelName(),
                context.items().keyShape(call.key()),
                "the item is expired, and was not replaced",
                ConditionExplanation.of(sent, context.model().resolver(), failure.item()),
                () -> null,
                failure);
    }

    /** What to throw for an update that met an item for which it computes attributes wrongly, and is not sent without them. */
    static <T> RuntimeException ofAssumption(
            UpdateCall<T> call, Assumption<T> refuted, ConditionalCheckFailedException failure) {
        ModelContext<T> context = call.context();
        return new ConditionFailedException(
                "update of " + context.modelName(),
                context.items().keyShape(call.key()),
                "the item has no " + refuted.computed()
                        + ", but values of which that is computed, where the update would"
                        + " compute it from defaults; use mustExist(), or set what it is computed from",
                refuted.explanation(failure.item()),
                () -> context.items().read(failure.item()),
                failure);
    }

    /** What to throw for a failed write that takes place only if there is no item yet. */
    static <T> RuntimeException ofCreate(
            WriteMoment<T> moment, Map<String, AttributeValue> key, Condition<T> condition, RuntimeException failure) {
        return exception(
                moment,
                "create",
                key,
                condition,
                null,
                failure,
                (found, explanation) -> found || explanation.outcome() == ConditionOutcome.TRUE
                        ? "the item exists"
                        : reason(explanation));
    }

    /** Says why a condition failed. */
    private interface Reason {
        String of(boolean found, ConditionExplanation explanation);
    }

    private static RuntimeException exception(
            WriteMoment<?> moment,
            String verb,
            Map<String, AttributeValue> key,
            Condition<?> condition,
            @Nullable VersionCheck check,
            RuntimeException failure,
            Reason reason) {
        if (!(failure instanceof ConditionalCheckFailedException failed)) {
            return failure;
        }
        ModelContext<?> context = moment.context();
        Optional<Map<String, AttributeValue>> found = moment.found(failed);
        ConditionExplanation explanation =
                ConditionExplanation.of(condition, context.model().resolver(), found.orElse(Map.of()));
        String operation = verb + " of " + context.modelName();
        String keyShape = context.items().keyShape(key);
        Supplier<@Nullable Object> item =
                () -> found.isPresent() ? context.items().read(found.get()) : null;
        if (check != null && !check.holds(context, found.orElse(Map.of()))) {
            return new StaleItemException(
                    operation,
                    keyShape,
                    check.reason(found.orElse(Map.of())),
                    check.expected(),
                    check.actual(found.orElse(Map.of())),
                    explanation,
                    item,
                    failed);
        }
        return new ConditionFailedException(
                operation, keyShape, reason.of(found.isPresent(), explanation), explanation, item, failed);
    }

    private static String reason(ConditionExplanation explanation) {
        return "its condition does not hold"
                + explanation.reason().map(clause -> ": " + clause).orElse("");
    }
}
