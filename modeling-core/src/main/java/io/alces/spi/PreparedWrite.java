package io.alces.spi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A write as it is sent in a transaction, and what runs before and after it. Immutable and thread-safe.
 *
 * @param <R> what the write gives
 */
public interface PreparedWrite<R> {

    /** The name of the table as it is sent. */
    String table();

    /** The key attributes of the item. */
    Map<String, AttributeValue> key();

    /** The names and types of the key, for messages. */
    String keyShape();

    /** The bytes that the item has at least, as DynamoDB counts them. */
    long leastBytes();

    /** The write itself. */
    TransactWriteItem action();

    /**
     * The attributes whose values were generated for it, such as {@code Order.orderId}: made anew, it would not be the same
     * write.
     */
    default Set<String> generated() {
        return Set.of();
    }

    /**
     * Runs what comes before the write is sent.
     *
     * @throws io.alces.error.HookFailedException if something that runs fails, or refuses the write
     */
    void before();

    /**
     * Runs what comes after the transaction; gives the item that was sent, if the write gives that.
     *
     * @throws RuntimeException the first that failed, once all has run
     */
    Optional<R> after();

    /** What the caller is to see of a failure: a failed condition in the words of the model, every other one as it is. */
    RuntimeException refused(RuntimeException failure);

    /**
     * What is to be sent instead, where the condition failed on something that the write is not to be kept from: for one,
     * an item that is expired and so counts as none.
     */
    default Optional<PreparedWrite<R>> instead(ConditionalCheckFailedException failure) {
        return Optional.empty();
    }

    /** Looks at the item, if something of it may make DynamoDB find the write invalid; empty if nothing may. */
    default Optional<Inquiry<R>> inquiry() {
        return Optional.empty();
    }

    /** Reads what the write gives after the transaction, and not as part of it; empty if that was not asked for. */
    default Optional<ItemRead<R>> reread() {
        return Optional.empty();
    }
}
