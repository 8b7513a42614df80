package io.alces.it;

import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Requests as nested maps, with every placeholder replaced by what it stands for, so that two that mean the same are
 * equal.
 */
final class RequestJson {

    private RequestJson() {}

    static Map<String, Object> of(SdkPojo request) {
        return withoutPlaceholders(fields(request));
    }

    static Map<String, Object> of(JsonNode request) {
        @SuppressWarnings("unchecked") // a request is an object
        Map<String, Object> fields = (Map<String, Object>) plain(request);
        return withoutPlaceholders(fields);
    }

    private static Map<String, Object> fields(SdkPojo pojo) {
        Map<String, Object> fields = new TreeMap<>();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (value != null && !(value instanceof SdkAutoConstructMap) && !(value instanceof SdkAutoConstructList)) {
                fields.put(field.locationName(), plain(value));
            }
        }
        return fields;
    }

    private static Object plain(Object value) {
        if (value instanceof SdkPojo pojo) {
            return fields(pojo);
        }
        if (value instanceof SdkBytes bytes) {
            return Base64.getEncoder().encodeToString(bytes.asByteArray());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new TreeMap<>();
            map.forEach((name, element) -> plain.put((String) name, plain(element)));
            return plain;
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(RequestJson::plain).toList();
        }
        return value instanceof Number number ? number.toString() : value;
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            return node.asObject().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> plain(entry.getValue()), (one, other) -> one, TreeMap::new));
        }
        if (node.isArray()) {
            return node.asArray().stream().map(RequestJson::plain).toList();
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        return node.isNumber() ? node.asNumber() : node.asString();
    }

    private static Map<String, Object> withoutPlaceholders(Map<String, Object> request) {
        Map<String, Object> resolved = new TreeMap<>(request);
        Map<String, Object> placeholders = new TreeMap<>();
        take(resolved.remove("ExpressionAttributeNames"), placeholders);
        take(resolved.remove("ExpressionAttributeValues"), placeholders);
        resolved.replaceAll((name, value) -> name.endsWith("Expression") && value instanceof String expression
                ? resolve(expression, placeholders)
                : withoutPlaceholdersInside(value));
        return resolved;
    }

    private static Object withoutPlaceholdersInside(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> inside = new TreeMap<>();
            map.forEach((name, element) -> inside.put((String) name, element));
            return withoutPlaceholders(inside);
        }
        return value instanceof Collection<?> collection
                ? collection.stream()
                        .map(RequestJson::withoutPlaceholdersInside)
                        .toList()
                : value;
    }

    private static void take(@Nullable Object map, Map<String, Object> placeholders) {
        if (map instanceof Map<?, ?> names) {
            names.forEach((name, value) -> placeholders.put((String) name, value));
        }
    }

    /** Longer placeholders first, since one may be the beginning of another. */
    private static String resolve(String expression, Map<String, Object> placeholders) {
        String resolved = expression.replace(" (", "(");
        for (String name : placeholders.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList()) {
            resolved = resolved.replace(name, "<" + placeholders.get(name) + ">");
        }
        return resolved;
    }
}
