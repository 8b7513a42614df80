package io.alces.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are expected at a place, and compared eight at a time. Immutable and thread-safe. */
final class JsonToken {
    private final byte[] bytes;

    /** The words of the bytes; the last has zeros behind them. */
    private final long[] words;

    private final long lastMask;

    private JsonToken(byte[] bytes) {
        this.bytes = bytes;
        this.words = new long[(bytes.length + ByteWord.LENGTH - 1) / ByteWord.LENGTH];
        for (int i = 0; i < words.length; i++) {
            int start = i * ByteWord.LENGTH;
            words[i] = ByteWord.of(bytes, start, Math.min(start + ByteWord.LENGTH, bytes.length));
        }
        this.lastMask = -1L >>> ((words.length * ByteWord.LENGTH - bytes.length) * Byte.SIZE);
    }

    /** The token of a text, which must not be empty. */
    static JsonToken of(String text) {
        return new JsonToken(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How many bytes it has. */
    int length() {
        return bytes.length;
    }

    /** Whether the bytes from a place on begin with it. */
    boolean isAt(byte[] source, int start) {
        int last = words.length - 1;
        int lastStart = start + last * ByteWord.LENGTH;
        if (!ByteWord.isAt(source, lastStart)) {
            return isAtEnd(source, start);
        }
        for (int i = 0; i < last; i++) {
            if (ByteWord.at(source, start + i * ByteWord.LENGTH) != words[i]) {
                return false;
            }
        }
        return (ByteWord.at(source, lastStart) & lastMask) == words[last];
    }

    private boolean isAtEnd(byte[] source, int start) {
        int end = start + bytes.length;
        return end <= source.length && Arrays.equals(source, start, end, bytes, 0, bytes.length);
    }
}
