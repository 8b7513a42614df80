package io.alces.testing;

/** Calls of one operation that shall fail. */
public final class FaultedCalls {
    private final FaultScript script;
    private final String operation;
    private final int first;
    private final int last;

    FaultedCalls(FaultScript script, String operation, int first, int last) {
        this.script = script;
        this.operation = operation;
        this.first = first;
        this.last = last;
    }

    /**
     * Makes this happen to these calls from now on; where several rules fit a call, the last one injected does.
     *
     * @throws IllegalArgumentException if it cannot happen to this operation
     */
    public void inject(Fault fault) {
        script.add(new FaultRule(operation, first, last, fault));
    }
}
