package io.alces.error;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A batch ended before all of it was processed. What it did stays done. */
public final class BatchIncompleteException extends AlcesException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int POSITIONS_TOLD = 10;

    private final int total;

    @SuppressWarnings("serial") // immutable lists are serializable
    private final List<Integer> unprocessed;

    private final transient @Nullable Object result;

    /**
     * Reports what is left over.
     *
     * @param operation what was to be done, such as {@code saveAll of Order}
     * @param total how many keys or items the batch had
     * @param unprocessed the positions of those left over, ascending
     * @param reason why the batch ended
     * @param result all that came of it
     */
    public BatchIncompleteException(
            String operation,
            int total,
            List<Integer> unprocessed,
            String reason,
            Object result,
            @Nullable Throwable cause) {
        super(message(operation, total, unprocessed, reason), cause);
        this.total = total;
        this.unprocessed = List.copyOf(unprocessed);
        this.result = result;
    }

    /** How many keys or items the batch had. */
    public int total() {
        return total;
    }

    /** How many of them were processed. */
    public int processed() {
        return total - unprocessed.size();
    }

    /** The positions of those that were not, ascending. */
    public List<Integer> unprocessed() {
        return unprocessed;
    }

    /** All that came of the batch, which {@code BatchResult.of} gives with its type; null once deserialized. */
    public @Nullable Object result() {
        return result;
    }

    private static String message(String operation, int total, List<Integer> unprocessed, String reason) {
        String positions = unprocessed.stream()
                .limit(POSITIONS_TOLD)
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "", unprocessed.size() > POSITIONS_TOLD ? ", ..." : ""));
        return operation + ": " + unprocessed.size() + " of " + total + " not processed, at positions " + positions
                + "; " + reason + "; do these again, or take what was done with allowPartial()";
    }
}
