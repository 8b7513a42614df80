package io.alces.schema;

import java.util.function.Function;
import java.util.function.Supplier;

/** Where the default of an attribute comes from: one record for each way. */
public sealed interface DefaultSource {
    /** A value of the type of the attribute, or of what an optional one holds. */
    record Constant(Object value) implements DefaultSource {}

    /** What a supplier gives. */
    record Supplied(Supplier<?> supplier) implements DefaultSource {}

    /**
     * What a function makes of the object that has the attribute.
     *
     * @param argument what it takes
     */
    record Computed(Function<Object, ?> function, Class<?> argument) implements DefaultSource {}
}
