package io.alces.table;

import java.time.Duration;

/**
 * Whether and how an operation waits for what it started. Immutable.
 *
 * @param interval the time between one look and the next
 */
record Waiting(boolean enabled, Duration timeout, Duration interval) {
    static final Waiting DEFAULT = new Waiting(true, Duration.ofSeconds(180), Duration.ofSeconds(1));

    Waiting withTimeout(Duration timeout) {
        return new Waiting(enabled, notNegative("waitAtMost", timeout), interval);
    }

    Waiting withInterval(Duration interval) {
        return new Waiting(enabled, timeout, notNegative("checkEvery", interval));
    }

    Waiting disabled() {
        return new Waiting(false, timeout, interval);
    }

    private static Duration notNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + ": expected a duration of 0 or more, found " + duration);
        }
        return duration;
    }
}
