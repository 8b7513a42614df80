package io.alces.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes the JSON that DynamoDB receives. Not thread-safe. */
public final class JsonWriter {
    private static final byte[] HEXADECIMAL = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_NUMBER = 20;
    private static final String END_OF_SET = "]}";

    /** How many bytes a character takes at most: an escape such as \u005cu0001. */
    private static final int LONGEST_CHARACTER = 6;

    private final ByteSink sink;

    /**
     * Starts with nothing.
     *
     * @param size about how many bytes will be written
     */
    public JsonWriter(int size) {
        sink = new ByteSink(size);
    }

    /** The item that was written, after which nothing more may be. */
    public WireItem item() {
        return sink.item();
    }

    /** The number of bytes that were written. */
    public int size() {
        return sink.size();
    }

    /** Writes an item up to its end, so that more attributes can follow. */
    void open(WireItem item) {
        item.writeOpen(sink);
    }

    /**
     * Takes back the attribute that was written last, and gives its value.
     *
     * @param start where it begins, with the comma before it
     * @param isFirst whether there is none before it
     */
    public AttributeValue takeBack(int start, boolean isFirst) {
        JsonScanner json = sink.scanner(start);
        json.nextMember(isFirst);
        AttributeValue value = WireValues.present(json);
        sink.takeBack(start);
        return value;
    }

    /** Writes one ASCII character as it is. */
    public void put(char ascii) {
        sink.put(ascii);
    }

    /** Writes ASCII text as it is. */
    public void ascii(String text) {
        sink.putAscii(text);
    }

    /** Writes the digits of a number. */
    public void digits(long number) {
        if (number == Long.MIN_VALUE) {
            sink.putAscii(Long.toString(number));
            return;
        }
        byte[] bytes = sink.reserve(LONGEST_NUMBER);
        int start = sink.size();
        if (number < 0) {
            bytes[start++] = '-';
        }
        long left = Math.abs(number);
        int end = start + length(left);
        for (int at = end - 1; at >= start; at--) {
            bytes[at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        sink.advance(end - sink.size());
    }

    private static int length(long number) {
        int length = 1;
        for (long left = number; left >= 10; left /= 10) {
            length++;
        }
        return length;
    }

    /**
     * Begins a value with what comes before its content.
     *
     * @param isFirst whether it is the first of the map or list that it is in
     * @param name null in a list
     * @param type a colon and more ASCII characters
     * @throws IllegalArgumentException if the name has half of a surrogate pair
     */
    public void begin(boolean isFirst, @Nullable String name, String type) {
        separate(isFirst);
        if (name == null) {
            sink.putAscii(type, 1);
        } else {
            text(name, type);
        }
    }

    /** Writes binary as text in quotes, and what follows it. */
    public void binary(SdkBytes binary, String end) {
        sink.put('"');
        sink.put(Base64.getEncoder().encode(binary.asByteArrayUnsafe()));
        sink.put('"');
        sink.putAscii(end);
    }

    /**
     * Writes text in quotes, and what follows it.
     *
     * @param end ASCII characters
     * @throws IllegalArgumentException if it has half of a surrogate pair
     */
    public void text(String text, String end) {
        int length = text.length();
        byte[] bytes = sink.reserve(length + end.length() + 2);
        int at = sink.size();
        bytes[at++] = '"';
        for (int i = 0; i < length; i++) {
            char next = text.charAt(i);
            if (next >= 0x80 || isEscaped(next)) {
                sink.advance(at - sink.size());
                special(text, i, end);
                return;
            }
            bytes[at++] = (byte) next;
        }
        bytes[at++] = '"';
        for (int i = 0; i < end.length(); i++) {
            bytes[at++] = (byte) end.charAt(i);
        }
        sink.advance(at - sink.size());
    }

    /** Writes texts in quotes, and the end of the set that they are. */
    public void textSet(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            separate(i == 0);
            text(texts.get(i), "");
        }
        sink.putAscii(END_OF_SET);
    }

    /** Writes binary as texts in quotes, and the end of the set that they are. */
    public void binarySet(List<SdkBytes> binaries) {
        for (int i = 0; i < binaries.size(); i++) {
            separate(i == 0);
            binary(binaries.get(i), "");
        }
        sink.putAscii(END_OF_SET);
    }

    private void separate(boolean isFirst) {
        if (!isFirst) {
            sink.put(',');
        }
    }

    private static boolean isEscaped(char ascii) {
        return ascii < ' ' || ascii == '"' || ascii == '\\';
    }

    /** Writes the rest of a text, in which any character may take more than a byte. */
    private void special(String text, int start, String end) {
        byte[] bytes = sink.reserve((text.length() - start) * LONGEST_CHARACTER + 1);
        int at = sink.size();
        for (int i = start; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next >= 0x80) {
                at = beyondAscii(bytes, at, text, i);
                if (Character.isHighSurrogate(next)) {
                    i++;
                }
            } else if (isEscaped(next)) {
                at = escape(bytes, at, next);
            } else {
                bytes[at++] = (byte) next;
            }
        }
        bytes[at++] = '"';
        sink.advance(at - sink.size());
        sink.putAscii(end);
    }

    private static int escape(byte[] bytes, int start, char escaped) {
        int at = start;
        bytes[at++] = '\\';
        if (escaped == '"' || escaped == '\\') {
            bytes[at++] = (byte) escaped;
            return at;
        }
        bytes[at++] = 'u';
        bytes[at++] = '0';
        bytes[at++] = '0';
        bytes[at++] = HEXADECIMAL[escaped >> 4];
        bytes[at++] = HEXADECIMAL[escaped & 0xF];
        return at;
    }

    private static int beyondAscii(byte[] bytes, int start, String text, int index) {
        int character = text.codePointAt(index);
        int at = start;
        if (character < 0x800) {
            bytes[at++] = (byte) (0xC0 | (character >> 6));
        } else if (character < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            requirePair(character);
            bytes[at++] = (byte) (0xE0 | (character >> 12));
            bytes[at++] = continuation(character >> 6);
        } else {
            bytes[at++] = (byte) (0xF0 | (character >> 18));
            bytes[at++] = continuation(character >> 12);
            bytes[at++] = continuation(character >> 6);
        }
        bytes[at++] = continuation(character);
        return at;
    }

    private static void requirePair(int character) {
        if (Character.isSurrogate((char) character)) {
            throw new IllegalArgumentException("text with half of a surrogate pair has no UTF-8 form");
        }
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }
}
