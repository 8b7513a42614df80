package io.alces;

import io.alces.error.ConditionFailedException;
import io.alces.query.Condition;
import io.alces.query.ConditionExplanation;
import io.alces.query.ConditionOutcome;
import io.alces.request.ModelContext;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Tells a failed condition in the words of the model; leaves every other failure as it is. */
final class ConditionFailures {

    private ConditionFailures() {}

    /**
     * What to throw for a failed write.
     *
     * @param condition the whole condition that was sent
     */
    static <T> RuntimeException of(
            ModelContext<T> context,
            String verb,
            Map<String, AttributeValue> key,
            Condition<T> condition,
            RuntimeException failure) {
        if (!(failure instanceof ConditionalCheckFailedException failed)) {
            return failure;
        }
        ConditionExplanation explanation = explanation(context, condition, failed);
        return exception(context, verb, key, reason(explanation), explanation, failed);
    }

    /** What to throw for a failed write that takes place only if there is an item. */
    static <T> RuntimeException ofExisting(
            ModelContext<T> context,
            String verb,
            Map<String, AttributeValue> key,
            Condition<T> condition,
            RuntimeException failure) {
        if (!(failure instanceof ConditionalCheckFailedException failed)) {
            return failure;
        }
        ConditionExplanation explanation = explanation(context, condition, failed);
        String reason = failed.hasItem() ? reason(explanation) : "there is no such item";
        return exception(context, verb, key, reason, explanation, failed);
    }

    /** What to throw for a failed write that takes place only if there is no item yet. */
    static <T> RuntimeException ofCreate(
            ModelContext<T> context,
            Map<String, AttributeValue> key,
            Condition<T> condition,
            RuntimeException failure) {
        if (!(failure instanceof ConditionalCheckFailedException failed)) {
            return failure;
        }
        ConditionExplanation explanation = explanation(context, condition, failed);
        boolean exists = failed.hasItem() || explanation.outcome() == ConditionOutcome.TRUE;
        String reason = exists ? "the item exists" : reason(explanation);
        return exception(context, "create", key, reason, explanation, failed);
    }

    private static ConditionExplanation explanation(
            ModelContext<?> context, Condition<?> condition, ConditionalCheckFailedException failed) {
        return ConditionExplanation.of(
                condition, context.model().resolver(), failed.hasItem() ? failed.item() : Map.of());
    }

    private static String reason(ConditionExplanation explanation) {
        return "its condition does not hold"
                + explanation.reason().map(clause -> ": " + clause).orElse("");
    }

    private static ConditionFailedException exception(
            ModelContext<?> context,
            String verb,
            Map<String, AttributeValue> key,
            String reason,
            ConditionExplanation explanation,
            ConditionalCheckFailedException failed) {
        return new ConditionFailedException(
                verb + " of " + context.modelName(),
                context.items().keyShape(key),
                reason,
                explanation,
                () -> failed.hasItem() ? context.items().read(failed.item()) : null,
                failed);
    }
}
