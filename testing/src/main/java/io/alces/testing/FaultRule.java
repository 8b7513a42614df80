package io.alces.testing;

/** A fault for the calls of an operation from one index to another, both included. */
record FaultRule(String operation, int first, int last, Fault fault) {

    boolean matches(String called, int index) {
        return operation.equals(called) && first <= index && index <= last;
    }

    @Override
    public String toString() {
        return operation + " " + calls() + ": " + fault;
    }

    private String calls() {
        if (last == Integer.MAX_VALUE) {
            return "every call";
        }
        return first == last ? "call " + first : "calls " + first + " to " + last;
    }
}
