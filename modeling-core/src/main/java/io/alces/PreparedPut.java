package io.alces;

import io.alces.request.AttributeSize;
import io.alces.request.ModelContext;
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
 * @param generatedNames the attributes whose values were generated for it, by their stored names
 * @param completion runs what comes after the write, and gives the item that was stored
 * @param refusal what the caller is to see of a failure
 */
record PreparedPut<T>(
        WholeWrite<T> write,
        Set<String> generatedNames,
        TransactWriteItem action,
        Supplier<T> completion,
        UnaryOperator<RuntimeException> refusal)
        implements ModelWrite<T, T> {

    @Override
    public ModelContext<T> context() {
        return write.context();
    }

    @Override
    public Map<String, AttributeValue> key() {
        return write.key();
    }

    @Override
    public long leastBytes() {
        return AttributeSize.ofItem(write.attributes());
    }

    @Override
    public Set<String> generated() {
        return named(generatedNames);
    }

    @Override
    public void before() {
        write.before();
    }

    @Override
    public Optional<T> after() {
        return Optional.of(completion.get());
    }

    @Override
    public RuntimeException refused(RuntimeException failure) {
        return refusal.apply(failure);
    }
}
