package io.alces.query;

import java.util.Collection;
import java.util.Collections;

/**
 * What a condition comes to for an item. It is unknown if that depends on a {@linkplain Conditions#raw raw fragment},
 * which DynamoDB alone can read.
 */
public enum ConditionOutcome {
    // In this order AND is the least of its members, OR the greatest.
    FALSE,
    UNKNOWN,
    TRUE;

    static ConditionOutcome of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    static ConditionOutcome and(Collection<ConditionOutcome> members) {
        return Collections.min(members);
    }

    static ConditionOutcome or(Collection<ConditionOutcome> members) {
        return Collections.max(members);
    }

    ConditionOutcome negated() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
