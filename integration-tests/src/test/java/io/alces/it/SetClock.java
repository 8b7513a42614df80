package io.alces.it;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until it is moved. Its time is far ahead of any engine's, so that no engine removes what is
 * expired by it.
 */
final class SetClock extends Clock {
    static final Instant START = Instant.parse("2100-01-01T00:00:00.5Z");

    private volatile Instant now = START;

    void move(Duration duration) {
        now = now.plus(duration);
    }

    void reset() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("no test asks for another zone");
    }
}
