package io.alces.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes items as the JSON that DynamoDB receives. Not thread-safe. */
final class JsonWriter {
    private static final byte[] HEXADECIMAL = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** How many bytes a character takes at most: an escape such as \u005cu0001. */
    private static final int LONGEST_CHARACTER = 6;

    private final ByteSink sink;

    JsonWriter(ByteSink sink) {
        this.sink = sink;
    }

    void attributes(Map<String, AttributeValue> attributes) {
        sink.put('{');
        boolean isFirst = true;
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            if (!isFirst) {
                sink.put(',');
            }
            isFirst = false;
            text(attribute.getKey());
            sink.put(':');
            value(attribute.getValue());
        }
        sink.put('}');
    }

    private void value(AttributeValue value) {
        switch (value.type()) {
            case S -> text("{\"S\":", value.s());
            case N -> text("{\"N\":", value.n());
            case B -> {
                sink.putAscii("{\"B\":");
                binary(value.b());
            }
            case BOOL -> sink.putAscii(value.bool() ? "{\"BOOL\":true" : "{\"BOOL\":false");
            case NUL -> sink.putAscii(value.nul() ? "{\"NULL\":true" : "{\"NULL\":false");
            case SS -> texts("{\"SS\":[", value.ss());
            case NS -> texts("{\"NS\":[", value.ns());
            case BS -> binaries(value.bs());
            case L -> list(value.l());
            case M -> {
                sink.putAscii("{\"M\":");
                attributes(value.m());
            }
            default -> sink.put('{');
        }
        sink.put('}');
    }

    private void text(String type, String text) {
        sink.putAscii(type);
        text(text);
    }

    private void texts(String type, List<String> texts) {
        sink.putAscii(type);
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                sink.put(',');
            }
            text(texts.get(i));
        }
        sink.put(']');
    }

    private void binaries(List<SdkBytes> binaries) {
        sink.putAscii("{\"BS\":[");
        for (int i = 0; i < binaries.size(); i++) {
            if (i > 0) {
                sink.put(',');
            }
            binary(binaries.get(i));
        }
        sink.put(']');
    }

    private void list(List<AttributeValue> list) {
        sink.putAscii("{\"L\":[");
        for (Iterator<AttributeValue> elements = list.iterator(); elements.hasNext(); ) {
            value(elements.next());
            if (elements.hasNext()) {
                sink.put(',');
            }
        }
        sink.put(']');
    }

    private void binary(SdkBytes binary) {
        sink.put('"');
        sink.put(Base64.getEncoder().encode(binary.asByteArrayUnsafe()));
        sink.put('"');
    }

    private void text(String text) {
        int length = text.length();
        byte[] bytes = sink.reserve(length * LONGEST_CHARACTER + 2);
        int at = sink.size();
        bytes[at++] = '"';
        for (int i = 0; i < length; i++) {
            char next = text.charAt(i);
            if (next >= ' ' && next < 0x80 && next != '"' && next != '\\') {
                bytes[at++] = (byte) next;
            } else if (next < 0x80) {
                at = escape(bytes, at, next);
            } else {
                at = beyondAscii(bytes, at, text, i);
                i += Character.isHighSurrogate(next) ? 1 : 0;
            }
        }
        bytes[at++] = '"';
        sink.advance(at - sink.size());
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
