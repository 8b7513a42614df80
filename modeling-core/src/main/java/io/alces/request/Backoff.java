package io.alces.request;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before what was not done is tried again: a random part of a span that doubles each time.
 *
 * @param base the span before the first retry
 * @param cap the longest span
 * @param jitter gives the part of the span to wait, from 0 to 1; must be thread-safe
 */
public record Backoff(Duration base, Duration cap, DoubleSupplier jitter) {
    /** Up to 50 ms before the first retry, and up to 5 s before late ones. */
    public static final Backoff DEFAULT = new Backoff(
            Duration.ofMillis(50),
            Duration.ofSeconds(5),
            () -> ThreadLocalRandom.current().nextDouble());

    private static final int MAX_DOUBLINGS = 30;

    /** The pause after {@code failures} tries in a row that brought nothing. */
    public Duration pause(int failures) {
        long doubled = base.toMillis() << Math.min(failures, MAX_DOUBLINGS);
        long span = Math.min(cap.toMillis(), doubled);
        return Duration.ofMillis((long) (span * jitter.getAsDouble()));
    }
}
