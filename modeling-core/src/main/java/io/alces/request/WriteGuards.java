package io.alces.request;

/** Finds what guards the items of a model. Thread-safe. */
@FunctionalInterface
public interface WriteGuards {

    /** The guard of a model that has something to keep. */
    <T> WriteGuard<T> of(ModelContext<T> context);
}
