package io.alces.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * An item cannot be stored as it is. Nothing was sent.
 *
 * <p>The message has types and never values. The cause, if a converter or a constructor of the model threw it, may have
 * them.
 */
public final class InvalidItemException extends AlcesException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * Reports a value that cannot be stored.
     *
     * @param path the attribute, such as {@code Order.shipTo.city}
     * @param problem what is wrong with its value, by type and never by content, and what to do
     */
    public InvalidItemException(String path, String problem, @Nullable Throwable cause) {
        this(path + ": " + problem, cause, path);
    }

    private InvalidItemException(String message, @Nullable Throwable cause, String path) {
        super(message, cause);
        this.path = path;
    }

    /** Reports a value that cannot be stored. */
    public InvalidItemException(String path, String problem) {
        this(path, problem, null);
    }

    /** The same, of the item at a position of those given. */
    public InvalidItemException atPosition(int position) {
        return new InvalidItemException("position " + position + ": " + getMessage(), this, path);
    }

    /** The attribute, such as {@code Order.shipTo.city}. */
    public String path() {
        return path;
    }
}
