package io.alces.request;

import io.alces.spi.Listener;
import java.util.List;

/**
 * The listeners of one model, in the order in which they are told. Immutable and thread-safe.
 *
 * @param wantsOldItem whether one of them wants the item that a save replaces
 */
public record ItemListeners<T>(List<Listener<T>> listeners, boolean wantsOldItem) {

    /** A listener as it was registered: for a class and all its subclasses. */
    public record Registered<T>(Class<T> type, Listener<? super T> listener) {}

    /** Those of all that were registered that are for a model. */
    public static <T> ItemListeners<T> of(Class<T> model, List<Registered<?>> registered) {
        List<Listener<T>> listeners = registered.stream()
                .filter(each -> each.type().isAssignableFrom(model))
                .map(Registered::listener)
                .map(ItemListeners::<T>narrowed)
                .toList();
        return new ItemListeners<>(listeners, listeners.stream().anyMatch(Listener::wantsOldItem));
    }

    public boolean isEmpty() {
        return listeners.isEmpty();
    }

    @SuppressWarnings("unchecked") // events only give items, and those of T are such of a supertype
    private static <T> Listener<T> narrowed(Listener<?> listener) {
        return (Listener<T>) listener;
    }
}
