package io.alces.schema;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** What gives an attribute its value when an item is written: one record for each way. */
public sealed interface Fill {

    /** Whether hooks must leave the value as it was filled. */
    default boolean isKeptFromHooks() {
        return false;
    }

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

    /**
     * A value for an attribute that has none.
     *
     * @param forced whether it takes the place of what the attribute has
     * @param onRead whether an absent attribute is read as it, too
     */
    record Default(DefaultSource source, boolean forced, boolean onRead) implements Fill {}

    /**
     * A new value for an attribute that has none.
     *
     * @param type the class of the generator
     * @param generator makes a value of the type of the attribute
     * @param isUnique whether no value is made twice, anywhere
     */
    record Generated(Class<?> type, Function<Instant, Object> generator, boolean isUnique) implements Fill {}

    /**
     * The time after which an item is removed, stored as seconds since 1970.
     *
     * @param after how long it lives from a write
     * @param refresh whether each write counts; otherwise only one of an item that has no such time
     */
    record TimeToLive(Duration after, boolean refresh) implements Fill {}

    /**
     * The number of writes of the item.
     *
     * @param isPrimitive whether its type is primitive, so that 0 stands for none
     * @param largest the largest number of its type
     */
    record Version(boolean isPrimitive, long largest) implements Fill {
        @Override
        public boolean isKeptFromHooks() {
            return true;
        }
    }

    /** A new text for each write, by which it is known. */
    record WriteToken() implements Fill {
        @Override
        public boolean isKeptFromHooks() {
            return true;
        }
    }
}
