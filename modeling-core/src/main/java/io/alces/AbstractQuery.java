package io.alces;

import io.alces.query.Condition;
import io.alces.query.Operators;
import io.alces.query.Property;
import io.alces.query.PropertyPath;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What queries have in common, whatever they make of an item.
 *
 * @param <T> the model
 * @param <E> what is made of each item: an object of the model, parts of it, or a summary
 * @param <O> the operation itself
 */
abstract class AbstractQuery<T, E, O extends AbstractQuery<T, E, O>> extends AbstractRead<T, E, O> {

    AbstractQuery(ModelContext<T> context, ItemView<E> view, ReadSpec<T> spec, RequestOptions options) {
        super(context, view, spec, options);
    }

    /** Reads only items whose key compares so: {@code eq} on a partition key, any comparison on a sort key. */
    public final <V> Operators<T, V, O> where(Property<? super T, V> property) {
        return Operators.of(property, this::where);
    }

    /** Reads only items whose key, named as in the model, compares so. */
    public final Operators<T, Object, O> where(String path) {
        return Operators.of(PropertyPath.<T>path(path), this::where);
    }

    /** Reads only items whose key meets the condition: comparisons of keys, joined by {@code and}. */
    public final O where(Condition<? super T> condition) {
        return with(spec().where(Objects.requireNonNull(condition, "condition")));
    }

    /** Reads from the highest sort key to the lowest. */
    public final O descending() {
        return with(spec().inDescendingOrder());
    }

    /**
     * Reads several partitions at once, and gives their items as one, in the order of the sort key: {@code
     * acrossPartitions(Order::customerId).in("c1", "c2")}. The attribute is a partition key that no {@code where(..)} is on;
     * of a partition key of several attributes the others take {@code where(..)}.
     *
     * @throws IllegalStateException if the query starts at a cursor, since partitions have no common position
     */
    public final <V> PartitionKeys<V, E> acrossPartitions(Property<? super T, V> attribute) {
        O partition = partition();
        return new PartitionKeys<>(
                PropertyPath.path(attribute), key -> partition.where(attribute).eq(key));
    }

    /** Reads several partitions at once, as the other method of this name, by an attribute named as in the model. */
    public final PartitionKeys<Object, E> acrossPartitions(String attribute) {
        O partition = partition();
        return new PartitionKeys<>(
                PropertyPath.path(attribute), key -> partition.where(attribute).eq(key));
    }

    /** The first request as it would be sent. Nothing is sent. */
    public final QueryRequest request() {
        QueryCall call = call(false);
        return call.request(call.plan().start());
    }

    @Override
    public final List<QueryRequest> requests() {
        return List.of(request());
    }

    private O partition() {
        if (spec().paging().cursor() != null) {
            throw new IllegalStateException(
                    "A query across partitions cannot start at a cursor, since they have no common"
                            + " position; leave out either startAt(..) or acrossPartitions(..)");
        }
        return with(spec().paged(spec().paging().withMerging()));
    }

    @Override
    final ReadPlan planned(boolean counting) {
        return ReadPlanner.query(context(), spec(), view(), options(), counting);
    }

    @Override
    final QueryCall call(boolean counting) {
        return new QueryCall(plan(counting));
    }
}
