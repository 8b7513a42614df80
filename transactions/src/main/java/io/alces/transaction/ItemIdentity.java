package io.alces.transaction;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One item, as DynamoDB tells items apart: 1 and 1.0 are the same key.
 *
 * @param key the key attributes by name; numbers as {@link BigDecimal}, all others as they are
 */
record ItemIdentity(String table, Map<String, Object> key) {

    static ItemIdentity of(String table, Map<String, AttributeValue> key) {
        Map<String, Object> parts = new LinkedHashMap<>();
        key.forEach((name, value) -> parts.put(name, identity(value)));
        return new ItemIdentity(table, parts);
    }

    private static Object identity(AttributeValue value) {
        return value.n() == null ? value : new BigDecimal(value.n()).stripTrailingZeros();
    }
}
