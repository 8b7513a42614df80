package io.alces.internal.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Texts of JSON, from their bytes. */
final class JsonText {
    private static final int UNICODE_LENGTH = 5;

    /** What takes the place of bytes that are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private JsonText() {}

    /** The text between two places, which are behind and before its quotes. */
    static String of(byte[] bytes, int start, int end, boolean isEscaped) {
        return isEscaped ? unescaped(bytes, start, end) : plain(bytes, start, end);
    }

    /** The place of the first byte from a place on that is a quote, a backslash, or no ASCII; the end if there is none. */
    static int asciiEnd(byte[] bytes, int start) {
        int at = start;
        while (at < bytes.length && bytes[at] != '"' && bytes[at] != '\\' && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** The text of ASCII characters without escapes, which needs no decoding. */
    static String ascii(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Whether a text without escapes is another one. */
    static boolean equals(byte[] bytes, int start, int end, String other) {
        int length = other.length();
        if (end - start < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char expected = other.charAt(i);
            if (expected >= 0x80) {
                return plain(bytes, start, end).equals(other);
            }
            if (bytes[start + i] != expected) {
                return false;
            }
        }
        return end - start == length;
    }

    /** Whether the bytes from a place on are those of a text of ASCII characters. */
    static boolean startsWith(byte[] bytes, int start, String prefix) {
        if (bytes.length - start < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (bytes[start + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String plain(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireUtf8(bytes, start, end);
        }
        return text;
    }

    private static void requireUtf8(byte[] bytes, int start, int end) {
        try {
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
        } catch (CharacterCodingException malformed) {
            throw new MalformedJsonException("UTF-8", start);
        }
    }

    private static String unescaped(byte[] bytes, int start, int end) {
        StringBuilder text = new StringBuilder(end - start);
        int from = start;
        for (int at = start; at < end; at++) {
            if (bytes[at] == '\\') {
                text.append(plain(bytes, from, at)).append(escaped(bytes, at + 1));
                at += bytes[at + 1] == 'u' ? UNICODE_LENGTH : 1;
                from = at + 1;
            }
        }
        return text.append(plain(bytes, from, end)).toString();
    }

    /** The character that an escape behind its backslash stands for: half of a pair, if two of them are needed. */
    private static char escaped(byte[] bytes, int at) {
        return switch (bytes[at]) {
            case '"', '\\', '/' -> (char) bytes[at];
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode(bytes, at + 1);
            default -> throw new MalformedJsonException("an escape that JSON has", at);
        };
    }

    private static char unicode(byte[] bytes, int start) {
        int unit = 0;
        for (int at = start; at < start + UNICODE_LENGTH - 1; at++) {
            int digit = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
            if (digit < 0) {
                throw new MalformedJsonException("a hexadecimal digit", at);
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }
}
