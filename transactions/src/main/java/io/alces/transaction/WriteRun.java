package io.alces.transaction;

import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.request.TransactionRun;
import java.util.List;
import java.util.Optional;

/** The steps of a write transaction. Immutable. */
record WriteRun(WriteSettings settings, RequestOptions options) {

    /** Begins: runs what comes before the writes. */
    Step<WriteResult> start(PreparedTransaction transaction) {
        transaction.before();
        return run(transaction);
    }

    /** Sends the writes; what comes before them has run. */
    Step<WriteResult> run(PreparedTransaction transaction) {
        return new TransactionRun<>(
                        transaction.target(),
                        settings.policy(),
                        options,
                        () -> completed(transaction),
                        (failure, cancellation, attempt) -> cancellation
                                .<RuntimeException>map(
                                        reasons -> new CancelledWrites(transaction, reasons).told(attempt))
                                .orElse(failure))
                .start(transaction.prepared());
    }

    private Step<WriteResult> completed(PreparedTransaction transaction) {
        List<Optional<?>> items = transaction.after();
        return new Reread(transaction.rereads(), options).then(reread -> WriteResult.of(transaction, items, reread));
    }
}
