package io.alces.request;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Tells failures that may be gone the next time from those that stay. */
public final class TransientFailures {
    private static final int SERVER_ERROR = 500;

    private TransientFailures() {}

    /** Whether it was throttling, an error of the server, a timeout, or a broken connection. */
    public static boolean isTransient(RuntimeException failure) {
        return !(failure instanceof AbortedException) && hasTransientCause(failure);
    }

    private static boolean hasTransientCause(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isTransientItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransientItself(Throwable failure) {
        if (failure instanceof SdkServiceException answer) {
            return answer.isThrottlingException() || answer.statusCode() >= SERVER_ERROR || answer.retryable();
        }
        return failure instanceof IOException
                || failure instanceof ApiCallTimeoutException
                || failure instanceof ApiCallAttemptTimeoutException
                || (failure instanceof SdkException exception && exception.retryable());
    }
}
