package io.alces.spi;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * A look at the item of a write that DynamoDB finds invalid for the item as it is stored, but does not say why. Immutable and
 * thread-safe.
 *
 * @param <R> what the write gives
 */
public interface Inquiry<R> {

    /** Reads the item. */
    GetItemRequest request();

    /**
     * What is to be sent instead for the item that was found.
     *
     * @param item empty if there is none
     */
    Optional<PreparedWrite<R>> instead(Map<String, AttributeValue> item);

    /**
     * What the caller is to see for the item that was found; empty if that does not show why.
     *
     * @param item empty if there is none
     * @param failure what DynamoDB answered
     */
    Optional<RuntimeException> failure(Map<String, AttributeValue> item, RuntimeException failure);
}
