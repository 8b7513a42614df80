package io.alces;

import io.alces.request.AfterFailures;
import io.alces.request.ModelContext;
import io.alces.schema.HookKind;
import io.alces.spi.DeleteEvent;
import io.alces.spi.WriteOperation;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A removal of an item. Immutable.
 *
 * @param given the object that the caller gave; null if it was a key
 * @param removed gives the item that was removed, once it was
 */
record Removal<T>(
        ModelContext<T> context,
        Map<String, AttributeValue> key,
        @Nullable T given,
        Supplier<Optional<T>> removed) implements ModelEvent<T>, DeleteEvent<T> {

    static <T> Removal<T> of(ModelContext<T> context, Map<String, AttributeValue> key, @Nullable T given) {
        return new Removal<>(context, key, given, () -> Optional.ofNullable(given));
    }

    /** Runs the hooks of the object, and tells listeners of what is about to be sent. */
    @Override
    public void before() {
        if (given != null) {
            T unused = context.model().hooks().run(HookKind.BEFORE_DELETE, given, operation());
        }
        new Telling<>(context, "beforeDelete").before(listener -> listener.beforeDelete(this));
    }

    /**
     * Tells listeners of what was done; gives what the caller gets of it.
     *
     * @param old the item that DynamoDB gave back; null if there was none
     * @throws RuntimeException the first that failed, once all has run
     */
    <R> R after(@Nullable Map<String, AttributeValue> old, Supplier<R> result) {
        return new Removal<>(context, key, given, () -> Optional.ofNullable(old).map(context.items()::read))
                .told(result);
    }

    @Override
    public void tellAfter(AfterFailures failures) {
        new Telling<>(context, "afterDelete").after(listener -> listener.afterDelete(this), done(), failures);
    }

    @Override
    public WriteOperation operation() {
        return WriteOperation.DELETE;
    }

    @Override
    public Optional<T> oldItem() {
        return removed.get();
    }

    @Override
    public String toString() {
        return text();
    }
}
