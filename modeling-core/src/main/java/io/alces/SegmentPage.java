package io.alces;

import java.util.Iterator;
import java.util.List;

/**
 * Some items of one segment of a parallel scan, and how far the scan has come with them. Immutable and thread-safe.
 *
 * <p>A page can be empty, if a filter left out all that were examined, or nothing was left in its segment.
 *
 * @param <E> what is read of each item: the model, or parts of it
 */
public final class SegmentPage<E> implements Iterable<E> {
    private final int segment;
    private final List<E> items;
    private final long scannedCount;
    private final SegmentProgress progress;
    private final CheckpointCodec checkpoints;

    SegmentPage(int segment, List<E> items, long scannedCount, SegmentProgress progress, CheckpointCodec checkpoints) {
        this.segment = segment;
        this.items = List.copyOf(items);
        this.scannedCount = scannedCount;
        this.progress = progress;
        this.checkpoints = checkpoints;
    }

    /** The number of the segment, from 0. */
    public int segment() {
        return segment;
    }

    /** The items; the list is immutable. */
    public List<E> items() {
        return items;
    }

    /**
     * How far the scan had come when this page was delivered, for {@link ParallelScan#startAt}: this page and those before
     * it count, of whatever segment; what was read ahead but not delivered does not.
     *
     * <p>The text is safe in URLs, and protected as {@link Page#cursor()} is. It holds a key for each segment that is
     * begun and not at its end, of which there are some dozens at most. It is made anew by each call.
     */
    public String checkpoint() {
        return checkpoints.encode(progress);
    }

    /** How many items DynamoDB examined for this page, those included that a filter left out; reads are charged by it. */
    public long scannedCount() {
        return scannedCount;
    }

    @Override
    public Iterator<E> iterator() {
        return items.iterator();
    }

    /** The segment and the size of the page, without its items. */
    @Override
    public String toString() {
        return "SegmentPage[" + items.size() + " items of " + scannedCount + ", segment " + segment + "]";
    }
}
