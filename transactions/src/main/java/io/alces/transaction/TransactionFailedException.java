package io.alces.transaction;

import io.alces.error.AlcesException;
import io.alces.spi.TransactableWrite;
import java.io.Serial;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A write transaction was cancelled by DynamoDB, for a reason that lies with one or more of its operations. Nothing of it
 * was written.
 */
public final class TransactionFailedException extends AlcesException {
    @Serial
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // immutable lists are serializable
    private final List<WriteOutcome> outcomes;

    private final int attempt;

    private final transient @Nullable List<TransactableWrite> writes;

    TransactionFailedException(
            List<TransactableWrite> writes, List<WriteOutcome> outcomes, int attempt, Throwable cause) {
        super(message(outcomes, attempt), cause);
        this.outcomes = List.copyOf(outcomes);
        this.attempt = attempt;
        this.writes = List.copyOf(writes);
    }

    /** The same, of the last of several attempts. */
    TransactionFailedException afterAttempts(int attempts) {
        return new TransactionFailedException(
                Objects.requireNonNull(writes), outcomes, attempts, Objects.requireNonNull(getCause()));
    }

    /** Which attempt it was that failed; the first is number 1. */
    int attempt() {
        return attempt;
    }

    /** Whether all that it takes for success may be to read the items again, and to write what follows from that. */
    boolean isOvertaken() {
        List<WriteOutcome> failed = outcomes.stream()
                .filter(outcome -> outcome.reason() != FailureReason.NONE)
                .toList();
        return failed.stream().anyMatch(WriteOutcome::isStale)
                || failed.stream().allMatch(outcome -> outcome.reason().isTransient());
    }

    /** What became of each operation, in the order in which they were added. */
    public List<WriteOutcome> outcomes() {
        return outcomes;
    }

    /**
     * What became of one operation.
     *
     * @throws IllegalArgumentException if the transaction did not have this very operation
     * @throws IllegalStateException if this exception was serialized; {@link #outcomes()} has them all even then
     */
    public WriteOutcome of(TransactableWrite operation) {
        if (writes == null) {
            throw new IllegalStateException(
                    "the operations are gone, since the exception was serialized; use outcomes()");
        }
        for (int position = 0; position < writes.size(); position++) {
            if (writes.get(position) == operation) {
                return outcomes.get(position);
            }
        }
        throw new IllegalArgumentException(
                "the transaction did not have this operation; ask with the very operation that was added to it");
    }

    private static String message(List<WriteOutcome> outcomes, int attempt) {
        List<String> failed = IntStream.range(0, outcomes.size())
                .filter(position -> outcomes.get(position).reason() != FailureReason.NONE)
                .mapToObj(position -> "position " + position + ", " + outcomes.get(position))
                .toList();
        return "the transaction was cancelled" + (attempt == 1 ? "" : " at attempt " + attempt)
                + " and nothing was written; "
                + failed.size() + " of " + outcomes.size() + " operations failed: "
                + String.join("; ", failed);
    }
}
