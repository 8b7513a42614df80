package io.alces.request;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Failures of futures as a blocking call would throw them. */
final class Failures {

    private Failures() {}

    /** The failure itself, without what futures wrap it in. */
    static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The same, to be thrown; an error is thrown here. */
    static RuntimeException unwrap(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception
                ? exception
                : SdkClientException.create("The call failed", cause);
    }
}
