package io.alces.internal.codec;

import org.jspecify.annotations.Nullable;

/** The way from one setter of a builder to the next. Public because generated codecs call it. */
public final class BuilderSteps {
    private BuilderSteps() {}

    /**
     * The builder that has the next setter: what the last one returned if that is a builder, as it is of an immutable
     * one, else the same as before.
     */
    public static Object next(@Nullable Object returned, Object builder, Class<?> type) {
        return returned != null && type.isInstance(returned) ? returned : builder;
    }
}
