package io.alces.transaction;

import io.alces.spi.ResultingWrite;
import io.alces.spi.TransactableWrite;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link WriteTransaction} gives: each operation is the handle of its own result. Immutable and thread-safe.
 *
 * <p>A create and a save give the item as it was stored. An update gives the item after it if it was added as {@code
 * update.reread()}. There is nothing to have of deletes and checks.
 */
public final class WriteResult {
    private final IdentityHashMap<TransactableWrite, Object> resultOf;

    private WriteResult(IdentityHashMap<TransactableWrite, Object> resultOf) {
        this.resultOf = resultOf;
    }

    /**
     * The results of a transaction.
     *
     * @param items the items that were sent, where a write gives that
     * @param reread the items that were read again, in the order of the writes that they are of
     */
    static WriteResult of(PreparedTransaction transaction, List<Optional<?>> items, List<Object> reread) {
        IdentityHashMap<TransactableWrite, Object> resultOf = new IdentityHashMap<>();
        Iterator<Object> next = reread.iterator();
        for (int position = 0; position < items.size(); position++) {
            TransactableWrite write = transaction.writes().get(position);
            if (transaction.prepared().get(position).reread().isPresent()) {
                resultOf.put(write, next.next());
            } else {
                items.get(position).ifPresent(item -> resultOf.put(write, item));
            }
        }
        return new WriteResult(resultOf);
    }

    /**
     * What one operation gave.
     *
     * @throws IllegalArgumentException if the transaction did not have this very operation
     */
    @SuppressWarnings("unchecked") // the result under an operation is the operation's own
    public <R> R get(ResultingWrite<R> operation) {
        Object result = resultOf.get(operation);
        if (result == null) {
            throw new IllegalArgumentException(
                    "the transaction did not have this operation; ask with the very operation that was added to it");
        }
        return (R) result;
    }
}
