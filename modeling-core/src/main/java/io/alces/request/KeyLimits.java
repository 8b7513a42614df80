package io.alces.request;

import io.alces.schema.KeyAttribute;
import io.alces.schema.KeySchema;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What DynamoDB asks of key values: none empty, a partition key of at most 2,048 bytes and a sort key of at most 1,024
 * ("Quotas in Amazon DynamoDB" in the Amazon DynamoDB Developer Guide).
 */
final class KeyLimits {
    static final int PARTITION_KEY_BYTES = 2048;
    static final int SORT_KEY_BYTES = 1024;

    private KeyLimits() {}

    /** What is wrong with the value of a part of {@code key}; empty if nothing is. */
    static Optional<String> problem(KeySchema key, KeyAttribute part, AttributeValue value) {
        boolean partition = key.isPartitionKey(part.name());
        int limit = partition ? PARTITION_KEY_BYTES : SORT_KEY_BYTES;
        String name = partition ? "a partition key" : "a sort key";
        long size = size(value);
        if (size == 0) {
            return Optional.of(name + " cannot be empty; give it a value of at least one byte");
        }
        return size > limit
                ? Optional.of(name + " has at most " + limit + " bytes, found " + size + "; shorten it")
                : Optional.empty();
    }

    private static long size(AttributeValue value) {
        return switch (value.type()) {
            case S, B -> AttributeSize.of(value);
            default -> 1;
        };
    }
}
