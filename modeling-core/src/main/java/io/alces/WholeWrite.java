package io.alces;

import io.alces.error.HookFailedException;
import io.alces.request.AfterFailures;
import io.alces.request.ModelContext;
import io.alces.schema.HookKind;
import io.alces.spi.WriteEvent;
import io.alces.spi.WriteOperation;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A write of a whole item. Immutable.
 *
 * @param attributes the item as it is to be, or is, stored
 * @param old the item as it was; null if that is not known
 */
record WholeWrite<T>(
        ModelContext<T> context,
        WriteOperation operation,
        Map<String, AttributeValue> attributes,
        @Nullable Map<String, AttributeValue> old)
        implements ModelEvent<T>, WriteEvent<T> {

    /** Tells listeners of what is about to be sent. */
    @Override
    public void before() {
        new Telling<>(context, "beforeWrite").before(listener -> listener.beforeWrite(this));
    }

    /**
     * Runs what comes after the write; gives what the caller gets of it.
     *
     * @param stored reads the item that was stored
     * @throws RuntimeException the first that failed, once all has run
     */
    T after(Supplier<T> stored) {
        return told(() -> returned(stored.get()));
    }

    /** Whether anything runs after the write. */
    boolean isWatched() {
        return !context.listeners().isEmpty() || context.model().hooks().has(HookKind.AFTER_WRITE);
    }

    @Override
    public void tellAfter(AfterFailures failures) {
        new Telling<>(context, "afterWrite").after(listener -> listener.afterWrite(this), done(), failures);
    }

    private T returned(T stored) {
        try {
            return hooked(stored);
        } catch (HookFailedException failed) {
            throw failed.afterWrite(done());
        }
    }

    /** What the hooks of the write make of the item that was stored. */
    T hooked(T stored) {
        return context.model().hooks().run(HookKind.AFTER_WRITE, stored, operation);
    }

    @Override
    public Map<String, AttributeValue> key() {
        return context.items().keyOf(attributes);
    }

    @Override
    public T item() {
        return context.items().read(attributes);
    }

    @Override
    public Optional<T> oldItem() {
        return Optional.ofNullable(old).map(context.items()::read);
    }

    @Override
    public String toString() {
        return text();
    }
}
