package io.alces;

import io.alces.query.Condition;
import io.alces.request.AttributeSize;
import io.alces.request.ItemEffect;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A removal of an item as a part of a transaction, which does not tell what was removed. Immutable.
 *
 * @param delete what it was prepared of, with its condition
 * @param listeners runs what comes before the removal
 * @param completion runs what comes after it
 * @param refusal what the caller is to see of a failure
 */
record PreparedDelete<T>(
        DeleteOperation<T> delete,
        WriteMoment<T> moment,
        Runnable listeners,
        Runnable completion,
        UnaryOperator<RuntimeException> refusal)
        implements ModelWrite<T, Void> {

    @Override
    public Map<String, AttributeValue> key() {
        return delete.key();
    }

    @Override
    public long leastBytes() {
        return AttributeSize.ofItem(key());
    }

    @Override
    public TransactWriteItem action() {
        return TransactionWrites.of(delete.request(moment));
    }

    @Override
    public ItemEffect effect() {
        return new ItemEffect.Removed();
    }

    @Override
    public PreparedDelete<T> on(Condition<T> further) {
        return new PreparedDelete<>(delete.condition(further), moment, listeners, completion, refusal);
    }

    @Override
    public PreparedDelete<T> refusing(UnaryOperator<RuntimeException> other) {
        return new PreparedDelete<>(delete, moment, listeners, completion, other);
    }

    @Override
    public boolean requires(ReadState<?> state) {
        return state.isCheckedBy(delete.versionCheck());
    }

    @Override
    public void before() {
        listeners.run();
    }

    @Override
    public Optional<Void> after() {
        completion.run();
        return Optional.empty();
    }

    @Override
    public RuntimeException refused(RuntimeException failure) {
        return refusal.apply(failure);
    }
}
