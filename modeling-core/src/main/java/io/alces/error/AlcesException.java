package io.alces.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * What Alces found wrong with data or with an answer.
 *
 * <p>A mistake in the arguments of a call is an {@link IllegalArgumentException} instead, and an error of the service
 * reaches the caller as the SDK's own exception.
 */
public abstract class AlcesException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    protected AlcesException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
