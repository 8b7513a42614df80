package io.alces.transaction;

import io.alces.GetOperation;
import io.alces.query.CanIgnoreReturnValue;
import io.alces.request.Operation;
import io.alces.spi.ResultingWrite;
import io.alces.spi.TransactableWrite;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a function of {@link Transactions#retryingAsync} reads, and adds to the transaction that follows it. Thread-safe; it
 * ends when the stage that the function gives completes.
 */
public final class AsyncUnitOfWork {
    private final WorkLog log;

    AsyncUnitOfWork(WorkLog log) {
        this.log = log;
    }

    /**
     * Reads an item as {@link UnitOfWork#get} does, without waiting for it. What cannot be read so is thrown at once; what
     * comes of the request completes the future.
     */
    public <T> CompletableFuture<Optional<T>> get(GetOperation<T> operation) {
        return log.read(operation, Operation::executeAsync)
                .thenApply(state -> operation.result(state.found().orElse(null)));
    }

    /** Adds an operation to the transaction, as {@link UnitOfWork#add} does. */
    public void add(TransactableWrite write) {
        log.add(write);
    }

    /** Adds an operation that gives something, as {@link UnitOfWork#add(ResultingWrite)} does. */
    @CanIgnoreReturnValue
    public <R> Written<R> add(ResultingWrite<R> write) {
        return log.add(write);
    }
}
