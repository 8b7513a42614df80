package io.alces.generate;

import java.security.SecureRandom;
import java.time.Instant;

/** Random bits behind a time, each greater than the one before. Thread-safe. */
final class IncreasingBits {
    private static final long MAX_MILLIS = (1L << 48) - 1;
    private static final int LOW_BITS = 62;
    private static final long MAX_LOW = (1L << LOW_BITS) - 1;
    private static final long LONGEST_STEP_BACK = 10_000;
    private static final long STEP = 0xFFFF_FFFFL;

    private final SecureRandom random = new SecureRandom();
    private final long maxHigh;
    private Value last = new Value(-1, 0, 0);

    /**
     * Begins with random bits.
     *
     * @param highBits how many there are beside the 62 of the lower part
     */
    IncreasingBits(int highBits) {
        this.maxHigh = (1L << highBits) - 1;
    }

    /**
     * Bits at a time.
     *
     * @param millis since 1970
     * @param high the upper random bits
     * @param low the 62 lower random bits
     */
    record Value(long millis, long high, long low) {}

    /**
     * The next value, of this time or, if that is not after the last one, of the same time as that.
     *
     * @throws IllegalArgumentException if the time is not one of 48 bits
     */
    synchronized Value next(Instant now) {
        long millis = now.toEpochMilli();
        if (millis < 0 || millis > MAX_MILLIS) {
            throw new IllegalArgumentException("expected a time from 1970 to 10889, found one outside");
        }
        last = follows(millis) ? successor() : at(millis);
        return last;
    }

    private boolean follows(long millis) {
        return millis <= last.millis() && last.millis() - millis < LONGEST_STEP_BACK;
    }

    private Value at(long millis) {
        return new Value(millis, random.nextLong() & maxHigh, random.nextLong() & MAX_LOW);
    }

    private Value successor() {
        long low = last.low() + 1 + (random.nextLong() & STEP);
        if (low <= MAX_LOW) {
            return new Value(last.millis(), last.high(), low);
        }
        return last.high() < maxHigh ? new Value(last.millis(), last.high() + 1, low & MAX_LOW) : at(last.millis() + 1);
    }
}
