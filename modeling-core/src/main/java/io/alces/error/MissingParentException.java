package io.alces.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A part of an attribute cannot be changed, because the map or list that it is to be in is absent from the item, or is
 * stored as NULL. Nothing was written.
 */
public final class MissingParentException extends AlcesException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String parent;

    /**
     * Reports a part of something absent.
     *
     * @param operation what was to be done to which item, such as {@code update of Order with the key (id: S)}
     * @param path what was to be changed, such as {@code Order.shipTo.city}
     * @param change what was to be done there, such as {@code set}
     * @param parent what is absent, such as {@code Order.shipTo}
     * @param remedy what to do
     */
    public MissingParentException(
            String operation, String path, String change, String parent, String remedy, @Nullable Throwable cause) {
        super(
                operation + ": " + path + " cannot be " + change + ", because " + parent + " is absent; " + remedy,
                cause);
        this.path = path;
        this.parent = parent;
    }

    /** What was to be changed, such as {@code Order.shipTo.city}. */
    public String path() {
        return path;
    }

    /** What is absent from the item, or stored as NULL, such as {@code Order.shipTo}. */
    public String parent() {
        return parent;
    }
}
