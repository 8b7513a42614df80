package io.alces.internal.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes that are looked at together, as one {@code long} of which the first byte is the lowest. */
final class ByteWord {
    /** How many bytes there are in a word. */
    static final int LENGTH = Long.BYTES;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = LOWEST_BITS << 7;

    private ByteWord() {}

    /** Whether there is a whole word at a place. */
    static boolean isAt(byte[] bytes, int start) {
        return start <= bytes.length - LENGTH;
    }

    /** The word at a place. */
    static long at(byte[] bytes, int start) {
        return (long) WORDS.get(bytes, start);
    }

    /** The word of up to eight bytes, with zeros behind them. */
    static long of(byte[] bytes, int start, int end) {
        long word = 0;
        for (int at = end; at > start; at--) {
            word = word << Byte.SIZE | Byte.toUnsignedLong(bytes[at - 1]);
        }
        return word;
    }

    /** The word that has one ASCII character in all its bytes. */
    static long all(char character) {
        return character * LOWEST_BITS;
    }

    /**
     * The highest bit of each byte that is one ASCII character; no other bit.
     *
     * @param all the word that has the character in all its bytes
     */
    static long places(long word, long all) {
        return ~(((word & ~HIGHEST_BITS) ^ all) + ~HIGHEST_BITS) & ~word & HIGHEST_BITS;
    }

    /** The highest bit of each byte that has an odd number of places up to it, itself included; other bits are any. */
    static long betweenPairs(long places) {
        return ((places >>> 7) * LOWEST_BITS) << 7;
    }
}
