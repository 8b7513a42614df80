package io.alces;

import io.alces.query.PropertyPath;
import io.alces.request.Dispatcher;
import io.alces.request.Explanation;
import io.alces.request.Operation;
import io.alces.request.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A query of several partitions at once, whose items come as one. Immutable and thread-safe.
 *
 * <p>Items are in the order of the sort key, as DynamoDB has it: numbers by value, text and binary by their unsigned bytes;
 * those of equal sort keys are in the order in which their partition keys were given. Without a sort key one partition
 * follows the other. Partition keys that DynamoDB takes for the same count once.
 *
 * <p>Each partition takes one request at least, of which 8 at most are under way at once, and further ones only when all
 * that was read of it is consumed. So a page of each is held at a time: over many partitions, set a {@link #limit}, or a page
 * size on the query. Executed blocking, requests that are under way together have threads of their own, which end with them,
 * and a consumer of unreadable items is called by these, once at a time.
 *
 * <p>It has no pages, since partitions have no common position for a cursor. What does not fit the schema is an {@link
 * IllegalArgumentException} when the requests are made, before anything is sent. A failure of one partition is one of the
 * whole query, and cancels the requests of the others.
 *
 * @param <E> what is read of each item: the model, or parts of it
 */
public final class FanOutQuery<E> {
    /** How many partitions are read at once at most. */
    static final int AT_ONCE = 8;

    private final PropertyPath<?, ?> attribute;
    private final List<AbstractQuery<?, E, ?>> queries;

    FanOutQuery(PropertyPath<?, ?> attribute, List<AbstractQuery<?, E, ?>> queries) {
        this.attribute = attribute;
        this.queries = queries;
    }

    /**
     * Returns at most this many items of all partitions together, after filtering.
     *
     * @throws IllegalArgumentException if {@code limit} is less than 1
     */
    public FanOutQuery<E> limit(int limit) {
        List<AbstractQuery<?, E, ?>> limited = new ArrayList<>();
        queries.forEach(query -> limited.add(query.limit(limit)));
        return new FanOutQuery<>(attribute, List.copyOf(limited));
    }

    /** The first request of each partition, as it would be sent. Nothing is sent. */
    public List<QueryRequest> requests() {
        return requests(partitions(false));
    }

    /** What the requests would do and about what they would cost. Nothing is sent. */
    public Explanation explain() {
        return queries.get(0).context().explain(requests());
    }

    /** All items, or as many as the limit allows. */
    public Operation<List<E>> list() {
        return merged("A list", ReadSteps::list);
    }

    /** The first item of all partitions; empty if there is none. */
    public Operation<Optional<E>> first() {
        return limit(1).merged("A first item", ReadSteps::first);
    }

    /**
     * How many items there are, as far as the limit allows. DynamoDB counts them, and charges as if it returned them;
     * whether they fit the model is not looked at.
     */
    public Operation<Long> count() {
        List<PartitionQuery<E>> partitions = partitions(true);
        return new DerivedOperation<>(queries.get(0).context(), () -> count(partitions), () -> requests(partitions));
    }

    /**
     * All items, or as many as the limit allows, read from page to page while the stream is consumed.
     *
     * <p>Nothing is sent before that, and nothing is under way while an item is looked at.
     */
    public Stream<E> stream() {
        return ChunkStream.of(new SequentialFeed<>(dispatcher(), source(itemPartitions("A stream"))));
    }

    /**
     * All items, or as many as the limit allows, read from page to page as they are asked for.
     *
     * <p>Follows the Reactive Streams rules; each subscription is a read of its own. Items are published on the threads of
     * the asynchronous client.
     */
    public SdkPublisher<E> publisher() {
        List<PartitionQuery<E>> partitions = itemPartitions("A publisher");
        return SdkPublisher.adapt(
                new ChunkPublisher<>(dispatcher(), new Segments<>(1, number -> source(partitions), Long.MAX_VALUE)));
    }

    private <R> Operation<R> merged(String result, Function<ChunkSource<E>, Step<R>> run) {
        List<PartitionQuery<E>> partitions = itemPartitions(result);
        return new DerivedOperation<>(
                queries.get(0).context(), () -> run.apply(source(partitions)), () -> requests(partitions));
    }

    private static Step<Long> count(List<? extends PartitionQuery<?>> partitions) {
        List<Supplier<Step<Long>>> counts = new ArrayList<>();
        partitions.forEach(partition -> counts.add(() -> ReadSteps.count(partition.count())));
        long wanted = partitions.get(0).count().start().wanted();
        return Step.together(
                counts,
                AT_ONCE,
                each -> Step.done(Math.min(
                        wanted, each.stream().mapToLong(Long::longValue).sum())));
    }

    /** A read of its own, which holds what it has read. */
    private static <E> ChunkSource<E> source(List<PartitionQuery<E>> partitions) {
        return new MergedSource<>(
                partitions.stream().map(PartitionQuery::items).toList(),
                partitions.get(0).order());
    }

    private List<PartitionQuery<E>> itemPartitions(String result) {
        queries.get(0).spec().unreadable().checkNeedsNoPage(result);
        return partitions(false);
    }

    /** The partitions, checked; those of which the same is asked are one. */
    private List<PartitionQuery<E>> partitions(boolean counting) {
        Map<QueryRequest, PartitionQuery<E>> distinct = new LinkedHashMap<>();
        Instant now = queries.get(0).context().clock().instant();
        for (AbstractQuery<?, E, ?> query : queries) {
            PartitionQuery<E> partition = PartitionQuery.of(query, attribute, counting);
            distinct.putIfAbsent(partition.request(now), partition);
        }
        return List.copyOf(distinct.values());
    }

    private static List<QueryRequest> requests(List<? extends PartitionQuery<?>> partitions) {
        return partitions.stream().map(PartitionQuery::request).toList();
    }

    private Dispatcher dispatcher() {
        return queries.get(0).context().dispatcher();
    }
}
