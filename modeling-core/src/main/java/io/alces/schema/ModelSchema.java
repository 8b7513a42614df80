package io.alces.schema;

import io.alces.annotation.ItemSize;
import io.alces.query.StoredPath;
import java.util.List;
import java.util.Optional;

/**
 * All that a model class says about its items and its table. Immutable.
 *
 * @param table the name of the table, before any prefix or suffix
 * @param timeToLive the attribute after whose time DynamoDB removes an item
 * @param itemSize how large items may be
 * @param computed the attributes whose values are computed, each after those that it is computed from
 * @param uniques the attributes whose values no two items share
 * @param hooks in the order in which those of a kind are called
 */
public record ModelSchema<T>(
        Class<T> type,
        ObjectSchema object,
        String table,
        KeySchema key,
        List<IndexSchema> indexes,
        Optional<MemberSchema.Attribute> timeToLive,
        Optional<ItemSize> itemSize,
        List<ComputedAttribute> computed,
        List<UniqueAttribute> uniques,
        List<Hook> hooks) {
    public ModelSchema {
        indexes = List.copyOf(indexes);
        computed = List.copyOf(computed);
        uniques = List.copyOf(uniques);
        hooks = List.copyOf(hooks);
    }

    /**
     * Reads the schema of a model class.
     *
     * @throws io.alces.error.ModelMappingException if it cannot be a model, with everything that is wrong
     */
    public static <T> ModelSchema<T> compile(Class<T> type) {
        return compile(type, ConstraintCheck.NONE);
    }

    /**
     * Reads the schema of a model class whose constraints are checked as well.
     *
     * @throws io.alces.error.ModelMappingException if it cannot be a model, with everything that is wrong
     */
    public static <T> ModelSchema<T> compile(Class<T> type, ConstraintCheck constraints) {
        return new SchemaCompiler<>(type).compile(constraints);
    }

    /**
     * Where the value that is stored at a path lies in objects of the model. Nowhere, if the model does not know it or
     * knows it only as a part of one value; in several places if the path leads through a value of a sealed type.
     */
    public List<ValuePlace> places(StoredPath path) {
        return ValuePlaces.of(object, path);
    }

    /** The index of this name, if there is one. */
    public Optional<IndexSchema> index(String name) {
        return indexes.stream().filter(index -> index.name().equals(name)).findFirst();
    }
}
