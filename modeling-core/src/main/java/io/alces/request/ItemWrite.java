package io.alces.request;

import io.alces.query.Condition;
import io.alces.spi.PreparedWrite;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A prepared write of an item of a model, for what has to be written with it. Immutable and thread-safe.
 *
 * @param <T> the model
 * @param <R> what the write gives
 */
public interface ItemWrite<T, R> extends PreparedWrite<R> {

    ModelContext<T> context();

    /** The time of the write. */
    Instant now();

    /** What it makes of the item. */
    ItemEffect effect();

    /** The item that was found, unless it is expired at the time of the write. */
    Optional<Map<String, AttributeValue>> present(Map<String, AttributeValue> found);

    /** The same write of an item that is known; it may change since. */
    default ItemWrite<T, R> given(Map<String, AttributeValue> item) {
        return this;
    }

    /** The same write on one more condition, for which an expired item counts as none. */
    ItemWrite<T, R> on(Condition<T> further);
}
