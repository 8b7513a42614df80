package io.alces.request;

import java.util.List;

/** What shows that a cursor came back as it was given out. Immutable and thread-safe. */
public sealed interface CursorSeal permits Checksum, KeyedSeal {

    /** A seal that tells accidents, and that anyone can make. */
    static CursorSeal checksum() {
        return new Checksum();
    }

    /**
     * A seal that only who has a key can make: with the first one, while those of the others are still taken.
     *
     * @throws IllegalArgumentException if a key is shorter than 32 bytes
     */
    static CursorSeal keyed(List<byte[]> keys) {
        return new KeyedSeal(keys);
    }

    /** Whether it takes a key to make it. */
    boolean isKeyed();

    /** How many bytes it has. */
    int length();

    /** The seal of some bytes. */
    byte[] of(byte[] content);

    /** Whether a seal is one of these bytes. */
    boolean fits(byte[] seal, byte[] content);
}
