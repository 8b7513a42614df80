package io.alces;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries of one run of a batch that are still to be processed. Not thread-safe. */
final class BatchQueue {
    /** Of the 16 MB that a request may have, what is left after its own text. */
    private static final long MAX_BYTES = 15_900_000;

    private final Deque<BatchEntry> unsent;
    private final Deque<BatchEntry> returned = new ArrayDeque<>();

    BatchQueue(List<BatchEntry> entries) {
        this.unsent = new ArrayDeque<>(entries);
    }

    boolean isEmpty() {
        return unsent.isEmpty() && returned.isEmpty();
    }

    /** The entries of the next request: at least one, at most {@code limit}, and no more than a request can hold. */
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
        return taken;
    }

    /** Takes back entries that were sent and not processed; they come after those that were never sent. */
    void giveBack(List<BatchEntry> entries) {
        returned.addAll(entries);
    }

    /** The number of positions that were sent and not processed. */
    int returnedPositions() {
        return positions(returned.stream());
    }

    /** The number of positions that are still to be processed. */
    int positions() {
        return positions(entries());
    }

    Stream<BatchEntry> entries() {
        return Stream.concat(unsent.stream(), returned.stream());
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
