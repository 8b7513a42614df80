package io.alces;

import io.alces.query.Condition;
import io.alces.request.AttributeSize;
import io.alces.request.ItemEffect;
import io.alces.request.ItemPut;
import io.alces.request.PreparedItem;
import io.alces.spi.WriteOperation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A write of a whole item as a part of a transaction. Immutable.
 *
 * @param put what it was prepared of, with its condition
 * @param generatedNames the attributes whose values were generated for it, by their stored names
 * @param listeners runs what comes before the write
 * @param completion runs what comes after the write, and gives the item that was stored
 * @param refusal what the caller is to see of a failure
 */
record PreparedPut<T>(
        AbstractPut<T, ?> put,
        WriteMoment<T> moment,
        PreparedItem<T> item,
        Set<String> generatedNames,
        Runnable listeners,
        Supplier<Optional<T>> completion,
        UnaryOperator<RuntimeException> refusal)
        implements ModelWrite<T, T>, ItemPut {

    @Override
    public Map<String, AttributeValue> key() {
        return context().items().keyOf(item.attributes());
    }

    @Override
    public long leastBytes() {
        return AttributeSize.ofItem(item.attributes());
    }

    @Override
    public TransactWriteItem action() {
        return TransactionWrites.of(put.requestWithoutItem(moment), item.attributes());
    }

    @Override
    public TransactWriteItem actionWithoutItem() {
        return TransactionWrites.of(put.requestWithoutItem(moment), Map.of());
    }

    @Override
    public Map<String, AttributeValue> attributes() {
        return item.attributes();
    }

    @Override
    public ItemEffect effect() {
        return put.operation() == WriteOperation.CREATE
                ? new ItemEffect.Created(item.attributes())
                : new ItemEffect.Replaced(item.attributes());
    }

    @Override
    public PreparedPut<T> on(Condition<T> further) {
        return new PreparedPut<>(put.condition(further), moment, item, generatedNames, listeners, completion, refusal);
    }

    @Override
    public PreparedPut<T> refusing(UnaryOperator<RuntimeException> other) {
        return new PreparedPut<>(put, moment, item, generatedNames, listeners, completion, other);
    }

    @Override
    public boolean requires(ReadState<?> state) {
        return put.operation() == WriteOperation.CREATE ? state.isAbsence() : state.isCheckedBy(put.versionCheck());
    }

    @Override
    public Set<String> generated() {
        return named(generatedNames);
    }

    @Override
    public void before() {
        listeners.run();
    }

    @Override
    public Optional<T> after() {
        return completion.get();
    }

    @Override
    public RuntimeException refused(RuntimeException failure) {
        return refusal.apply(failure);
    }
}
