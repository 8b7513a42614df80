package io.alces.schema;

import java.lang.reflect.Method;

/**
 * A method of a model that is called when an item is read or written.
 *
 * @param method as it is called on the class of the model; it has the kind of the write for a parameter, or none
 */
public record Hook(HookKind kind, Method method) {

    /** Whether the method is told what is written. */
    public boolean takesOperation() {
        return method.getParameterCount() > 0;
    }

    /** Whether what the method returns takes the place of the item. */
    public boolean returnsItem() {
        return method.getReturnType() != void.class;
    }
}
