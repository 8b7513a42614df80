package io.alces;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes text, numbers, truth values, null, lists and maps as JSON, without spaces.
 *
 * <p>Equal numbers have equal text, and a huge exponent is never written out. Text is escaped where JSON needs it,
 * where JavaScript would take it for the end of a line, and where a lone surrogate would be lost in UTF-8.
 */
final class JsonText {
    private static final int MAX_ZEROS = 40;

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    static String of(Object value) {
        JsonText json = new JsonText();
        json.value(value);
        return json.out.toString();
    }

    private void value(@Nullable Object value) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Number number) {
            out.append(number(number));
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Iterable<?> list) {
            array(list);
        } else {
            out.append(value);
        }
    }

    private void object(Map<?, ?> map) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            text((String) entry.getKey());
            out.append(':');
            value(entry.getValue());
            separator = ",";
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private void array(Iterable<?> list) {
        out.append('[');
        for (Iterator<?> elements = list.iterator(); elements.hasNext(); ) {
            value(elements.next());
            out.append(elements.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private static String number(Number number) {
        if (!(number instanceof BigDecimal || number instanceof Double || number instanceof Float)) {
            return number.toString();
        }
        BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
        long scale = exact.scale();
        long zeros = Math.max(-scale, scale - exact.precision());
        return zeros <= MAX_ZEROS ? exact.toPlainString() : exact.toString();
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text, i);
        }
        out.append('"');
    }

    private void character(String text, int index) {
        char c = text.charAt(index);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                boolean escaped = c < ' ' || c == '\u2028' || c == '\u2029' || isAlone(text, index);
                out.append(escaped ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
    }

    private static boolean isAlone(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
