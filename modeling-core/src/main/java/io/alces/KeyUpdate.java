package io.alces;

import io.alces.query.StoredPath;
import io.alces.request.AfterFailures;
import io.alces.request.ModelContext;
import io.alces.spi.UpdateEvent;
import io.alces.spi.WriteOperation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * An update by expression. Immutable.
 *
 * @param returned the item that DynamoDB gave back; null if it has not, or not as a whole
 */
record KeyUpdate<T>(UpdateCall<T> call, @Nullable Map<String, AttributeValue> returned)
        implements ModelEvent<T>, UpdateEvent<T> {

    static <T> KeyUpdate<T> of(UpdateCall<T> call) {
        return new KeyUpdate<>(call, null);
    }

    /** Tells listeners of what is about to be sent. */
    @Override
    public void before() {
        new Telling<>(context(), "beforeUpdate").before(listener -> listener.beforeUpdate(this));
    }

    /**
     * Tells listeners of what was done; gives what the caller gets of it.
     *
     * @param attributes what DynamoDB gave; null for nothing
     * @throws RuntimeException the first that failed, once all has run
     */
    <R> R after(@Nullable Map<String, AttributeValue> attributes, Supplier<R> result) {
        return new KeyUpdate<>(call, attributes).told(result);
    }

    /**
     * Tells listeners of what was done in a transaction.
     *
     * @throws RuntimeException the first that failed, once all has run
     */
    void after() {
        KeyUpdate<T> unused = told(() -> this);
    }

    @Override
    public void tellAfter(AfterFailures failures) {
        new Telling<>(context(), "afterUpdate").after(listener -> listener.afterUpdate(this), done(), failures);
    }

    @Override
    public ModelContext<T> context() {
        return call.context();
    }

    @Override
    public WriteOperation operation() {
        return WriteOperation.UPDATE;
    }

    @Override
    public Map<String, AttributeValue> key() {
        return call.key();
    }

    @Override
    public Set<StoredPath> changes() {
        return call.update().paths();
    }

    @Override
    public Optional<T> item() {
        return whole(ReturnValue.ALL_NEW);
    }

    @Override
    public Optional<T> oldItem() {
        return whole(ReturnValue.ALL_OLD);
    }

    private Optional<T> whole(ReturnValue asked) {
        return call.returned() == asked
                ? Optional.ofNullable(returned).map(context().items()::read)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text();
    }
}
