package io.alces.benchmarks.http;

/** What is answered to a call. Thread-safe. */
@FunctionalInterface
public interface Answers {

    /** The answer to a call of an operation, such as {@code GetItem}. */
    Answer to(String operation);
}
