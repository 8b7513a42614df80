package io.alces;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How far a read has come.
 *
 * @param key the key after which it goes on; null at the beginning, and at the end
 * @param atEnd whether nothing follows
 * @param wanted how many items are still to be returned
 */
record Position(@Nullable Map<String, AttributeValue> key, boolean atEnd, long wanted) {

    static Position start(@Nullable Map<String, AttributeValue> key, @Nullable Integer limit) {
        return new Position(key, false, limit == null ? Long.MAX_VALUE : limit);
    }

    /** Where a read stands whose last answer ended with {@code key}, which is null if nothing follows. */
    Position after(@Nullable Map<String, AttributeValue> key, int returned) {
        return new Position(key, key == null, wanted == Long.MAX_VALUE ? wanted : wanted - returned);
    }

    /** Whether nothing is left to read, or nothing more is wanted. */
    boolean isOver() {
        return atEnd || wanted == 0;
    }
}
