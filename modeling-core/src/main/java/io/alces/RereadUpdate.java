package io.alces;

import io.alces.spi.PreparedWrite;
import io.alces.spi.ResultingWrite;
import java.time.Instant;
import java.util.Optional;

/**
 * An update in a transaction that gives the item as it is after it, read in a second call; empty if it is gone by then.
 *
 * <p>The transaction is over when the item is read, so that what others wrote in between shows. Immutable and
 * thread-safe.
 *
 * @param <T> the model
 */
public final class RereadUpdate<T> implements ResultingWrite<Optional<T>> {
    private final AbstractUpdate<T, ?, ?> update;

    RereadUpdate(AbstractUpdate<T, ?, ?> update) {
        this.update = update;
    }

    @Override
    public String description() {
        return update.description();
    }

    @Override
    public Object origin() {
        return update.origin();
    }

    @Override
    public Optional<String> obstacle() {
        return update.obstacle();
    }

    @Override
    public long usualItemBytes() {
        return update.usualItemBytes();
    }

    @Override
    public PreparedWrite<Optional<T>> prepare(Instant now) {
        return update.prepared(now).rereading();
    }
}
