package io.alces.internal.codec;

import io.alces.error.HookFailedException;
import io.alces.schema.Hook;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * How one hook is called. Immutable and thread-safe.
 *
 * @param handle of type {@code (Object, Object)Object}: item, kind of the write, what the method returns
 */
record HookCall(Hook hook, Class<?> model, MethodHandle handle) {
    private static final MethodType TYPE = MethodType.methodType(Object.class, Object.class, Object.class);

    static HookCall of(Hook hook, Class<?> model) {
        MethodHandle method = Members.executable(hook.method());
        MethodHandle handle = hook.takesOperation() ? method : MethodHandles.dropArguments(method, 1, Object.class);
        return new HookCall(hook, model, handle.asType(TYPE));
    }

    /** The item that the hook makes of one. */
    Object on(Object item, @Nullable Object operation) {
        Object returned = call(item, operation);
        if (!hook.returnsItem()) {
            return item;
        }
        if (!model.isInstance(returned)) {
            throw failure(
                    "returned " + (returned == null ? "null" : "a " + TypeNames.simple(returned.getClass()))
                            + "; return the " + model.getSimpleName() + " to go on with",
                    null);
        }
        return returned;
    }

    private @Nullable Object call(Object item, @Nullable Object operation) {
        try {
            return Handles.call(handle, item, operation);
        } catch (Exception e) {
            throw failure("threw " + TypeNames.simple(e.getClass()), e);
        }
    }

    private HookFailedException failure(String problem, @Nullable Exception cause) {
        return new HookFailedException(
                model.getSimpleName() + "." + hook.method().getName(), hook.kind() + " " + problem, cause);
    }
}
