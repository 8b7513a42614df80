package io.alces.spi;

/**
 * Is told what is done to the items of a model: for audits, search indexes, events.
 *
 * <p>It is told before an operation sends its first request, and may refuse the operation by throwing an exception; then
 * nothing is sent. And it is told after DynamoDB has done it, exactly once for each item. A batch tells before its first
 * request, of all its items, and after its last one, of those that were processed; a transaction before its first request
 * and after it was carried out, of all its writes in their order. What DynamoDB refused, or left open by an answer that was
 * lost, is never told of after; neither is what an asynchronous caller cancelled.
 *
 * <p>The methods of the model come first, then listeners in the order of their registration. The first exception before an
 * operation ends it; after one, all are told, and then the caller gets the first exception, with the others suppressed in
 * it. Either reaches the caller as a {@link io.alces.error.HookFailedException}, which has the exception as its cause and
 * says whether the item had been written.
 *
 * <p>A blocking call calls it on its own thread. An asynchronous one calls it before on the thread that calls {@code
 * executeAsync}, and after on the thread that completes the call, which it must not block. Must be thread-safe.
 *
 * <p>Requests that are only looked at are not told of.
 *
 * @param <T> the model, or a supertype of it
 */
public interface Listener<T> {

    /** A whole item is about to be written. It cannot be changed here; the model's own hooks do that. */
    default void beforeWrite(WriteEvent<T> event) {}

    /** A whole item was written. */
    default void afterWrite(WriteEvent<T> event) {}

    /** An item is about to be changed by an update expression. */
    default void beforeUpdate(UpdateEvent<T> event) {}

    /** An item was changed, or created, by an update expression. */
    default void afterUpdate(UpdateEvent<T> event) {}

    /** An item is about to be removed. */
    default void beforeDelete(DeleteEvent<T> event) {}

    /** An item was removed, or was not there. */
    default void afterDelete(DeleteEvent<T> event) {}

    /**
     * Whether saves ask DynamoDB for the item that they replace, at no cost but that of the answer. Asked once for each
     * model. Batches of saves and transactions cannot ask.
     */
    default boolean wantsOldItem() {
        return false;
    }
}
