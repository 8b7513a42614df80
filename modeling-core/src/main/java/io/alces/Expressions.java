package io.alces;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The expressions of a read as they are sent; null where the request has none.
 *
 * @param names null if no expression has names, since DynamoDB refuses an empty map
 * @param values null if no expression has values, since DynamoDB refuses an empty map
 */
record Expressions(
        @Nullable String keyCondition,
        @Nullable String filter,
        @Nullable String projection,
        @Nullable Map<String, String> names,
        @Nullable Map<String, AttributeValue> values) {

    /** The names or values of expressions as a request has them: null if there are none. */
    static <V> @Nullable Map<String, V> orNull(Map<String, V> map) {
        return map.isEmpty() ? null : map;
    }
}
