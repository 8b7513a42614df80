package io.alces.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A hook of a model, or a listener, failed. Whether the item had been written by then, {@link #isWritten()} tells.
 *
 * <p>The message has no values of items. The cause is what the hook threw; there is none if it gave no item.
 */
public final class HookFailedException extends AlcesException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String hook;
    private final boolean written;

    /**
     * Reports a hook that failed.
     *
     * @param hook the class and the method, such as {@code Order.normalize}
     * @param problem what it did instead
     */
    public HookFailedException(String hook, String problem, @Nullable Throwable cause) {
        this(hook + ": " + problem, hook, false, cause);
    }

    private HookFailedException(String message, String hook, boolean written, @Nullable Throwable cause) {
        super(message, cause);
        this.hook = hook;
        this.written = written;
    }

    /** The same, once something was written; {@code done} says what, such as {@code the item was saved}. */
    public HookFailedException afterWrite(String done) {
        return new HookFailedException(done + ", but then failed " + getMessage(), hook, true, getCause());
    }

    /** The same, for the item at a position of those given. */
    public HookFailedException atPosition(int position) {
        return new HookFailedException("position " + position + ": " + getMessage(), hook, written, getCause());
    }

    /** The class and the method, such as {@code Order.normalize}. */
    public String hook() {
        return hook;
    }

    /** Whether the write had been made. If not, nothing was sent, or it was a read that failed. */
    public boolean isWritten() {
        return written;
    }
}
