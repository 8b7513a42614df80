package io.alces.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The key of a table or of an index. Immutable. */
public final class KeySchema {
    private final List<KeyAttribute> partitionKeys;
    private final List<KeyAttribute> sortKeys;
    private final List<KeyAttribute> attributes;
    private final List<String> names;

    /**
     * Makes a key.
     *
     * @param partitionKeys one attribute; up to four for a global index
     * @param sortKeys none or one attribute; up to four for a global index
     */
    public KeySchema(List<KeyAttribute> partitionKeys, List<KeyAttribute> sortKeys) {
        this.partitionKeys = List.copyOf(partitionKeys);
        this.sortKeys = List.copyOf(sortKeys);
        this.attributes =
                Stream.concat(partitionKeys.stream(), sortKeys.stream()).toList();
        this.names = attributes.stream().map(KeyAttribute::name).toList();
    }

    /** One attribute; up to four for a global index. */
    public List<KeyAttribute> partitionKeys() {
        return partitionKeys;
    }

    /** None or one attribute; up to four for a global index. */
    public List<KeyAttribute> sortKeys() {
        return sortKeys;
    }

    /** The first partition key attribute, which is the only one of a table. */
    public KeyAttribute partitionKey() {
        return partitionKeys.get(0);
    }

    /** Whether the attribute of a stored name is a partition key. */
    public boolean isPartitionKey(String name) {
        int place = names.indexOf(name);
        return place >= 0 && place < partitionKeys.size();
    }

    /** The first sort key attribute, which is the only one of a table. */
    public Optional<KeyAttribute> sortKey() {
        return sortKeys.stream().findFirst();
    }

    /** The partition keys, then the sort keys. */
    public List<KeyAttribute> attributes() {
        return attributes;
    }

    /** The stored names of all attributes. */
    public List<String> names() {
        return names;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeySchema key
                && partitionKeys.equals(key.partitionKeys)
                && sortKeys.equals(key.sortKeys);
    }

    @Override
    public int hashCode() {
        return attributes.hashCode();
    }

    @Override
    public String toString() {
        return "KeySchema[partitionKeys=" + partitionKeys + ", sortKeys=" + sortKeys + "]";
    }
}
