package io.alces;

import org.jspecify.annotations.Nullable;

/**
 * Makes a value that a {@link View} shows of an item.
 *
 * <p>Called for each item on the thread that shows it, so it must be thread-safe where the view is used by several.
 *
 * @param <T> the model
 */
@FunctionalInterface
public interface Derivation<T> {

    /** The value of an item; null for none. */
    @Nullable Object of(T item);
}
