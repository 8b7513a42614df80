package io.alces;

import io.alces.request.Backoff;
import io.alces.request.Call;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.request.Target;
import io.alces.spi.PreparedWrite;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The steps of a transaction of one write. Immutable.
 *
 * <p>What met other transactions, or too many requests, is sent again with its token: if it was carried out after all, the
 * next attempt does nothing and succeeds. What takes the place of an expired item is another write, with a token of its
 * own; that is safe, since the first one was cancelled.
 *
 * @param completed what follows once the write was carried out
 */
record ExactlyOnceRun<W, R>(
        Target target, RequestOptions options, Backoff backoff, Function<PreparedWrite<W>, Step<R>> completed) {
    private static final int ATTEMPTS = 8;
    private static final Set<String> TRANSIENT_REASONS =
            Set.of("TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError");

    /** The write as it is sent once more, or for the first time. */
    private record Attempt<W>(PreparedWrite<W> write, String token, int number) {
        static <W> Attempt<W> first(PreparedWrite<W> write) {
            return new Attempt<>(write, newToken(), 1);
        }

        Attempt<W> again() {
            return new Attempt<>(write, token, number + 1);
        }

        Attempt<W> instead(PreparedWrite<W> other) {
            return new Attempt<>(other, newToken(), number + 1);
        }

        boolean isLast() {
            return number == ATTEMPTS;
        }

        private static String newToken() {
            return UUID.randomUUID().toString();
        }
    }

    static TransactWriteItemsRequest.Builder request(PreparedWrite<?> write, RequestOptions options) {
        return options.apply(TransactWriteItemsRequest.builder().transactItems(write.action()));
    }

    /** Begins: runs what comes before the write. */
    Step<R> start(PreparedWrite<W> write) {
        write.before();
        return send(Attempt.first(write));
    }

    private Step<R> send(Attempt<W> attempt) {
        return Step.send(
                Call.TRANSACT_WRITE_ITEMS,
                target,
                request(attempt.write(), options)
                        .clientRequestToken(attempt.token())
                        .build(),
                answer -> completed.apply(attempt.write()),
                failure -> failed(failure, attempt));
    }

    private Step<R> failed(RuntimeException failure, Attempt<W> attempt) {
        RuntimeException alone = alone(failure);
        if (attempt.isLast()) {
            throw attempt.write().refused(alone);
        }
        if (isTransient(failure)) {
            return Step.pause(backoff.pause(attempt.number() - 1), () -> send(attempt.again()));
        }
        Optional<PreparedWrite<W>> other = alone instanceof ConditionalCheckFailedException refusal
                ? attempt.write().instead(refusal)
                : Optional.empty();
        if (other.isEmpty()) {
            throw attempt.write().refused(alone);
        }
        return send(attempt.instead(other.get()));
    }

    private static boolean isTransient(RuntimeException failure) {
        return failure instanceof TransactionInProgressException
                || failure instanceof TransactionConflictException
                || reason(failure)
                        .map(CancellationReason::code)
                        .filter(TRANSIENT_REASONS::contains)
                        .isPresent();
    }

    /** The failure of the write as if it had been sent without a transaction. */
    private static RuntimeException alone(RuntimeException failure) {
        return reason(failure).map(reason -> alone(reason, failure)).orElse(failure);
    }

    private static RuntimeException alone(CancellationReason reason, RuntimeException cancellation) {
        return switch (String.valueOf(reason.code())) {
            case "ConditionalCheckFailed" -> conditionFailure(reason, cancellation);
            case "TransactionConflict" ->
                TransactionConflictException.builder()
                        .message(reason.message())
                        .cause(cancellation)
                        .build();
            default -> cancellation;
        };
    }

    private static RuntimeException conditionFailure(CancellationReason reason, RuntimeException cancellation) {
        ConditionalCheckFailedException.Builder failure = ConditionalCheckFailedException.builder()
                .message(reason.message())
                .cause(cancellation);
        if (reason.hasItem()) {
            failure.item(reason.item());
        }
        return failure.build();
    }

    /** Why the one write was cancelled. */
    private static Optional<CancellationReason> reason(RuntimeException failure) {
        return failure instanceof TransactionCanceledException cancelled
                ? cancelled.cancellationReasons().stream().findFirst()
                : Optional.empty();
    }
}
