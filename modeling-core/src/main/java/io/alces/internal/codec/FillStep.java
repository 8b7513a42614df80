package io.alces.internal.codec;

import io.alces.query.UpdateAction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Gives one attribute its value. Immutable and thread-safe. */
interface FillStep {

    /** Whether the value depends on the time of the write. */
    boolean dependsOnTime();

    /** Fills an item that the caller handed over, if that does not depend on time. */
    default void fill(Map<String, AttributeValue> item) {}

    /** Fills an item that takes the place of any that is there. */
    default void fillAt(Map<String, AttributeValue> item, Instant now) {}

    /** Fills the next state of an item that is there. */
    default void refillAt(Map<String, AttributeValue> item, Instant now) {}

    /** What an update of an item that is there changes besides. */
    default List<UpdateAction> actions(Instant now) {
        return List.of();
    }

    /** What an update changes besides that creates the item if there is none. */
    default List<UpdateAction> upsertActions(Instant now) {
        return actions(now);
    }
}
