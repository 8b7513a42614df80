package io.alces.testing;

import io.alces.query.CheckReturnValue;

/** An operation of which some calls shall fail; nothing happens before a fault is injected. */
@CheckReturnValue
public final class FaultedOperation {
    private final FaultScript script;
    private final String operation;

    FaultedOperation(FaultScript script, String operation) {
        this.script = script;
        this.operation = operation;
    }

    /**
     * One call, by its number among the calls of the operation, from 0.
     *
     * @throws IllegalArgumentException if the index is negative
     */
    public FaultedCalls call(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("No call has the index " + index + ": calls are counted from 0");
        }
        return new FaultedCalls(script, operation, index, index);
    }

    /**
     * The first calls of the operation.
     *
     * @throws IllegalArgumentException if the count is not positive
     */
    public FaultedCalls firstCalls(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A rule for the first " + count + " calls: expected 1 or more");
        }
        return new FaultedCalls(script, operation, 0, count - 1);
    }

    /** All calls of the operation. */
    public FaultedCalls everyCall() {
        return new FaultedCalls(script, operation, 0, Integer.MAX_VALUE);
    }
}
