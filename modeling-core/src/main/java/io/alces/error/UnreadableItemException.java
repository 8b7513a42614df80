package io.alces.error;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stored item does not fit its model.
 *
 * <p>The message has types and never values. The cause, if a converter or a constructor of the model threw it, may have
 * them.
 */
public final class UnreadableItemException extends AlcesException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String expected;
    private final String found;
    private final @Nullable String key;

    /**
     * Reports a stored value that does not fit.
     *
     * @param path the attribute, such as {@code Order.shipTo.city}
     * @param expected the type that the model has
     * @param found the type that is stored
     * @param key the names and types of the key of the item, if known
     */
    public UnreadableItemException(
            String path, String expected, String found, @Nullable String key, @Nullable Throwable cause) {
        this(message(path, expected, found, key), path, expected, found, key, cause);
    }

    private UnreadableItemException(
            String message,
            String path,
            String expected,
            String found,
            @Nullable String key,
            @Nullable Throwable cause) {
        super(message, cause);
        this.path = path;
        this.expected = expected;
        this.found = found;
        this.key = key;
    }

    /** The same, of an item whose key has the shape {@code key}. */
    public UnreadableItemException ofItem(String key) {
        return new UnreadableItemException(path, expected, found, key, this);
    }

    /** The same, of an item that a write returned; {@code done} says what the write did. */
    public UnreadableItemException afterWrite(String done) {
        return new UnreadableItemException(
                done + ", but cannot be given back: " + getMessage(), path, expected, found, key, this);
    }

    /** The same, of the item at a position of those asked for. */
    public UnreadableItemException atPosition(int position) {
        return new UnreadableItemException(
                "position " + position + ": " + getMessage(), path, expected, found, key, this);
    }

    /** The attribute, such as {@code Order.shipTo.city}. */
    public String path() {
        return path;
    }

    /** The type that the model has. */
    public String expected() {
        return expected;
    }

    /** The type that is stored. */
    public String found() {
        return found;
    }

    /** The names and types of the key of the item, if known. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    private static String message(String path, String expected, String found, @Nullable String key) {
        String item = key == null ? "" : " in the item with the key " + key;
        return path + ": expected " + expected + ", found " + found + item;
    }
}
