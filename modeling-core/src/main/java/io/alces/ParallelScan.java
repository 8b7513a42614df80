package io.alces;

import io.alces.request.Explanation;
import io.alces.request.ModelContext;
import io.alces.request.Operation;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * A scan of several segments at once, at most 32; items come in no order. Immutable and thread-safe.
 *
 * <p>Its {@link #pages()} tell how far the scan has come, so that another one can go on from there. A consumer of
 * unreadable items is called by several threads.
 *
 * @param <E> what is made of each item: an object of the model, parts of it, or a summary
 */
public final class ParallelScan<E> {
    private final ModelContext<?> context;
    private final int segments;
    private final ReadPlan reading;
    private final ReadPlan counting;
    private final Function<PageCall, ItemSource<E>> items;
    private final SegmentProgress progress;

    ParallelScan(
            ModelContext<?> context,
            int segments,
            ReadPlan reading,
            ReadPlan counting,
            Function<PageCall, ItemSource<E>> items) {
        this(context, segments, reading, counting, items, SegmentProgress.NONE);
    }

    private ParallelScan(
            ModelContext<?> context,
            int segments,
            ReadPlan reading,
            ReadPlan counting,
            Function<PageCall, ItemSource<E>> items,
            SegmentProgress progress) {
        this.context = context;
        this.segments = segments;
        this.reading = reading;
        this.counting = counting;
        this.items = items;
        this.progress = progress;
    }

    /**
     * Goes on where the scan stood that gave this checkpoint: what its pages up to that one had is left out, and nothing
     * else. Limit, page size and the attributes that are read can differ from that scan's; table, index, filter and the
     * number of segments cannot. A limit counts anew.
     *
     * <p>The checkpoint of a scan that was at its end leaves nothing to read. A consumer of unreadable items is told again of
     * those behind the checkpoint, of which it may have been told when they were read ahead.
     *
     * @throws IllegalArgumentException if {@code checkpoint} is none, was changed, or is one of another scan
     */
    public ParallelScan<E> startAt(String checkpoint) {
        SegmentProgress from = checkpoints().decode(Objects.requireNonNull(checkpoint, "checkpoint"));
        return new ParallelScan<>(context, segments, reading, counting, items, from);
    }

    /** The first request of each segment of which something is left, as it would be sent. Nothing is sent. */
    public List<ScanRequest> requests() {
        return requests(reading);
    }

    /** What the requests would do and about what they would cost. Nothing is sent. */
    public Explanation explain() {
        return context.explain(requests());
    }

    /** All items, or as many as the limit allows. */
    public Operation<List<E>> list() {
        return new ParallelOperation<>(context, itemSegments(), Stream::toList, () -> requests(reading));
    }

    /** How many items there are, as far as the limit allows. */
    public Operation<Long> count() {
        Segments<Long> counts = new Segments<>(
                progress.left(segments), index -> new CountSource(call(counting, index)), Long.MAX_VALUE);
        return new ParallelOperation<>(context, counts, this::sum, () -> requests(counting));
    }

    /**
     * All items, or as many as the limit allows, read by threads of the stream's own while it is consumed.
     *
     * <p>The threads read ahead by a few pages, and end when the stream is read to its end or closed. So close it, best by
     * try-with-resources, unless it is read to its end.
     */
    public Stream<E> stream() {
        return ChunkStream.of(new ParallelFeed<>(context.dispatcher(), itemSegments()));
    }

    /**
     * What {@link #stream()} has, a page at a time, each with a checkpoint: with the one of the last page that was dealt
     * with, {@link #startAt} goes on after a failure or in another process.
     *
     * <p>Each page has items of one segment, of which the pages come in their order; those of different segments come as
     * they are read. A limit is one of all segments together: the last page is cut there, and its checkpoint is that of
     * the last item given. Close the stream as that of items.
     */
    public Stream<SegmentPage<E>> pages() {
        return ChunkStream.of(new PageFeed<>(new ParallelFeed<>(context.dispatcher(), chunkSegments()), delivery()));
    }

    /**
     * What {@link #pages()} has, read as it is asked for.
     *
     * <p>Follows the Reactive Streams rules; each subscription is a scan of its own. Pages are published on the threads of
     * the asynchronous client.
     */
    public SdkPublisher<SegmentPage<E>> pagePublisher() {
        return SdkPublisher.adapt(
                new PagePublisher<>(new ChunkPublisher<>(context.dispatcher(), chunkSegments()), this::delivery));
    }

    /**
     * All items, or as many as the limit allows, read as they are asked for.
     *
     * <p>Follows the Reactive Streams rules; each subscription is a scan of its own. Items are published on the threads of
     * the asynchronous client.
     */
    public SdkPublisher<E> publisher() {
        return SdkPublisher.adapt(new ChunkPublisher<>(context.dispatcher(), itemSegments()));
    }

    private Segments<E> itemSegments() {
        return new Segments<>(
                progress.left(segments), this::source, reading.start().wanted());
    }

    private Segments<SegmentChunk<E>> chunkSegments() {
        return new Segments<>(
                progress.left(segments),
                index -> new SegmentSource<>(
                        progress.at(index).number(), source(index).located()),
                Long.MAX_VALUE);
    }

    private PageDelivery<E> delivery() {
        return new PageDelivery<>(checkpoints(), progress, reading.start().wanted());
    }

    private ItemSource<E> source(int index) {
        return items.apply(call(reading, index));
    }

    private long sum(Stream<Long> counts) {
        return Math.min(
                counts.mapToLong(Long::longValue).sum(), counting.start().wanted());
    }

    /** The requests of the segment at an index of those that are left. */
    private ScanCall call(ReadPlan plan, int index) {
        SegmentProgress.Open open = progress.at(index);
        return new ScanCall(plan.startingAfter(open.key()), new Segment(open.number(), segments));
    }

    private List<ScanRequest> requests(ReadPlan plan) {
        return IntStream.range(0, progress.left(segments))
                .mapToObj(index -> call(plan, index))
                .map(call -> call.request(call.plan().start()))
                .toList();
    }

    CheckpointCodec checkpoints() {
        return reading.cursors().checkpoints(segments);
    }
}
