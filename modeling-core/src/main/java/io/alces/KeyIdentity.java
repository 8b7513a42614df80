package io.alces;

import io.alces.schema.KeyAttribute;
import io.alces.schema.KeySchema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A key as DynamoDB compares it: text and binary by content, numbers by value, so that 1 is 1.0.
 *
 * @param parts text, bytes and numbers
 */
record KeyIdentity(List<Object> parts) {

    static KeyIdentity of(KeySchema key, Map<String, AttributeValue> attributes) {
        List<KeyAttribute> names = key.attributes();
        Object[] parts = new Object[names.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(names.get(i), attributes);
        }
        return new KeyIdentity(List.of(parts));
    }

    private static Object part(KeyAttribute part, Map<String, AttributeValue> attributes) {
        AttributeValue value = Objects.requireNonNull(attributes.get(part.name()), part::name);
        return switch (value.type()) {
            case N -> new BigDecimal(value.n()).stripTrailingZeros();
            case B -> value.b();
            default -> value.s();
        };
    }
}
