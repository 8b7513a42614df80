/**
 * Several operations as one: all of them, or none.
 *
 * <p>{@link io.alces.transaction.WriteTransaction} writes what is known, {@link io.alces.transaction.ReadTransaction} reads,
 * and {@link io.alces.transaction.Transactions} reads, decides and writes, again if others were faster. An {@link
 * io.alces.transaction.Outbox} makes events for either.
 */
@NullMarked
@CheckReturnValue
package io.alces.transaction;

import io.alces.query.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
