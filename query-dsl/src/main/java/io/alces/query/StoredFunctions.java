package io.alces.query;

import java.util.Arrays;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB's functions of stored values; none fails for a type that it is not made for. */
final class StoredFunctions {

    private StoredFunctions() {}

    /** The size of a value as a number; empty for what has none. */
    static Optional<AttributeValue> size(AttributeValue value) {
        return switch (value.type()) {
            case S -> number(value.s().length());
            case B -> number(value.b().asByteArrayUnsafe().length);
            case SS -> number(value.ss().size());
            case NS -> number(value.ns().size());
            case BS -> number(value.bs().size());
            case L -> number(value.l().size());
            case M -> number(value.m().size());
            default -> Optional.empty();
        };
    }

    static boolean beginsWith(AttributeValue value, AttributeValue prefix) {
        if (value.type() != prefix.type()) {
            return false;
        }
        return switch (value.type()) {
            case S -> value.s().startsWith(prefix.s());
            case B -> isAt(0, value.b(), prefix.b());
            default -> false;
        };
    }

    /** Whether a list or set has an element, or text or binary a part. */
    static boolean contains(AttributeValue value, AttributeValue element) {
        return switch (value.type()) {
            case L -> value.l().stream().anyMatch(one -> StoredValues.areEqual(one, element));
            case S -> is(element, AttributeValue.Type.S) && value.s().contains(element.s());
            case SS -> is(element, AttributeValue.Type.S) && value.ss().contains(element.s());
            case B -> is(element, AttributeValue.Type.B) && hasPart(value.b(), element.b());
            case BS -> is(element, AttributeValue.Type.B) && value.bs().contains(element.b());
            case NS -> is(element, AttributeValue.Type.N) && hasNumber(value, element);
            default -> false;
        };
    }

    private static boolean is(AttributeValue value, AttributeValue.Type type) {
        return value.type() == type;
    }

    private static boolean hasNumber(AttributeValue set, AttributeValue number) {
        return set.ns().stream().anyMatch(one -> StoredValues.areEqual(AttributeValue.fromN(one), number));
    }

    private static boolean hasPart(SdkBytes bytes, SdkBytes part) {
        int last = bytes.asByteArrayUnsafe().length - part.asByteArrayUnsafe().length;
        for (int start = 0; start <= last; start++) {
            if (isAt(start, bytes, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(int start, SdkBytes bytes, SdkBytes part) {
        byte[] whole = bytes.asByteArrayUnsafe();
        byte[] sought = part.asByteArrayUnsafe();
        return start + sought.length <= whole.length
                && Arrays.equals(whole, start, start + sought.length, sought, 0, sought.length);
    }

    private static Optional<AttributeValue> number(int size) {
        return Optional.of(AttributeValue.fromN(Integer.toString(size)));
    }
}
