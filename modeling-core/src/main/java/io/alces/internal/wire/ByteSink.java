package io.alces.internal.wire;

import java.util.Arrays;

/** Bytes that are appended to. Not thread-safe. */
final class ByteSink {
    private byte[] bytes;
    private int size;

    ByteSink(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    void put(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
    }

    /** Appends text of ASCII characters only. */
    void putAscii(String text) {
        putAscii(text, 0);
    }

    /** Appends text of ASCII characters only, from a place on. */
    @SuppressWarnings("deprecation") // the only way to copy them without decoding and encoding
    void putAscii(String text, int start) {
        int length = text.length() - start;
        reserve(length);
        text.getBytes(start, text.length(), bytes, size);
        size += length;
    }

    void put(byte[] source, int start, int end) {
        reserve(end - start);
        System.arraycopy(source, start, bytes, size, end - start);
        size += end - start;
    }

    void put(byte[] source) {
        put(source, 0, source.length);
    }

    /** What was put in, as an item. */
    WireItem item() {
        return new WireItem(bytes, 0, size);
    }

    /** Reads what was put in, from a place on. */
    JsonScanner scanner(int start) {
        return new JsonScanner(bytes, start);
    }

    /** Takes back what was put in from a place on. */
    void takeBack(int start) {
        size = start;
    }

    byte[] toBytes() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    /** Makes room for so many more bytes; gives what they are to be put into, from {@link #size()} on. */
    byte[] reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
        return bytes;
    }

    /** Counts bytes that were put into what {@link #reserve} gave. */
    void advance(int added) {
        size += added;
    }
}
