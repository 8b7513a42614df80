package io.alces.request;

import io.alces.spi.TransactableWrite;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keeps what is to hold for the items of one model beyond each of them: a write that touches it is sent together with
 * others. Immutable and thread-safe.
 *
 * @param <T> the model
 */
public interface WriteGuard<T> {

    /** Whether a write touches what is kept; every other one is sent as it is. */
    boolean concerns(ItemWrite<T, ?> write);

    /**
     * Sends a write together with what keeps the rest.
     *
     * @param operation what the write was prepared of
     * @param options of all requests
     * @param sent takes the item that was there before, expired or not; empty if there was none, or that is not known, as
     *     with a create
     * @param failed is told in the words of the model
     */
    <S> Step<S> send(
            TransactableWrite operation,
            ItemWrite<T, ?> write,
            RequestOptions options,
            Function<Optional<Map<String, AttributeValue>>, Step<S>> sent,
            Step.Failed<S> failed);
}
