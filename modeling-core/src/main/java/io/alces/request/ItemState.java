package io.alces.request;

import io.alces.spi.TransactableWrite;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a consistent read found of one item, for transactions that take place only if it is still so. Immutable and
 * thread-safe.
 */
public interface ItemState {

    /** The item as it is stored; empty if there was none, or it was expired. */
    Optional<Map<String, AttributeValue>> found();

    /** Checks in a transaction that the item is still so. */
    TransactableWrite check();

    /**
     * The same write of the item, or the same check, that fails with a {@link io.alces.error.StaleItemException} if the item
     * is not so any more.
     *
     * @param operation what is done, in messages: {@code update of Order}
     */
    <T, R> ItemWrite<T, R> unchanged(ItemWrite<T, R> write, String operation);
}
