package io.alces.spi;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * A read of one item that can also be part of a larger request. Immutable and thread-safe.
 *
 * @param <R> what the read gives
 */
public interface ItemRead<R> {

    /** The request of the read on its own. */
    GetItemRequest request();

    /** What the read is sent by; a larger request takes reads of one origin only. */
    Object origin();

    /** About how many bytes the item has, for estimates. */
    long usualItemBytes();

    /** What the read gives for the item that was found, which is null if there was none. */
    R result(@Nullable Map<String, AttributeValue> item);
}
