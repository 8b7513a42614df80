package io.alces;

import io.alces.error.HookFailedException;
import io.alces.request.ModelContext;
import io.alces.schema.HookKind;
import io.alces.spi.WriteEvent;
import io.alces.spi.WriteOperation;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A write of a whole item, and what runs before and after it. Immutable.
 *
 * @param attributes the item as it is to be, or is, stored
 * @param old the item as it was; null if that is not known
 */
record WholeWrite<T>(
        ModelContext<T> context,
        WriteOperation operation,
        Map<String, AttributeValue> attributes,
        @Nullable Map<String, AttributeValue> old)
        implements WriteEvent<T> {

    /**
     * Tells listeners of what is about to be sent.
     *
     * @throws HookFailedException if one refuses it
     */
    void before() {
        new Telling<>(context, "beforeWrite").before(listener -> listener.beforeWrite(this));
    }

    /**
     * Runs what comes after the write; gives what the caller gets of it.
     *
     * @param stored reads the item that was stored
     * @param done what was done, such as {@code the item was saved}
     * @throws RuntimeException the first that failed, once all has run
     */
    T after(Supplier<T> stored, String done) {
        if (context.listeners().isEmpty()) {
            return returned(stored.get(), done);
        }
        AfterFailures failures = new AfterFailures();
        T returned = failures.attempt(() -> returned(stored.get(), done));
        tellAfter(done, failures);
        failures.throwFirst();
        return Objects.requireNonNull(returned);
    }

    /** Tells listeners of what was stored. */
    void tellAfter(String done, AfterFailures failures) {
        new Telling<>(context, "afterWrite").after(listener -> listener.afterWrite(this), done, failures);
    }

    private T returned(T stored, String done) {
        try {
            return context.model().hooks().run(HookKind.AFTER_WRITE, stored, operation);
        } catch (HookFailedException failed) {
            throw failed.afterWrite(done);
        }
    }

    @Override
    public Class<T> model() {
        return context.schema().type();
    }

    @Override
    public String table() {
        return context.table();
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

    /** What is done to what, without the item. */
    @Override
    public String toString() {
        return operation + " of " + context.modelName() + " in " + context.table();
    }
}
