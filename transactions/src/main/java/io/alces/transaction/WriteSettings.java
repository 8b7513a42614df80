package io.alces.transaction;

import io.alces.request.Backoff;
import io.alces.request.TransactionRun;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a write transaction goes about it. Immutable.
 *
 * @param token what DynamoDB knows the transaction by; null for one that each run generates
 * @param instant the time of all its writes; null for that of each run
 * @param attempts how often the transaction is sent at most while it meets conflicts
 * @param repeatsCancelled whether it is sent again once DynamoDB has cancelled it for conflicts
 */
record WriteSettings(
        @Nullable String token, @Nullable Instant instant, int attempts, Backoff backoff, boolean repeatsCancelled) {
    static final WriteSettings DEFAULT = new WriteSettings(null, null, 8, Backoff.DEFAULT, true);

    private static final int LONGEST_TOKEN = 36;

    WriteSettings withToken(String token) {
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            throw new IllegalArgumentException(
                    "token: expected 1 to " + LONGEST_TOKEN + " characters, found " + token.length());
        }
        return new WriteSettings(token, instant, attempts, backoff, repeatsCancelled);
    }

    WriteSettings withInstant(Instant instant) {
        return new WriteSettings(token, instant, attempts, backoff, repeatsCancelled);
    }

    WriteSettings withAttempts(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: expected at least 1, found " + attempts);
        }
        return new WriteSettings(token, instant, attempts, backoff, repeatsCancelled);
    }

    WriteSettings withoutRepetition() {
        return new WriteSettings(token, instant, attempts, backoff, false);
    }

    TransactionRun.Policy policy() {
        return new TransactionRun.Policy(token, attempts, backoff, repeatsCancelled);
    }

    /**
     * The time of the writes.
     *
     * @throws IllegalStateException if it is not given and a token is
     */
    Instant now(Clock clock) {
        if (instant != null) {
            return instant;
        }
        if (token != null) {
            throw new IllegalStateException("a transaction with a given token must be the same whenever it is sent,"
                    + " its time included; give that with at(..)");
        }
        return clock.instant();
    }
}
