package io.alces.generate;

import java.time.Instant;

/**
 * ULIDs: text of 26 letters and digits that sorts by time, of 48 bits of milliseconds since 1970 and 80 that are random, in
 * Crockford's base 32.
 *
 * <p>Those of one instance increase, within a millisecond and while the clock is set back by less than ten seconds too, by
 * random steps that nobody can guess. Times before 1970 are refused with an {@link IllegalArgumentException}. Thread-safe.
 */
public final class Ulid implements ValueGenerator<String> {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;

    private final IncreasingBits bits = new IncreasingBits(18);

    @Override
    public String generate(Instant now) {
        IncreasingBits.Value next = bits.next(now);
        long first = next.millis() << 16 | next.high() >>> 2;
        long last = next.high() << 62 | next.low();
        return text(first, last);
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    /** 128 bits in digits of 5, the last of which has the lowest. */
    private static String text(long first, long last) {
        char[] text = new char[LENGTH];
        long high = first;
        long low = last;
        for (int index = LENGTH - 1; index >= 0; index--) {
            text[index] = DIGITS.charAt((int) (low & 31));
            low = low >>> 5 | high << 59;
            high >>>= 5;
        }
        return new String(text);
    }
}
