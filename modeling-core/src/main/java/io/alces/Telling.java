package io.alces;

import io.alces.error.HookFailedException;
import io.alces.request.AfterFailures;
import io.alces.request.ModelContext;
import io.alces.spi.Listener;
import java.util.function.Consumer;

/**
 * Tells listeners of an event.
 *
 * @param method the name of their method, for messages
 */
record Telling<T>(ModelContext<T> context, String method) {

    /** Tells one after the other, until one throws an exception. */
    void before(Consumer<Listener<T>> call) {
        for (Listener<T> listener : context.listeners().listeners()) {
            tell(listener, call);
        }
    }

    /**
     * Tells all of them.
     *
     * @param done what was done, such as {@code the item was saved}
     */
    void after(Consumer<Listener<T>> call, String done, AfterFailures failures) {
        for (Listener<T> listener : context.listeners().listeners()) {
            try {
                tell(listener, call);
            } catch (HookFailedException failed) {
                failures.add(failed.afterWrite(done));
            }
        }
    }

    private void tell(Listener<T> listener, Consumer<Listener<T>> call) {
        try {
            call.accept(listener);
        } catch (RuntimeException thrown) {
            throw new HookFailedException(
                    name(listener) + "." + method,
                    "the listener threw " + thrown.getClass().getSimpleName() + " for an item of "
                            + context.modelName(),
                    thrown);
        }
    }

    /** The name of the class without its package, which an anonymous class has too. */
    private static String name(Listener<?> listener) {
        String name = listener.getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
