package io.alces.request;

import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what is to be stored before it is. */
final class ReadBack {
    private ReadBack() {}

    /**
     * What is read.
     *
     * @param problem what is wrong if it does not fit the model
     * @throws InvalidItemException if it does not
     */
    static <V extends @Nullable Object> V of(Supplier<V> reading, String problem) {
        try {
            return reading.get();
        } catch (UnreadableItemException unreadable) {
            throw new InvalidItemException(
                    unreadable.path(),
                    problem + ": expected " + unreadable.expected() + ", found " + unreadable.found(),
                    unreadable);
        }
    }
}
