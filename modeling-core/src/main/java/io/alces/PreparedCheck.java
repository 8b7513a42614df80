package io.alces;

import io.alces.query.Condition;
import io.alces.request.AttributeSize;
import io.alces.request.ItemEffect;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A check of an item as a part of a transaction, at its time. Immutable.
 *
 * @param refusal what the caller is to see of a failure
 */
record PreparedCheck<T>(
        WriteMoment<T> moment,
        Map<String, AttributeValue> key,
        Condition<T> condition,
        UnaryOperator<RuntimeException> refusal)
        implements ModelWrite<T, Void> {

    @Override
    public long leastBytes() {
        return AttributeSize.ofItem(key);
    }

    @Override
    public TransactWriteItem action() {
        WriteCondition rendered =
                WriteCondition.render(context(), moment.condition(condition)).orElseThrow();
        ConditionCheck check = ConditionCheck.builder()
                .tableName(table())
                .key(key)
                .conditionExpression(rendered.expression())
                .expressionAttributeNames(rendered.names())
                .expressionAttributeValues(rendered.values())
                .returnValuesOnConditionCheckFailure(WriteCondition.FOUND_ITEM)
                .build();
        return TransactWriteItem.builder().conditionCheck(check).build();
    }

    @Override
    public ItemEffect effect() {
        return new ItemEffect.Unchanged();
    }

    @Override
    public PreparedCheck<T> on(Condition<T> further) {
        return new PreparedCheck<>(moment, key, condition.and(further), refusal);
    }

    @Override
    public PreparedCheck<T> refusing(UnaryOperator<RuntimeException> other) {
        return new PreparedCheck<>(moment, key, condition, other);
    }

    @Override
    public boolean requires(ReadState<?> state) {
        return condition.equals(state.condition());
    }

    @Override
    public void before() {}

    @Override
    public Optional<Void> after() {
        return Optional.empty();
    }

    @Override
    public RuntimeException refused(RuntimeException failure) {
        return refusal.apply(failure);
    }
}
