package io.alces.request;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The size of items and values in bytes, as DynamoDB counts them ("DynamoDB item sizes and formats" in the Amazon
 * DynamoDB Developer Guide).
 */
public final class AttributeSize {
    private static final int CONTAINER = 3;
    private static final int ELEMENT = 1;

    private AttributeSize() {}

    /** The bytes of a whole item: its names and its values. */
    public static long ofItem(Map<String, AttributeValue> item) {
        long size = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            size += ofText(attribute.getKey()) + of(attribute.getValue());
        }
        return size;
    }

    /** The bytes of one value, without its name. */
    public static long of(AttributeValue value) {
        return switch (value.type()) {
            case S -> ofText(value.s());
            case N -> ofNumber(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToLong(AttributeSize::ofText).sum();
            case NS -> value.ns().stream().mapToLong(AttributeSize::ofNumber).sum();
            case BS ->
                value.bs().stream()
                        .map(SdkBytes::asByteArrayUnsafe)
                        .mapToLong(bytes -> bytes.length)
                        .sum();
            case L ->
                CONTAINER
                        + value.l().stream()
                                .mapToLong(element -> ELEMENT + of(element))
                                .sum();
            case M -> CONTAINER + ofItem(value.m()) + (long) ELEMENT * value.m().size();
            default -> 1;
        };
    }

    /** The bytes of text in UTF-8. */
    public static long ofText(String text) {
        long size = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character < 0x80) {
                size++;
            } else if (character < 0x800) {
                size += 2;
            } else if (Character.isSurrogate(character)) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            } else {
                size += 3;
            }
        }
        return size;
    }

    /** About one byte for two digits, and one more. */
    private static long ofNumber(String number) {
        int exponent = Math.max(number.indexOf('E'), number.indexOf('e'));
        int end = exponent < 0 ? number.length() : exponent;
        int digits = 0;
        for (int index = 0; index < end; index++) {
            digits += Character.isDigit(number.charAt(index)) ? 1 : 0;
        }
        boolean negative = number.startsWith("-");
        return (digits + 1L) / 2 + 1 + (negative ? 1 : 0);
    }
}
