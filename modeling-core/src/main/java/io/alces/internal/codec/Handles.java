package io.alces.internal.codec;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** Calls method handles of models. What they throw is thrown on as it is. */
final class Handles {
    private Handles() {}

    /** Calls a handle of type {@code ()Object}, or one that can be taken for it. */
    static Object call(MethodHandle handle) {
        try {
            return (Object) handle.invoke();
        } catch (Throwable e) {
            throw rethrow(e);
        }
    }

    /** Calls a handle of exactly the type {@code (Object)Object}. */
    static @Nullable Object call(MethodHandle handle, @Nullable Object argument) {
        try {
            return (Object) handle.invokeExact(argument);
        } catch (Throwable e) {
            throw rethrow(e);
        }
    }

    /** Calls a handle of exactly the type {@code (Object, Object)Object}. */
    static @Nullable Object call(MethodHandle handle, @Nullable Object first, @Nullable Object second) {
        try {
            return (Object) handle.invokeExact(first, second);
        } catch (Throwable e) {
            throw rethrow(e);
        }
    }

    /** Calls a handle of exactly the type {@code (Object, Object)void}. */
    static void run(MethodHandle handle, @Nullable Object first, @Nullable Object second) {
        try {
            handle.invokeExact(first, second);
        } catch (Throwable e) {
            throw rethrow(e);
        }
    }

    @SuppressWarnings("unchecked") // the cast does nothing, and lets the exception of a model pass unwrapped
    private static <E extends Throwable> RuntimeException rethrow(Throwable cause) throws E {
        throw (E) cause;
    }
}
