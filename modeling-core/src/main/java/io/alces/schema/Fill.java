package io.alces.schema;

import java.time.Instant;
import java.util.function.Function;

/** What gives an attribute its value when an item is written: one record for each way. */
public sealed interface Fill {

    /**
     * The time of the first write.
     *
     * @param fromInstant makes a value of the type of the attribute
     */
    record CreatedAt(Function<Instant, Object> fromInstant) implements Fill {}

    /**
     * The time of the last write.
     *
     * @param fromInstant makes a value of the type of the attribute
     */
    record UpdatedAt(Function<Instant, Object> fromInstant) implements Fill {}
}
