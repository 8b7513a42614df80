package io.alces;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Items and expressions as texts that tests can compare as a whole. */
final class RequestText {
    private static final Pattern PLACEHOLDER = Pattern.compile("[#:]\\d+");

    private RequestText() {}

    /** The update with the names and values that its placeholders stand for. */
    static String expression(AbstractUpdate<?, ?, ?> update) {
        UpdateItemRequest request = update.request();
        Map<String, String> meanings = new HashMap<>(request.expressionAttributeNames());
        request.expressionAttributeValues().forEach((placeholder, value) -> meanings.put(placeholder, text(value)));
        return PLACEHOLDER
                .matcher(request.updateExpression())
                .replaceAll(found -> Matcher.quoteReplacement(meanings.getOrDefault(found.group(), "?")));
    }

    /** The attributes that an item is stored with. */
    static Map<String, String> item(AbstractPut<?, ?> put) {
        Map<String, String> item = new HashMap<>();
        put.request().item().forEach((name, value) -> item.put(name, text(value)));
        return item;
    }

    /** An item, or a map in it, in the order of its names. */
    static String text(Map<String, AttributeValue> map) {
        return new TreeMap<>(map)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + text(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    static String text(AttributeValue value) {
        return switch (value.type()) {
            case S -> "'" + value.s() + "'";
            case N -> value.n();
            case BOOL -> value.bool().toString();
            case SS -> "ss" + value.ss();
            case NS -> "ns" + value.ns();
            case L -> value.l().stream().map(RequestText::text).toList().toString();
            case M -> text(value.m());
            default -> value.type().name();
        };
    }
}
