package io.alces.generate;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * Ids as KSUIDs are: text of 27 letters and digits that sorts by the second, of 32 bits of seconds since 2014-05-13 and 128
 * that are random, in base 62.
 *
 * <p>Those of one second are in no order. Times before 2014-05-13T16:53:20Z and after 2150 are refused with an {@link
 * IllegalArgumentException}. Thread-safe.
 */
public final class Ksuid implements ValueGenerator<String> {
    private static final long EPOCH = 1_400_000_000L;
    private static final long MAX_SECONDS = 0xFFFF_FFFFL;
    private static final int RANDOM_BITS = 128;
    private static final int LENGTH = 27;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

    private final SecureRandom random = new SecureRandom();

    @Override
    public String generate(Instant now) {
        long seconds = now.getEpochSecond() - EPOCH;
        if (seconds < 0 || seconds > MAX_SECONDS) {
            throw new IllegalArgumentException("expected a time from 2014-05-13 to 2150, found one outside");
        }
        return text(BigInteger.valueOf(seconds).shiftLeft(RANDOM_BITS).or(new BigInteger(RANDOM_BITS, random)));
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    private static String text(BigInteger number) {
        char[] text = new char[LENGTH];
        BigInteger rest = number;
        for (int index = LENGTH - 1; index >= 0; index--) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            text[index] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(text);
    }
}
