package io.alces;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries of one run of a batch that are not known to be processed. Not thread-safe. */
final class BatchQueue {
    /** Of the 16 MB that a request may have, what is left after its own text. */
    private static final long MAX_BYTES = 15_900_000;

    private final Deque<BatchEntry> unsent;
    private final Deque<BatchEntry> returned = new ArrayDeque<>();
    private final Map<KeyIdentity, BatchEntry> underWay = new LinkedHashMap<>();

    BatchQueue(List<BatchEntry> entries) {
        this.unsent = new ArrayDeque<>(entries);
    }

    /** Whether nothing waits to be sent. */
    boolean isEmpty() {
        return unsent.isEmpty() && returned.isEmpty();
    }

    /** The entries of the next requests: at most so many, and fewer if no more entries wait. */
    List<List<BatchEntry>> take(int limit, int requests) {
        List<List<BatchEntry>> taken = new ArrayList<>();
        while (taken.size() < requests && !isEmpty()) {
            taken.add(take(limit));
        }
        return taken;
    }

    /**
     * The entries of the next request: at least one, at most {@code limit}, and no more than a request can hold. They are
     * under way until they are settled.
     */
    List<BatchEntry> take(int limit) {
        List<BatchEntry> taken = new ArrayList<>();
        long bytes = 0;
        @Nullable BatchEntry next = next();
        while (next != null && taken.size() < limit && (taken.isEmpty() || bytes + next.bytes() <= MAX_BYTES)) {
            bytes += next.bytes();
            taken.add(next);
            remove();
            next = next();
        }
        taken.forEach(entry -> underWay.put(entry.key(), entry));
        return taken;
    }

    /** Ends the way of entries; those that were not processed wait again, behind those that were never sent. */
    void settle(List<BatchEntry> sent, List<BatchEntry> unprocessed) {
        sent.forEach(entry -> underWay.remove(entry.key()));
        returned.addAll(unprocessed);
    }

    /** The number of positions that were sent, not processed, and wait to be sent again. */
    int returnedPositions() {
        return positions(returned.stream());
    }

    /** The number of positions that are not known to be processed. */
    int positions() {
        return positions(entries());
    }

    /** All entries that are not known to be processed. */
    Stream<BatchEntry> entries() {
        return Stream.of(unsent, returned, underWay.values()).flatMap(Collection::stream);
    }

    private @Nullable BatchEntry next() {
        return unsent.isEmpty() ? returned.peek() : unsent.peek();
    }

    private void remove() {
        (unsent.isEmpty() ? returned : unsent).remove();
    }

    private static int positions(Stream<BatchEntry> entries) {
        return entries.mapToInt(entry -> entry.positions().size()).sum();
    }
}
