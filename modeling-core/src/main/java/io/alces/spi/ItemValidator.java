package io.alces.spi;

import io.alces.error.Violation;
import io.alces.schema.ValuePlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is wrong with items of one model before they are written. Thread-safe.
 *
 * <p>Whatever it throws keeps the item from being written, and reaches the caller as an
 * {@link io.alces.error.InvalidItemException} with that as its cause, unless it is one itself.
 *
 * @param <T> the model
 */
public interface ItemValidator<T> {

    /**
     * Tells all that is wrong with an item, which is as a later read would return it.
     *
     * @param operation what is to be done to it, by which the rules may differ
     */
    List<Violation> validate(T item, WriteOperation operation);

    /**
     * Tells all that is wrong with a value that an update gives; nothing is known of the rest of the item.
     *
     * <p>It is also asked about what is read of each attribute of an item that is absent, once, before the first update
     * that may create an item: what is wrong then tells that such an update must give the attribute a value. Nothing
     * follows from a failure of that.
     *
     * @param value what a later read would return of {@link ValuePlace#property()}. If the place is inside of a
     *     container, a container with the one element in question; what is wrong with the container itself is not asked
     *     for then
     */
    List<Violation> validateValue(ValuePlace place, @Nullable Object value);
}
