package io.alces.schema;

import io.alces.query.StoredValues;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Names and types of keys, for messages: never their values. */
public final class KeyShape {

    private KeyShape() {}

    /** What a key has to be, such as {@code (customerId: S, orderId: S)}. */
    public static String expected(KeySchema key) {
        return key.attributes().stream()
                .map(part -> part.name() + ": " + part.type())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** What the key of an item is, such as {@code (customerId: S, orderId: missing)}. */
    public static String found(KeySchema key, Map<String, AttributeValue> item) {
        return key.attributes().stream()
                .map(part -> part.name() + ": " + type(item.get(part.name())))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String type(@Nullable AttributeValue value) {
        return value == null ? "missing" : StoredValues.type(value);
    }
}
