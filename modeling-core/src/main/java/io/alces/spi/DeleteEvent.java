package io.alces.spi;

/**
 * A removal of an item.
 *
 * <p>The old item, before the removal, is the very object that {@code deleteItem} or {@code deleteAllItems} was given; after
 * it, what was removed as DynamoDB tells it, which for a batch or a transaction is not at all, so that it stays the object
 * that was given. It is empty before a delete by key, after one in a batch or a transaction, and after one that found
 * nothing to remove.
 *
 * @param <T> the model, or a supertype of it
 */
public interface DeleteEvent<T> extends ItemEvent<T> {}
