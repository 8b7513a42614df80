package io.alces.request;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what fails after a write, so that one failure does not keep others from being told. Not thread-safe. */
public final class AfterFailures {
    private @Nullable RuntimeException first;

    /** Gives a value; null if that fails, which is then among the failures. */
    public <V> @Nullable V attempt(Supplier<V> value) {
        try {
            return value.get();
        } catch (RuntimeException failure) {
            add(failure);
            return null;
        }
    }

    /** Takes a failure. */
    public void add(RuntimeException failure) {
        if (first == null) {
            first = failure;
        } else {
            first.addSuppressed(failure);
        }
    }

    /** The first failure, with the others suppressed in it; null if there was none. */
    public @Nullable RuntimeException first() {
        return first;
    }

    /** Throws the first failure, if there was one. */
    public void throwFirst() {
        if (first != null) {
            throw first;
        }
    }
}
