package io.alces.spi;

import java.time.Instant;

/**
 * A write that gives something in a transaction, of which DynamoDB itself returns nothing.
 *
 * @param <R> what it gives
 */
public interface ResultingWrite<R> extends TransactableWrite {

    @Override
    PreparedWrite<R> prepare(Instant now);

    @Override
    default PreparedWrite<R> prepare(Instant now, String writeToken) {
        return prepare(now);
    }
}
