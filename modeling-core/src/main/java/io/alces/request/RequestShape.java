package io.alces.request;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Describes a request without any value of an item.
 *
 * <p>Expressions are shown, since what Alces renders has placeholders for all values; of maps the names are shown, of
 * lists the sizes.
 */
final class RequestShape {

    private RequestShape() {}

    static String of(DynamoDbRequest request) {
        StringJoiner shape = new StringJoiner(" ");
        for (SdkField<?> field : request.sdkFields()) {
            Object value = field.getValueOrDefault(request);
            if (isTold(field.memberName(), value)) {
                shape.add(field.memberName() + "=" + describe(value));
            }
        }
        return shape.toString();
    }

    private static boolean isTold(String field, @Nullable Object value) {
        return value != null
                && !isEmpty(value)
                && !field.equals("TableName")
                && !field.equals("IndexName")
                && !field.equals("ClientRequestToken");
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof Collection<?> collection && collection.isEmpty());
    }

    private static String describe(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return holdsNames(map)
                    ? map.toString()
                    : new TreeSet<>(map.keySet().stream().map(Object::toString).toList()).toString();
        }
        if (value instanceof Collection<?> collection) {
            return "[" + collection.size() + "]";
        }
        return value instanceof AttributeValue attribute ? attribute.type().name() : String.valueOf(value);
    }

    private static boolean holdsNames(Map<?, ?> map) {
        return map.values().stream().allMatch(String.class::isInstance);
    }
}
