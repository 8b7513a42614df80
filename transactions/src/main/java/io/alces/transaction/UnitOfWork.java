package io.alces.transaction;

import io.alces.GetOperation;
import io.alces.query.CanIgnoreReturnValue;
import io.alces.request.ItemState;
import io.alces.spi.ResultingWrite;
import io.alces.spi.TransactableWrite;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a function of {@link Transactions#retrying} reads, and adds to the transaction that follows it. Thread-safe; it ends
 * with the call of the function.
 */
public final class UnitOfWork {
    private final WorkLog log;

    UnitOfWork(WorkLog log) {
        this.log = log;
    }

    /**
     * Reads an item, consistently, and lets the transaction take place only if it has not changed by then; empty if there is
     * none, or it is expired, and the transaction takes place only if that is still so.
     *
     * <p>An item is read once; asked for again it is as it was, whatever was added since.
     *
     * @throws IllegalArgumentException if the model has no {@link io.alces.annotation.Version}, by which a change shows; or if
     *     the read includes expired items, or is of another {@code Alces}
     * @throws IllegalStateException if the function is over
     */
    public <T> Optional<T> get(GetOperation<T> operation) {
        ItemState state = log.read(operation, read -> CompletableFuture.completedFuture(read.execute()))
                .join();
        return operation.result(state.found().orElse(null));
    }

    /**
     * Adds an operation to the transaction, as {@link WriteTransaction#add} does. Nothing is sent before the function is over.
     *
     * <p>A write of an item that was read takes place only if that has not changed, be it an update by its key.
     *
     * @throws IllegalArgumentException if the operation is the 101st, has options, is one of another {@code Alces}, or
     *     takes several calls
     * @throws IllegalStateException if the function is over
     */
    public void add(TransactableWrite write) {
        log.add(write);
    }

    /**
     * Adds an operation that gives something, as {@link #add(TransactableWrite)} does; gives what has its result once the
     * transaction was carried out. The function gives it to its caller.
     */
    @CanIgnoreReturnValue
    public <R> Written<R> add(ResultingWrite<R> write) {
        return log.add(write);
    }
}
