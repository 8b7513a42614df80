package io.alces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How far a scan of all segments has come. Immutable.
 *
 * <p>Segments are begun in their order, a few at a time, so this stays small however many there are.
 *
 * @param begun how many were begun: those of lower numbers
 * @param open those of the begun ones that are not at their end, in their order
 */
record SegmentProgress(int begun, List<Open> open) {
    static final SegmentProgress NONE = new SegmentProgress(0, List.of());

    /**
     * A segment of which something is left.
     *
     * @param key the key after which it goes on; null at its beginning
     */
    record Open(int number, @Nullable Map<String, AttributeValue> key) {}

    /** How far the scan has come when one of its segments has come to {@code key}, which is null at its end. */
    SegmentProgress after(int segment, @Nullable Map<String, AttributeValue> key) {
        List<Open> left = new ArrayList<>(open);
        for (int skipped = begun; skipped < segment; skipped++) {
            left.add(new Open(skipped, null));
        }
        left.removeIf(other -> other.number() == segment);
        if (key != null) {
            left.add(new Open(segment, key));
        }
        left.sort(Comparator.comparingInt(Open::number));
        return new SegmentProgress(Math.max(begun, segment + 1), List.copyOf(left));
    }

    /** How many segments of so many are not at their end. */
    int left(int total) {
        return open.size() + total - begun;
    }

    /** The segment at an index of those that are not at their end. */
    Open at(int index) {
        return index < open.size() ? open.get(index) : new Open(begun + index - open.size(), null);
    }
}
