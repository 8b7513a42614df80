package io.alces;

import io.alces.request.Dispatcher;
import io.alces.request.Operation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * A scan of several segments at once, at most 32; items come in no order. Immutable and thread-safe.
 *
 * <p>It has no pages: its segments have no common position for a cursor. A consumer of unreadable items is called by
 * several threads.
 *
 * @param <E> what is made of each item: an object of the model, parts of it, or a summary
 */
public final class ParallelScan<E> {
    private final Dispatcher dispatcher;
    private final int segments;
    private final ReadPlan reading;
    private final ReadPlan counting;
    private final Function<PageCall, ChunkSource<E>> items;

    ParallelScan(
            Dispatcher dispatcher,
            int segments,
            ReadPlan reading,
            ReadPlan counting,
            Function<PageCall, ChunkSource<E>> items) {
        this.dispatcher = dispatcher;
        this.segments = segments;
        this.reading = reading;
        this.counting = counting;
        this.items = items;
    }

    /** The first request of each segment, as it would be sent. Nothing is sent. */
    public List<ScanRequest> requests() {
        return requests(reading);
    }

    /** All items, or as many as the limit allows. */
    public Operation<List<E>> list() {
        return new ParallelOperation<>(dispatcher, itemSegments(), Stream::toList, requests(reading));
    }

    /** How many items there are, as far as the limit allows. */
    public Operation<Long> count() {
        Segments<Long> counts =
                new Segments<>(segments, number -> new CountSource(call(counting, number)), Long.MAX_VALUE);
        return new ParallelOperation<>(dispatcher, counts, this::sum, requests(counting));
    }

    /**
     * All items, or as many as the limit allows, read by threads of the stream's own while it is consumed.
     *
     * <p>The threads read ahead by a few pages, and end when the stream is read to its end or closed. So close it, best by
     * try-with-resources, unless it is read to its end.
     */
    public Stream<E> stream() {
        return ChunkStream.of(new ParallelFeed<>(dispatcher, itemSegments()));
    }

    /**
     * All items, or as many as the limit allows, read as they are asked for.
     *
     * <p>Follows the Reactive Streams rules; each subscription is a scan of its own. Items are published on the threads of
     * the asynchronous client.
     */
    public SdkPublisher<E> publisher() {
        return SdkPublisher.adapt(new ChunkPublisher<>(dispatcher, itemSegments()));
    }

    private Segments<E> itemSegments() {
        return new Segments<>(
                segments,
                number -> items.apply(call(reading, number)),
                reading.start().wanted());
    }

    private long sum(Stream<Long> counts) {
        return Math.min(
                counts.mapToLong(Long::longValue).sum(), counting.start().wanted());
    }

    private ScanCall call(ReadPlan plan, int number) {
        return new ScanCall(plan, new ScanCall.Segment(number, segments));
    }

    private List<ScanRequest> requests(ReadPlan plan) {
        return IntStream.range(0, segments)
                .mapToObj(number -> call(plan, number).request(plan.start()))
                .toList();
    }
}
