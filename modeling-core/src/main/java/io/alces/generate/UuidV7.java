package io.alces.generate;

import java.time.Instant;
import java.util.UUID;

/**
 * UUIDs that sort by time: version 7 of RFC 9562, of 48 bits of milliseconds since 1970 and 74 that are random.
 *
 * <p>Those of one instance increase, within a millisecond and while the clock is set back by less than ten seconds too, by
 * random steps that nobody can guess. They are for properties of type {@link UUID}, or {@code String}, whose text sorts
 * alike. Times before 1970 are refused with an {@link IllegalArgumentException}. Thread-safe.
 */
public final class UuidV7 implements ValueGenerator<UUID> {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final IncreasingBits bits = new IncreasingBits(12);

    @Override
    public UUID generate(Instant now) {
        IncreasingBits.Value next = bits.next(now);
        return new UUID(next.millis() << 16 | VERSION | next.high(), VARIANT | next.low());
    }

    @Override
    public boolean isUnique() {
        return true;
    }
}
