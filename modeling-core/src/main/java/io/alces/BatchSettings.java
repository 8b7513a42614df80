package io.alces;

import io.alces.request.Backoff;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a batch goes about it. Immutable.
 *
 * @param attempts how many requests in a row may bring nothing before the batch gives up
 * @param concurrency how many requests may be under way at once
 * @param partial whether what is left over is no failure
 */
record BatchSettings(
        int attempts,
        int concurrency,
        boolean partial,
        @Nullable Consumer<? super BatchProgress> onProgress,
        Backoff backoff) {
    static final BatchSettings DEFAULT = new BatchSettings(8, 4, false, null, Backoff.DEFAULT);

    BatchSettings withAttempts(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: expected at least 1, found " + attempts);
        }
        return new BatchSettings(attempts, concurrency, partial, onProgress, backoff);
    }

    BatchSettings withConcurrency(int concurrency) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency: expected at least 1, found " + concurrency);
        }
        return new BatchSettings(attempts, concurrency, partial, onProgress, backoff);
    }

    BatchSettings withPartial() {
        return new BatchSettings(attempts, concurrency, true, onProgress, backoff);
    }

    BatchSettings withOnProgress(Consumer<? super BatchProgress> onProgress) {
        return new BatchSettings(attempts, concurrency, partial, onProgress, backoff);
    }

    BatchSettings withBackoff(Backoff backoff) {
        return new BatchSettings(attempts, concurrency, partial, onProgress, backoff);
    }
}
