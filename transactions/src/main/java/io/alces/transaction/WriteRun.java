package io.alces.transaction;

import io.alces.request.Call;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The steps of a write transaction. Immutable.
 *
 * <p>What met conflicts only is sent again. It is the same request then, its token included: if an attempt was carried
 * out after all, the next one does nothing and succeeds. What met expired items is another request, and so has another
 * token; that is safe, since the first one was cancelled.
 */
record WriteRun(WriteSettings settings, RequestOptions options) {

    /** The transaction as it is sent once more, or for the first time. */
    private record Attempt(PreparedTransaction transaction, String token, int number) {
        Attempt again() {
            return new Attempt(transaction, token, number + 1);
        }

        Attempt instead(PreparedTransaction other) {
            return new Attempt(other, newToken(), number + 1);
        }
    }

    /** Begins: runs what comes before the writes. */
    Step<WriteResult> start(PreparedTransaction transaction) {
        transaction.before();
        return run(transaction);
    }

    /** Sends the writes; what comes before them has run. */
    Step<WriteResult> run(PreparedTransaction transaction) {
        return send(new Attempt(transaction, settings.token() == null ? newToken() : settings.token(), 1));
    }

    private static String newToken() {
        return UUID.randomUUID().toString();
    }

    private Step<WriteResult> send(Attempt attempt) {
        TransactWriteItemsRequest request =
                options.apply(attempt.transaction().request(attempt.token())).build();
        return Step.send(
                Call.TRANSACT_WRITE_ITEMS,
                attempt.transaction().target(),
                request,
                answer -> completed(attempt.transaction()),
                failure -> failed(failure, attempt));
    }

    private Step<WriteResult> completed(PreparedTransaction transaction) {
        List<Optional<?>> items = transaction.after();
        return new Reread(transaction.rereads(), options).then(reread -> WriteResult.of(transaction, items, reread));
    }

    private Step<WriteResult> failed(RuntimeException failure, Attempt attempt) {
        Optional<Cancellation> cancellation = Cancellation.of(attempt.transaction(), failure);
        if (attempt.number() < settings.attempts()) {
            if (cancellation.map(this::repeats).orElse(isConflict(failure))) {
                return pause(attempt, failure);
            }
            Optional<PreparedTransaction> other = settings.token() == null
                    ? cancellation.filter(each -> !each.isTransient()).flatMap(Cancellation::instead)
                    : Optional.empty();
            if (other.isPresent()) {
                return send(attempt.instead(other.get()));
            }
        }
        throw told(failure, attempt);
    }

    private Step<WriteResult> pause(Attempt attempt, RuntimeException failure) {
        return Step.pause(settings.backoff().pause(attempt.number() - 1), () -> send(attempt.again()), interrupted -> {
            interrupted.addSuppressed(told(failure, attempt));
            throw interrupted;
        });
    }

    private boolean repeats(Cancellation cancellation) {
        return settings.repeatsCancelled() && cancellation.isTransient();
    }

    private static boolean isConflict(RuntimeException failure) {
        return failure instanceof TransactionInProgressException || failure instanceof TransactionConflictException;
    }

    private static RuntimeException told(RuntimeException failure, Attempt attempt) {
        return Cancellation.of(attempt.transaction(), failure)
                .<RuntimeException>map(cancellation -> cancellation.told(attempt.number()))
                .orElse(failure);
    }
}
