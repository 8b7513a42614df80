package io.alces.table;

import io.alces.request.Dispatcher;
import io.alces.request.Target;
import io.alces.schema.IndexSchema;
import io.alces.schema.ModelSchema;
import io.alces.schema.Suggestions;
import java.util.List;
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

    /** The names of the global indexes of the model. */
    List<String> globalIndexes() {
        return schema.indexes().stream()
                .filter(index -> !index.local())
                .map(IndexSchema::name)
                .toList();
    }

    /**
     * Gives the name of a global index of the model back.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    String globalIndex(String name) {
        List<String> global = globalIndexes();
        if (!global.contains(name)) {
            throw new IllegalArgumentException(modelName() + ": expected the name of a global index, one of " + global
                    + ", found " + name + Suggestions.hint(name, global));
        }
        return name;
    }
}
