package io.alces.request;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as it is sent.
 *
 * @param attributes not to be changed
 * @param item the object that a later read returns, where a step of the preparation had to know it; else null
 */
public record PreparedItem<T>(
        Map<String, AttributeValue> attributes, @Nullable T item) {

    /** An item whose object nothing had to know. */
    public static <T> PreparedItem<T> of(Map<String, AttributeValue> attributes) {
        return new PreparedItem<>(attributes, null);
    }
}
