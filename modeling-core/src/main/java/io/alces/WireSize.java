package io.alces;

import io.alces.internal.wire.WireItem;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The bytes that items take in the JSON of a request, where they are larger than in the table; never too few.
 *
 * <p>DynamoDB limits a stored item by its size in the table, and a request by its size as sent.
 */
final class WireSize {
    private static final int QUOTES_AND_COMMA = 3;
    /** Braces, a type of at most four letters in quotes, colon and comma. */
    private static final int VALUE = 10;

    private static final int CONTROL_CHARACTER = 6;
    private static final int ESCAPED_CHARACTER = 2;
    private static final int LONGEST_CHARACTER = 3;

    private WireSize() {}

    static long ofItem(Map<String, AttributeValue> item) {
        return item instanceof WireItem written ? written.length() : ofAttributes(item);
    }

    private static long ofAttributes(Map<String, AttributeValue> item) {
        long bytes = 2;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            bytes += ofText(attribute.getKey()) + 1 + of(attribute.getValue());
        }
        return bytes;
    }

    private static long of(AttributeValue value) {
        return VALUE
                + switch (value.type()) {
                    case S -> ofText(value.s());
                    case N -> ofText(value.n());
                    case B -> ofBinary(value.b().asByteArrayUnsafe().length);
                    case SS -> ofTexts(value.ss());
                    case NS -> ofTexts(value.ns());
                    case BS ->
                        value.bs().stream()
                                .mapToLong(bytes -> ofBinary(bytes.asByteArrayUnsafe().length))
                                .sum();
                    case L -> value.l().stream().mapToLong(WireSize::of).sum();
                    case M -> ofAttributes(value.m());
                    default -> "false".length();
                };
    }

    private static long ofTexts(Collection<String> texts) {
        return texts.stream().mapToLong(WireSize::ofText).sum();
    }

    private static long ofBinary(long length) {
        return QUOTES_AND_COMMA + (length + 2) / 3 * 4;
    }

    private static long ofText(String text) {
        long bytes = QUOTES_AND_COMMA;
        for (int index = 0; index < text.length(); index++) {
            bytes += ofCharacter(text.charAt(index));
        }
        return bytes;
    }

    private static int ofCharacter(char character) {
        if (character < ' ') {
            return CONTROL_CHARACTER;
        }
        if (character == '"' || character == '\\') {
            return ESCAPED_CHARACTER;
        }
        return character < 0x80 ? 1 : LONGEST_CHARACTER;
    }
}
