package io.alces.internal.codec;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** When objects are filled. */
enum FillPhase {
    /** The caller has handed over the item. */
    DRAFT {
        @Override
        void fresh(FillStep step, Map<String, AttributeValue> object, Instant now) {
            step.fill(object, now);
        }

        @Override
        void changed(FillStep step, Map<String, AttributeValue> object, Instant now) {
            step.refill(object, now);
        }
    },
    /** The item is to be sent. */
    WRITE {
        @Override
        void fresh(FillStep step, Map<String, AttributeValue> object, Instant now) {
            step.fillAt(object, now);
        }

        @Override
        void changed(FillStep step, Map<String, AttributeValue> object, Instant now) {
            step.refillAt(object, now);
        }
    },
    /** The item is to be sent with the times of a write that it has. */
    IMPORT {
        @Override
        void fresh(FillStep step, Map<String, AttributeValue> object, Instant now) {
            step.fillAbsentAt(object, now);
        }

        @Override
        void changed(FillStep step, Map<String, AttributeValue> object, Instant now) {
            step.refillAt(object, now);
        }
    },
    /** The item was read. */
    READ {
        @Override
        void fresh(FillStep step, Map<String, AttributeValue> object, Instant now) {
            step.complete(object);
        }

        @Override
        void changed(FillStep step, Map<String, AttributeValue> object, Instant now) {
            step.complete(object);
        }
    };

    /** Fills an object that was not there before. */
    abstract void fresh(FillStep step, Map<String, AttributeValue> object, Instant now);

    /** Fills an object that is there, and has changed. */
    abstract void changed(FillStep step, Map<String, AttributeValue> object, Instant now);

    boolean isOf(FillStep step) {
        return step.dependsOnTime() == (this == WRITE || this == IMPORT);
    }
}
