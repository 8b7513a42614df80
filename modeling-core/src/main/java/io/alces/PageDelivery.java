package io.alces;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes the pages of one run of a parallel scan, in the order in which they are delivered. Not thread-safe. */
final class PageDelivery<E> {
    private final CheckpointCodec checkpoints;
    private SegmentProgress progress;
    private long wanted;

    /**
     * A run that has yet to begin.
     *
     * @param progress how far the scan has come before
     * @param wanted how many items are wanted of all segments together
     */
    PageDelivery(CheckpointCodec checkpoints, SegmentProgress progress, long wanted) {
        this.checkpoints = checkpoints;
        this.progress = progress;
        this.wanted = wanted;
    }

    /** Whether nothing more is wanted. */
    boolean isOver() {
        return wanted == 0;
    }

    /** The page of what was read, as far as it is wanted. */
    SegmentPage<E> deliver(SegmentChunk<E> read) {
        Chunk<Located<E>> chunk = read.chunk();
        List<Located<E>> elements = chunk.elements();
        @Nullable Map<String, AttributeValue> end = chunk.end().key();
        if (elements.size() > wanted) {
            elements = elements.subList(0, (int) wanted);
            end = elements.get(elements.size() - 1).key();
        }
        wanted -= elements.size();
        progress = progress.after(read.segment(), end);
        return new SegmentPage<>(
                read.segment(),
                elements.stream().map(Located::element).toList(),
                chunk.scannedCount(),
                progress,
                checkpoints);
    }
}
