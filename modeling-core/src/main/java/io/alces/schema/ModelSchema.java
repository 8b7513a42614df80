package io.alces.schema;

import java.util.List;
import java.util.Optional;

/**
 * All that a model class says about its items and its table. Immutable.
 *
 * @param table the name of the table, before any prefix or suffix
 * @param timeToLive the attribute after whose time DynamoDB removes an item
 */
public record ModelSchema<T>(
        Class<T> type,
        ObjectSchema object,
        String table,
        KeySchema key,
        List<IndexSchema> indexes,
        Optional<MemberSchema.Attribute> timeToLive) {
    public ModelSchema {
        indexes = List.copyOf(indexes);
    }

    /**
     * Reads the schema of a model class.
     *
     * @throws io.alces.error.ModelMappingException if it cannot be a model, with everything that is wrong
     */
    public static <T> ModelSchema<T> compile(Class<T> type) {
        return new SchemaCompiler<>(type).compile();
    }

    /** The index of this name, if there is one. */
    public Optional<IndexSchema> index(String name) {
        return indexes.stream().filter(index -> index.name().equals(name)).findFirst();
    }
}
