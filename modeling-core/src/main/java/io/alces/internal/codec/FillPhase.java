package io.alces.internal.codec;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * When objects are filled.
 *
 * @param fresh fills an object that was not there before
 * @param changed fills an object that is there, and has changed
 * @param isWrite whether it is for what depends on the time of a write
 */
record FillPhase(Act fresh, Act changed, boolean isWrite) {
    /** The caller has handed over the item. */
    static final FillPhase DRAFT = new FillPhase(FillStep::fill, FillStep::refill, false);

    /** The item is to be sent. */
    static final FillPhase WRITE = new FillPhase(FillStep::fillAt, FillStep::refillAt, true);

    /** The item is to be sent with the times of a write that it has. */
    static final FillPhase IMPORT = new FillPhase(FillStep::fillAbsentAt, FillStep::refillAt, true);

    /** The item was read. */
    static final FillPhase READ = new FillPhase(FillPhase::complete, FillPhase::complete, false);

    /** What a step does to an object. */
    interface Act {
        void of(FillStep step, Map<String, AttributeValue> object, Instant now);
    }

    boolean isOf(FillStep step) {
        return step.dependsOnTime() == isWrite;
    }

    private static void complete(FillStep step, Map<String, AttributeValue> object, Instant now) {
        step.complete(object);
    }
}
