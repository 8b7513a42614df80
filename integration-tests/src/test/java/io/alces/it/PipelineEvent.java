package io.alces.it;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What can be seen of the pipeline from outside, in the order in which one write or delete shows it. */
enum PipelineEvent {
    TRANSFORM_WRITES,
    CHANGED_BY_FUNCTION,
    BEFORE_WRITE,
    COMPUTED,
    ITEM_VALIDATED,
    VALUES_VALIDATED,
    BEFORE_DELETE,
    TOLD_BEFORE_WRITE,
    TOLD_BEFORE_UPDATE,
    TOLD_BEFORE_DELETE,
    SENT,
    AFTER_READ,
    AFTER_WRITE,
    TOLD_AFTER_WRITE,
    TOLD_AFTER_UPDATE,
    TOLD_AFTER_DELETE;

    private static final List<PipelineEvent> HAPPENED = Collections.synchronizedList(new ArrayList<>());

    void happens() {
        HAPPENED.add(this);
    }

    static void forget() {
        HAPPENED.clear();
    }

    /** All that happened since it was forgotten, in that order. */
    static List<PipelineEvent> happened() {
        synchronized (HAPPENED) {
            return List.copyOf(HAPPENED);
        }
    }
}
