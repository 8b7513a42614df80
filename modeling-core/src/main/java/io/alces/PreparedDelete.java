package io.alces;

import io.alces.request.AttributeSize;
import io.alces.request.ModelContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A removal of an item as a part of a transaction, which does not tell what was removed. Immutable.
 *
 * @param refusal what the caller is to see of a failure
 */
record PreparedDelete<T>(Removal<T> removal, TransactWriteItem action, UnaryOperator<RuntimeException> refusal)
        implements ModelWrite<T, Void> {

    @Override
    public ModelContext<T> context() {
        return removal.context();
    }

    @Override
    public Map<String, AttributeValue> key() {
        return removal.key();
    }

    @Override
    public long leastBytes() {
        return AttributeSize.ofItem(key());
    }

    @Override
    public void before() {
        removal.before();
    }

    @Override
    public Optional<Void> after() {
        Removal<T> unused = removal.told(() -> removal);
        return Optional.empty();
    }

    @Override
    public RuntimeException refused(RuntimeException failure) {
        return refusal.apply(failure);
    }
}
