package io.alces;

import io.alces.query.Condition;
import io.alces.query.Conditions;
import io.alces.query.ExpressionRenderer;
import io.alces.query.Operators;
import io.alces.query.StoredPath;
import io.alces.request.ModelContext;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * The condition of a write as it is sent.
 *
 * @param names null where the expression has none, since DynamoDB refuses an empty map
 * @param values null where the expression has none, since DynamoDB refuses an empty map
 */
record WriteCondition(
        String expression,
        @Nullable Map<String, String> names,
        @Nullable Map<String, AttributeValue> values) {
    /** Asks DynamoDB for the item that did not meet the condition; no second call is needed to show it. */
    static final ReturnValuesOnConditionCheckFailure FOUND_ITEM = ReturnValuesOnConditionCheckFailure.ALL_OLD;

    static <T> Condition<T> and(@Nullable Condition<T> first, Condition<? super T> second) {
        @SuppressWarnings("unchecked") // a condition on a supertype of T holds properties of T only
        Condition<T> further = (Condition<T>) Objects.requireNonNull(second, "condition");
        return first == null ? further : first.and(further);
    }

    /** Holds for an item that is there. */
    static <T> Condition<T> existence(ModelContext<T> context) {
        return WriteCondition.<T>partitionKey(context).exists();
    }

    /** Holds where there is no item. */
    static <T> Condition<T> absence(ModelContext<T> context) {
        return WriteCondition.<T>partitionKey(context).notExists();
    }

    /** What every item has. */
    private static <T> Operators<T, AttributeValue, Condition<T>> partitionKey(ModelContext<T> context) {
        return Conditions.stored(
                StoredPath.of(context.schema().key().partitionKey().name()));
    }

    static Optional<WriteCondition> render(ModelContext<?> context, @Nullable Condition<?> condition) {
        if (condition == null) {
            return Optional.empty();
        }
        ExpressionRenderer renderer = new ExpressionRenderer(context.model().resolver());
        String expression = renderer.condition(condition);
        return Optional.of(new WriteCondition(
                expression, Expressions.orNull(renderer.names()), Expressions.orNull(renderer.values())));
    }
}
