package io.alces.benchmarks.variant;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One way to call DynamoDB for the items of a table. */
interface Calls<T> {

    /** Stores an item, whatever was there. */
    void put(T item);

    @Nullable T get(ItemKey key);

    /** All items of a partition. */
    List<T> query(String partition);

    /** All items of the table. */
    List<T> scan();

    /** Stores at most 25 items in one call. */
    void saveAll(List<T> items);

    /** At most 100 items in one call. */
    List<T> getAll(List<ItemKey> keys);

    /** Stores items in one transaction. */
    void saveTogether(List<T> items);

    /** Items in one transaction. */
    List<T> getTogether(List<ItemKey> keys);

    /** Changes the order of a key if it is as expected, and gives what it is then. */
    T update(ItemKey key, T changed);

    CompletableFuture<?> getAsync(ItemKey key);

    /** All items of a partition. */
    CompletableFuture<List<T>> queryAsync(String partition);
}
