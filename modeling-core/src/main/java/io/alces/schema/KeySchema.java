package io.alces.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key of a table or of an index.
 *
 * @param partitionKeys one attribute; up to four for a global index
 * @param sortKeys none or one attribute; up to four for a global index
 */
public record KeySchema(List<KeyAttribute> partitionKeys, List<KeyAttribute> sortKeys) {
    public KeySchema {
        partitionKeys = List.copyOf(partitionKeys);
        sortKeys = List.copyOf(sortKeys);
    }

    /** The first partition key attribute, which is the only one of a table. */
    public KeyAttribute partitionKey() {
        return partitionKeys.get(0);
    }

    /** The first sort key attribute, which is the only one of a table. */
    public Optional<KeyAttribute> sortKey() {
        return sortKeys.stream().findFirst();
    }

    /** The partition keys, then the sort keys. */
    public List<KeyAttribute> attributes() {
        return Stream.concat(partitionKeys.stream(), sortKeys.stream()).toList();
    }
}
