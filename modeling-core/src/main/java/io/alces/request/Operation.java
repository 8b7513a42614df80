package io.alces.request;

import io.alces.query.CanIgnoreReturnValue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * A call that has not been made yet.
 *
 * <p>Operations are immutable and thread-safe: one can be kept, changed into another by its builder methods, shared,
 * and executed any number of times. Nothing is sent before {@link #execute()} or {@link #executeAsync()}.
 *
 * @param <R> what the call gives
 */
public interface Operation<R> {

    /**
     * Makes the call and waits for its result.
     *
     * @throws IllegalStateException if there is no blocking client
     * @throws io.alces.error.AlcesException if data or an answer does not fit
     * @throws software.amazon.awssdk.core.exception.SdkException as the SDK reports it
     */
    @CanIgnoreReturnValue
    R execute();

    /**
     * Makes the call without waiting, and throws nothing: what {@link #execute()} would throw completes the future
     * exceptionally, an {@link IllegalStateException} if there is no asynchronous client among it. Cancelling the future
     * cancels the request that is under way.
     */
    @CanIgnoreReturnValue
    CompletableFuture<R> executeAsync();

    /**
     * The requests that the call starts with, as they would be sent; those that depend on an answer are not among them.
     * Nothing is sent.
     *
     * <p>While a listener or the log is told of calls, what is sent asks for the consumed capacity as well.
     */
    List<? extends DynamoDbRequest> requests();

    /**
     * What the requests of {@link #requests()} would do and about what they would cost. Nothing is sent.
     *
     * <p>The size of an item that is not given is a guess, from the names of the model's attributes and what is usual for
     * their types; {@link Explanation#withItemBytes} takes a better one.
     */
    default Explanation explain() {
        return Explanation.of(requests());
    }
}
