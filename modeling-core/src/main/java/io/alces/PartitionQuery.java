package io.alces;

import io.alces.query.PropertyPath;
import io.alces.schema.IndexSchema;
import io.alces.schema.KeySchema;
import io.alces.schema.ModelSchema;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * One partition of a fan-out query, checked against the schema.
 *
 * @param query the query of this partition
 * @param call its requests
 */
record PartitionQuery<E>(AbstractQuery<?, E, ?> query, QueryCall call) {

    /**
     * Checks the query of a partition.
     *
     * @param attribute what it has in place of the attribute that differs from partition to partition
     * @throws IllegalArgumentException if that is no partition key, or the query does not fit the schema
     */
    static <E> PartitionQuery<E> of(AbstractQuery<?, E, ?> query, PropertyPath<?, ?> attribute, boolean counting) {
        PartitionQuery<E> partition = new PartitionQuery<>(query, query.call(counting));
        partition.checkIsPartitionKey(attribute);
        return partition;
    }

    QueryRequest request() {
        return call.request(call.plan().start());
    }

    /** The request that would be sent at a time. */
    QueryRequest request(Instant now) {
        return call.request(call.plan().start(), now);
    }

    /** The items of the partition, each with its sort key. */
    ItemSource<Sorted<E>> items() {
        SortKeyOrder order = order();
        return new ItemSource<>(
                call,
                item -> new Sorted<>(query.view().read(item), order.keyOf(item)),
                query.spec().unreadable());
    }

    SortKeyOrder order() {
        return SortKeyOrder.of(key(), call.plan().descending());
    }

    CountSource count() {
        return new CountSource(call);
    }

    private KeySchema key() {
        ModelSchema<?> schema = query.context().schema();
        String index = call.plan().target().index();
        return index == null
                ? schema.key()
                : schema.index(index).map(IndexSchema::key).orElseThrow();
    }

    private void checkIsPartitionKey(PropertyPath<?, ?> attribute) {
        String name = query.context().model().resolver().resolve(attribute).toString();
        if (key().partitionKeys().stream().noneMatch(part -> part.name().equals(name))) {
            throw new IllegalArgumentException(
                    attribute + " is a sort key, but acrossPartitions takes a partition key; use where(..) for it");
        }
    }
}
