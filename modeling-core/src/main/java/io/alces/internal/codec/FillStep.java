package io.alces.internal.codec;

import io.alces.query.UpdateAction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Gives one attribute its value. Immutable and thread-safe. */
interface FillStep {
    /** What is filled. */
    FilledAttribute attribute();

    /** The name under which the attribute is stored. */
    default String name() {
        return attribute().name();
    }

    /** Whether the value depends on the write: its time, or what kind of write it is. */
    boolean dependsOnTime();

    /** Whether the value is made of the whole object, and so comes after all others. */
    default boolean dependsOnObject() {
        return false;
    }

    /** Whether the value is made here and nowhere else. */
    default boolean isUnique() {
        return false;
    }

    /** Whether every write gives the attribute its value, whatever it had. */
    default boolean isImposed() {
        return false;
    }

    /** Whether filling the same item again gives the same value, but for its time. */
    default boolean isRepeatable() {
        return true;
    }

    /**
     * Fills an item that the caller handed over, if that does not depend on the time of the write.
     *
     * @param now the time at which it was handed over
     */
    default void fill(Map<String, AttributeValue> item, Instant now) {}

    /** Fills the next state of an item that is there, as the caller handed it over. */
    default void refill(Map<String, AttributeValue> item, Instant now) {}

    /** Fills an item that takes the place of any that is there. */
    default void fillAt(Map<String, AttributeValue> item, Instant now) {}

    /** Fills an item that takes the place of any that is there, and keeps the times of a write that it has. */
    default void fillAbsentAt(Map<String, AttributeValue> item, Instant now) {
        fillAt(item, now);
    }

    /** Fills the next state of an item that is there. */
    default void refillAt(Map<String, AttributeValue> item, Instant now) {}

    /** Whether an absent attribute is read as a value. */
    default boolean isRead() {
        return false;
    }

    /** Fills an item that was read. */
    default void complete(Map<String, AttributeValue> item) {}

    /** What an update of an item that is there changes besides. */
    default List<UpdateAction> actions(Instant now) {
        return List.of();
    }

    /** What an update changes besides that creates the item if there is none. */
    default List<UpdateAction> upsertActions(Instant now) {
        return actions(now);
    }
}
