package io.alces.spi;

import java.time.Instant;
import java.util.Optional;

/**
 * A write of one item, or a check of one, that can be part of a transaction. Immutable and thread-safe.
 *
 * <p>In a transaction the write itself stands for its outcome: two that are equal are still two.
 */
public interface TransactableWrite {

    /** What is done, such as {@code create of Order}. */
    String description();

    /** What the write is sent by; a transaction takes writes of one origin only. */
    Object origin();

    /** Why it cannot be part of a transaction, and what to do; empty if it can. */
    Optional<String> obstacle();

    /** About how many bytes the item has, for estimates. */
    long usualItemBytes();

    /**
     * The write as it is sent at a time.
     *
     * @throws IllegalArgumentException if it changes nothing, or something that cannot be changed so
     * @throws io.alces.error.InvalidItemException if what it writes cannot be stored
     */
    PreparedWrite<?> prepare(Instant now);

    /**
     * The same, so that it is the same write each time.
     *
     * @param writeToken what a {@link io.alces.annotation.WriteToken} gets, if the model has one
     */
    default PreparedWrite<?> prepare(Instant now, String writeToken) {
        return prepare(now);
    }
}
