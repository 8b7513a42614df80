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

    /** One byte for two significant digits, and one more, but for zero; a sign takes another. */
    private static long ofNumber(String number) {
        int digits = significantDigits(number);
        long sign = number.startsWith("-") ? 1 : 0;
        return digits == 0 ? 1 : (digits + 1L) / 2 + 1 + sign;
    }

    /** The digits from the first to the last that is not zero. */
    private static int significantDigits(String number) {
        int significant = 0;
        int trailingZeros = 0;
        for (int index = 0; index < number.length() && Character.toUpperCase(number.charAt(index)) != 'E'; index++) {
            char character = number.charAt(index);
            if (character >= '1' && character <= '9') {
                significant += trailingZeros + 1;
                trailingZeros = 0;
            } else if (character == '0' && significant > 0) {
                trailingZeros++;
            }
        }
        return significant;
    }
}
