package io.alces;

import io.alces.request.AfterFailures;
import io.alces.request.ModelContext;
import io.alces.spi.ItemEvent;
import io.alces.spi.WriteOperation;
import java.util.Objects;
import java.util.function.Supplier;

/** Something that an operation does to one item, and what runs before and after it. */
interface ModelEvent<T> extends ItemEvent<T> {

    ModelContext<T> context();

    /**
     * Runs what comes before anything is sent.
     *
     * @throws io.alces.error.HookFailedException if something of it fails or refuses the operation
     */
    void before();

    /** Tells listeners of what was done. */
    void tellAfter(AfterFailures failures);

    /**
     * Tells listeners of what was done; gives what the caller gets of it.
     *
     * @throws RuntimeException the first that failed, once all has run
     */
    default <R> R told(Supplier<R> result) {
        if (context().listeners().isEmpty()) {
            return result.get();
        }
        AfterFailures failures = new AfterFailures();
        R given = failures.attempt(result);
        tellAfter(failures);
        failures.throwFirst();
        return Objects.requireNonNull(given);
    }

    /** What was done, for messages. */
    default String done() {
        return done(operation());
    }

    /** What an operation has done once it succeeds, for messages. */
    static String done(WriteOperation operation) {
        return switch (operation) {
            case CREATE -> "the item was created";
            case SAVE -> "the item was saved";
            case UPDATE -> "the item was updated";
            case DELETE -> "the item was deleted";
        };
    }

    /** What is done to what, without the item. */
    default String text() {
        return operation() + " of " + context().modelName() + " in " + table();
    }

    @Override
    default Class<T> model() {
        return context().schema().type();
    }

    @Override
    default String table() {
        return context().table();
    }
}
