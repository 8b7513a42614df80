package io.alces;

import io.alces.request.ModelContext;
import io.alces.request.WriteGuard;

/**
 * An extension that keeps the values of {@link io.alces.annotation.Unique} attributes unique. Thread-safe.
 *
 * <p>It is for modules that bring such a plugin.
 */
public interface WriteGuarding {

    /** What guards the items of a model in one table. */
    <T> WriteGuard<T> guard(Alces alces, ModelContext<T> context);
}
