package io.alces.request;

import java.time.Duration;

/** Time limits as the SDK takes them: in whole milliseconds, where none would be no limit at all. */
public final class Timeouts {
    private static final Duration LEAST = Duration.ofMillis(1);

    private Timeouts() {}

    /**
     * The limit itself.
     *
     * @throws IllegalArgumentException if it is less than a millisecond
     */
    public static Duration checked(String name, Duration limit) {
        if (limit.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(name + ": expected at least 1 ms, found " + limit);
        }
        return limit;
    }
}
