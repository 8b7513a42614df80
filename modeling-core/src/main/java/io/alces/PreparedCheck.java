package io.alces;

import io.alces.query.Condition;
import io.alces.request.AttributeSize;
import io.alces.request.ItemEffect;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A check of an item as a part of a transaction, at its time. Immutable.
 *
 * @param verb what the check is called, in messages
 */
record PreparedCheck<T>(WriteMoment<T> moment, String verb, Map<String, AttributeValue> key, Condition<T> condition)
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
        return new PreparedCheck<>(moment, verb, key, condition.and(further));
    }

    @Override
    public void before() {}

    @Override
    public Optional<Void> after() {
        return Optional.empty();
    }

    @Override
    public RuntimeException refused(RuntimeException failure) {
        return ConditionFailures.of(moment, verb, key, condition, null, failure);
    }
}
