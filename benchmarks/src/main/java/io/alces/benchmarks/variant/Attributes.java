package io.alces.benchmarks.variant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the conversions by hand have in common. */
final class Attributes {
    private Attributes() {}

    static void putText(Map<String, AttributeValue> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, AttributeValue.fromS(value));
        }
    }

    static void putDecimal(Map<String, AttributeValue> map, String name, @Nullable BigDecimal value) {
        if (value != null) {
            map.put(name, AttributeValue.fromN(value.toString()));
        }
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static AttributeValue number(double value) {
        return AttributeValue.fromN(Double.toString(value));
    }

    static AttributeValue textMap(Map<String, String> texts) {
        Map<String, AttributeValue> map = new HashMap<>(texts.size() * 2);
        texts.forEach((name, value) -> map.put(name, AttributeValue.fromS(value)));
        return AttributeValue.fromM(map);
    }

    static AttributeValue textSet(Set<String> texts) {
        return AttributeValue.fromSs(new ArrayList<>(texts));
    }

    static @Nullable String text(Map<String, AttributeValue> map, String name) {
        AttributeValue value = map.get(name);
        return value == null ? null : value.s();
    }

    static @Nullable BigDecimal decimal(Map<String, AttributeValue> map, String name) {
        String number = number(map, name);
        return number == null ? null : new BigDecimal(number);
    }

    static int integer(Map<String, AttributeValue> map, String name) {
        String number = number(map, name);
        return number == null ? 0 : Integer.parseInt(number);
    }

    static long wholeNumber(Map<String, AttributeValue> map, String name) {
        String number = number(map, name);
        return number == null ? 0 : Long.parseLong(number);
    }

    static double fraction(Map<String, AttributeValue> map, String name) {
        String number = number(map, name);
        return number == null ? 0 : Double.parseDouble(number);
    }

    static boolean flag(Map<String, AttributeValue> map, String name) {
        AttributeValue value = map.get(name);
        return value != null && Boolean.TRUE.equals(value.bool());
    }

    static @Nullable Map<String, String> textMap(Map<String, AttributeValue> map, String name) {
        AttributeValue value = map.get(name);
        if (value == null) {
            return null;
        }
        Map<String, String> texts = new HashMap<>(value.m().size() * 2);
        value.m().forEach((key, text) -> texts.put(key, text.s()));
        return texts;
    }

    static @Nullable Set<String> textSet(Map<String, AttributeValue> map, String name) {
        AttributeValue value = map.get(name);
        return value == null ? null : new LinkedHashSet<>(value.ss());
    }

    private static @Nullable String number(Map<String, AttributeValue> map, String name) {
        AttributeValue value = map.get(name);
        return value == null ? null : value.n();
    }
}
