package io.alces.transaction;

import io.alces.spi.ResultingWrite;
import org.jspecify.annotations.Nullable;

/**
 * What a write gives that was added to a unit of work, once that is carried out. Thread-safe.
 *
 * <p>Each call of the function adds writes of its own; those of the last call are carried out.
 *
 * @param <R> what the write gives
 */
public final class Written<R> {
    private final ResultingWrite<R> write;
    private volatile @Nullable R result;

    Written(ResultingWrite<R> write) {
        this.write = write;
    }

    /**
     * What the write gave: of a create and a save the item as it was stored, of an update that was added as {@code
     * update.reread()} the item as it was read after it.
     *
     * @throws IllegalStateException if the writes have not been carried out, or not yet
     */
    public R get() {
        R given = result;
        if (given == null) {
            throw new IllegalStateException(write.description()
                    + ": it has not been carried out; give what add(..) returns from the function, and ask it when that of"
                    + " retrying(..) is there");
        }
        return given;
    }

    void complete(WriteResult results) {
        result = results.get(write);
    }
}
