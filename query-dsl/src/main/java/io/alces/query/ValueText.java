package io.alces.query;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stored value for people: {@code "Oslo"}, {@code 12.5}, {@code 0x01ff}, <code>{"a", "b"}</code>. */
final class ValueText {

    private ValueText() {}

    static String of(AttributeValue value) {
        return switch (value.type()) {
            case S -> quoted(value.s());
            case N -> value.n();
            case B -> hexadecimal(value.b());
            case BOOL -> value.bool().toString();
            case SS -> "{" + joined(value.ss(), ValueText::quoted) + "}";
            case NS -> "{" + String.join(", ", value.ns()) + "}";
            case BS -> "{" + joined(value.bs(), ValueText::hexadecimal) + "}";
            case L -> "[" + joined(value.l(), ValueText::of) + "]";
            case M -> "{" + joined(new TreeMap<>(value.m()).entrySet(), ValueText::entry) + "}";
            default -> StoredValues.type(value);
        };
    }

    private static String entry(Map.Entry<String, AttributeValue> entry) {
        return quoted(entry.getKey()) + ": " + of(entry.getValue());
    }

    private static <E> String joined(Collection<E> elements, Function<E, String> text) {
        return elements.stream().map(text).collect(Collectors.joining(", "));
    }

    private static String hexadecimal(SdkBytes bytes) {
        return "0x" + HexFormat.of().formatHex(bytes.asByteArrayUnsafe());
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(character -> out.append(escaped((char) character)));
        return out.append('"').toString();
    }

    private static String escaped(char character) {
        if (character == '"' || character == '\\') {
            return "\\" + character;
        }
        return Character.isISOControl(character)
                ? String.format("\\u%04x", (int) character)
                : String.valueOf(character);
    }
}
