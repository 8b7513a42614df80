package io.alces;

import io.alces.query.PropertyPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A query that has yet to be told which partitions it is to read. Immutable and thread-safe.
 *
 * @param <V> the type of the partition key
 * @param <E> what is read of each item: the model, or parts of it
 */
public final class PartitionKeys<V, E> {
    private final PropertyPath<?, ?> attribute;
    private final Function<V, AbstractQuery<?, E, ?>> query;

    PartitionKeys(PropertyPath<?, ?> attribute, Function<V, AbstractQuery<?, E, ?>> query) {
        this.attribute = attribute;
        this.query = query;
    }

    /**
     * Reads the partitions of these keys; see {@link #in(Collection)}.
     *
     * @throws NullPointerException if a key is null
     */
    @SafeVarargs
    public final FanOutQuery<E> in(V first, V... rest) {
        List<V> keys = new ArrayList<>(rest.length + 1);
        keys.add(first);
        for (V key : rest) {
            keys.add(key);
        }
        return in(keys);
    }

    /**
     * Reads the partitions of these keys; equal ones count once. There can be any number, and each takes a request at least.
     *
     * @throws IllegalArgumentException if there are none
     * @throws NullPointerException if a key is null
     */
    public FanOutQuery<E> in(Collection<? extends V> keys) {
        List<AbstractQuery<?, E, ?>> queries = new ArrayList<>();
        for (V key : keys) {
            Objects.requireNonNull(
                    key,
                    () -> attribute + ": acrossPartitions was given null at position " + queries.size()
                            + "; leave it out");
            queries.add(query.apply(key));
        }
        if (queries.isEmpty()) {
            throw new IllegalArgumentException(attribute
                    + ": acrossPartitions was given no partition keys, which no item has; leave the query out");
        }
        return new FanOutQuery<>(attribute, List.copyOf(queries));
    }
}
