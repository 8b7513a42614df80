package io.alces.error;

import java.io.Serial;

/**
 * A write was sent more than once, since no answer came, and was refused in the end; the first may have been carried out,
 * so that the last one met its own result. Which of both, the item that was found does not show.
 *
 * <p>What to do is to read the item, and not to repeat the write unseen. A write knows itself if the model has a {@link
 * io.alces.annotation.WriteToken}, or an id that was generated for it, so that this need not happen. A delete stores
 * nothing to know itself by. Any write can be sent {@code exactlyOnce()} instead.
 *
 * <p>The cause is what the write would have failed with if it had been sent once: a {@link ConditionFailedException}, such
 * as a {@link StaleItemException}, whose item is the one that was found; or what kept an item from being read again.
 *
 * <p>This is about writes on a condition only. One without is carried out each time that it is sent, and says nothing. A
 * write to which no answer came at all, such as a timeout or a broken connection, fails with the exception of the SDK; of
 * that, too, it is not known whether it was carried out.
 */
public final class OutcomeUnknownException extends AlcesException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String key;
    private final int attempts;
    private final boolean written;

    private OutcomeUnknownException(
            String operation, String key, String message, int attempts, boolean written, Throwable cause) {
        super(operation + " with the key " + key + ": " + message, cause);
        this.operation = operation;
        this.key = key;
        this.attempts = attempts;
        this.written = written;
    }

    /**
     * Reports a write that may have been carried out.
     *
     * @param operation what was to be done, such as {@code create of Order}
     * @param key the names and types of the key of the item
     * @param attempts how many times it was sent
     * @param remedy what to do
     */
    public static OutcomeUnknownException ofWrite(
            String operation, String key, int attempts, String remedy, RuntimeException refusal) {
        String message =
                "it was sent " + attempts + " times and its condition did not hold in the end, which may be its"
                        + " own doing, so that it is not known whether it was carried out; " + remedy;
        return new OutcomeUnknownException(operation, key, message, attempts, false, refusal);
    }

    /**
     * Reports a write that was carried out, and what it gives is not known.
     *
     * @param operation what was done, such as {@code update of Order}
     * @param key the names and types of the key of the item
     * @param attempts how many times it was sent
     */
    public static OutcomeUnknownException ofOldItem(
            String operation, String key, int attempts, RuntimeException refusal) {
        String message = "the item was updated, but the answer that said what it was before was lost; do not repeat it";
        return new OutcomeUnknownException(operation, key, message, attempts, true, refusal);
    }

    /**
     * Reports an update that was carried out, after which the item could not be read.
     *
     * @param operation what was done, such as {@code update of Order}
     * @param key the names and types of the key of the item
     */
    public static OutcomeUnknownException ofReread(String operation, String key, RuntimeException failure) {
        String message = "the item was updated, but could not be read again; do not repeat it, read the item with get";
        return new OutcomeUnknownException(operation, key, message, 1, true, failure);
    }

    /** What was to be done, such as {@code create of Order}. */
    public String operation() {
        return operation;
    }

    /** The names and types of the key of the item. */
    public String key() {
        return key;
    }

    /** How many times the write was sent. */
    public int attempts() {
        return attempts;
    }

    /** Whether it is known that the write was carried out, and only what the item was before, or is after it, is not. */
    public boolean isWritten() {
        return written;
    }
}
