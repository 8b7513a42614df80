package io.alces.table;

import io.alces.request.Dispatcher;
import io.alces.request.Target;
import io.alces.schema.ModelSchema;
import java.util.function.LongSupplier;

/**
 * What the operations on a table work with. Immutable and thread-safe.
 *
 * @param table the name of the table as it is sent
 * @param nanoTime a clock that only ever advances, from which waiting times are taken
 */
record TableContext(ModelSchema<?> schema, String table, Dispatcher dispatcher, LongSupplier nanoTime) {

    Target target() {
        return Target.table(table);
    }

    /** The simple name of the model class, for messages. */
    String modelName() {
        return schema.type().getSimpleName();
    }
}
