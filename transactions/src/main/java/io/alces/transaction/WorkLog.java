package io.alces.transaction;

import io.alces.Alces;
import io.alces.GetOperation;
import io.alces.request.ItemState;
import io.alces.request.Operation;
import io.alces.request.Step;
import io.alces.spi.ResultingWrite;
import io.alces.spi.TransactableWrite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** What a unit of work reads and adds while its function runs. Thread-safe. */
final class WorkLog {
    private final Alces alces;

    // What follows belongs to who holds the monitor.
    private final Map<ItemIdentity, CompletableFuture<ItemState>> reads = new LinkedHashMap<>();
    private final List<Written<?>> results = new ArrayList<>();
    private WriteTransaction transaction;
    private boolean over;

    WorkLog(Alces alces) {
        this.alces = alces;
        this.transaction = WriteTransaction.on(alces).withoutRepetition();
    }

    /**
     * Reads an item, once; a read that failed is made again.
     *
     * @param run makes a read
     */
    synchronized CompletableFuture<ItemState> read(
            GetOperation<?> get, Function<Operation<ItemState>, CompletableFuture<ItemState>> run) {
        requireOpen();
        if (!get.origin().equals(alces.dispatcher())) {
            throw new IllegalArgumentException("a read of " + get.request().tableName()
                    + " is of another Alces than the unit of work; take the model from the one given to of(..)");
        }
        GetItemRequest request = get.request();
        ItemIdentity item = ItemIdentity.of(request.tableName(), request.key());
        Operation<ItemState> versioned = get.versioned();
        CompletableFuture<ItemState> earlier = reads.get(item);
        if (earlier != null && !earlier.isCompletedExceptionally()) {
            return earlier;
        }
        CompletableFuture<ItemState> read = run.apply(versioned);
        reads.put(item, read);
        return read;
    }

    synchronized void add(TransactableWrite write) {
        requireOpen();
        transaction = transaction.add(Objects.requireNonNull(write, "write"));
    }

    synchronized <R> Written<R> add(ResultingWrite<R> write) {
        add((TransactableWrite) write);
        Written<R> result = new Written<>(write);
        results.add(result);
        return result;
    }

    /** Hands out what the transaction gave. */
    synchronized void complete(WriteResult written) {
        results.forEach(result -> result.complete(written));
    }

    /** Takes no more reads and writes. */
    synchronized void end() {
        over = true;
    }

    synchronized boolean writesNothing() {
        return transaction.isEmpty();
    }

    /** Begins to write what was added, if all that was read is still so. */
    synchronized Step<WriteResult> commit() {
        return transaction.start(new ReadItems(finishedReads()));
    }

    /** The function cannot have made use of others. */
    private Map<ItemIdentity, ItemState> finishedReads() {
        Map<ItemIdentity, ItemState> states = new LinkedHashMap<>();
        reads.forEach((item, read) -> {
            if (read.isDone() && !read.isCompletedExceptionally()) {
                states.put(item, read.join());
            }
        });
        return states;
    }

    private void requireOpen() {
        if (over) {
            throw new IllegalStateException("the unit of work is over; read and add within its function, or, if that is"
                    + " asynchronous, before the stage that it gives completes");
        }
    }
}
