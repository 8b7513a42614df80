package io.alces.transaction;

import io.alces.error.AlcesException;
import io.alces.request.Cancellation;
import java.util.ArrayList;
import java.util.List;

/**
 * The writes of a transaction that DynamoDB cancelled. Immutable.
 *
 * @param reasons one for each write
 */
record CancelledWrites(PreparedTransaction transaction, Cancellation reasons) {

    /** What the caller is to see. */
    TransactionFailedException told(int attempt) {
        List<WriteOutcome> outcomes = new ArrayList<>();
        for (int position = 0; position < transaction.writes().size(); position++) {
            outcomes.add(outcome(position));
        }
        return new TransactionFailedException(transaction.writes(), outcomes, attempt, reasons.exception());
    }

    private WriteOutcome outcome(int position) {
        return new WriteOutcome(
                transaction.writes().get(position).description(),
                transaction.prepared().get(position).keyShape(),
                FailureReason.of(reasons.code(position)),
                reasons.code(position),
                reasons.failure(position) instanceof AlcesException failure ? failure : null);
    }
}
