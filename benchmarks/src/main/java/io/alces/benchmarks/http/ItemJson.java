package io.alces.benchmarks.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items in DynamoDB's JSON, as answers contain them; for text without characters to be escaped, and no binary. */
public final class ItemJson {
    private ItemJson() {}

    public static String list(Collection<Map<String, AttributeValue>> items) {
        return items.stream().map(ItemJson::item).collect(Collectors.joining(",", "[", "]"));
    }

    public static String item(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .map(attribute -> text(attribute.getKey()) + ":" + value(attribute.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(AttributeValue value) {
        return switch (value.type()) {
            case S -> tagged("S", text(value.s()));
            case N -> tagged("N", text(value.n()));
            case BOOL -> tagged("BOOL", value.bool().toString());
            case NUL -> tagged("NULL", "true");
            case SS -> tagged("SS", texts(value.ss()));
            case NS -> tagged("NS", texts(value.ns()));
            case M -> tagged("M", item(value.m()));
            case L -> tagged("L", values(value.l()));
            default -> throw new IllegalArgumentException("expected no binary, found " + value.type());
        };
    }

    private static String values(List<AttributeValue> values) {
        return values.stream().map(ItemJson::value).collect(Collectors.joining(",", "[", "]"));
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(ItemJson::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String tagged(String type, String json) {
        return "{\"" + type + "\":" + json + "}";
    }

    private static String text(String text) {
        if (text.chars().anyMatch(character -> character < ' ' || character == '"' || character == '\\')) {
            throw new IllegalArgumentException("expected text that needs no escapes");
        }
        return "\"" + text + "\"";
    }
}
