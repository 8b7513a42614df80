package io.alces.transaction;

import io.alces.request.Answer;
import io.alces.request.Backoff;
import io.alces.request.Call;
import io.alces.request.Step;
import io.alces.request.Target;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The steps of a read transaction, which is sent again while it meets nothing but writes of its items. Immutable.
 *
 * @param result what it gives
 */
record ReadRun(
        Target target, TransactGetItemsRequest request, Function<Answer<TransactGetItemsResponse>, ReadResult> result) {
    private static final int ATTEMPTS = 8;

    Step<ReadResult> start() {
        return attempt(1);
    }

    private Step<ReadResult> attempt(int number) {
        return Step.read(
                Call.TRANSACT_GET_ITEMS,
                target,
                request,
                answer -> Step.done(result.apply(answer)),
                failure -> failed(failure, number));
    }

    private Step<ReadResult> failed(RuntimeException failure, int number) {
        if (number == ATTEMPTS || !isTransient(failure)) {
            throw failure;
        }
        return Step.pause(Backoff.DEFAULT.pause(number - 1), () -> attempt(number + 1));
    }

    private static boolean isTransient(RuntimeException failure) {
        if (!(failure instanceof TransactionCanceledException cancelled)) {
            return false;
        }
        List<FailureReason> reasons = cancelled.cancellationReasons().stream()
                .map(reason -> FailureReason.of(reason.code() == null ? "" : reason.code()))
                .filter(reason -> reason != FailureReason.NONE)
                .toList();
        return !reasons.isEmpty() && reasons.stream().allMatch(FailureReason::isTransient);
    }
}
