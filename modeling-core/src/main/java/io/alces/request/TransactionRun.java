package io.alces.request;

import io.alces.spi.PreparedWrite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The steps of a transaction of writes. Immutable.
 *
 * <p>What met other transactions, or too many requests, is sent again with its token: if it was carried out after all, the
 * next attempt does nothing and succeeds. Where a condition failed on something that the write is not to be kept from, such
 * as an expired item, another transaction takes its place, with a token of its own; that is safe, since the first one was
 * cancelled. So does one for items that DynamoDB finds a write invalid for and that are read for that; else they explain the
 * failure.
 *
 * @param policy how it is gone about
 * @param completed what follows once the transaction was carried out
 * @param told what the caller is to see of a failure
 */
public record TransactionRun<R>(
        Target target, Policy policy, RequestOptions options, Supplier<Step<R>> completed, Told told) {
    private static final int READS_AT_ONCE = 4;

    /**
     * How a transaction is gone about.
     *
     * @param token what DynamoDB knows it by, so that nothing else is ever sent; null for one that each run generates
     * @param attempts how often it is sent at most
     * @param repeatsCancelled whether it is sent again once DynamoDB has cancelled it for conflicts
     */
    public record Policy(@Nullable String token, int attempts, Backoff backoff, boolean repeatsCancelled) {}

    /** What the caller is to see of a failure. */
    @FunctionalInterface
    public interface Told {

        /**
         * What the caller is to see.
         *
         * @param cancellation the reasons, if DynamoDB told them
         * @param attempt which attempt failed; the first is number 1
         */
        RuntimeException of(RuntimeException failure, Optional<Cancellation> cancellation, int attempt);
    }

    /** The writes as they are sent once more, or for the first time. */
    private record Attempt(List<PreparedWrite<?>> writes, String token, int number) {
        Attempt again() {
            return new Attempt(writes, token, number + 1);
        }

        Attempt instead(List<PreparedWrite<?>> others) {
            return new Attempt(others, newToken(), number + 1);
        }
    }

    private static String newToken() {
        return UUID.randomUUID().toString();
    }

    /** The request of writes, without a token. */
    public static TransactWriteItemsRequest.Builder request(
            List<? extends PreparedWrite<?>> writes, RequestOptions options) {
        return ofActions(writes.stream().map(PreparedWrite::action).toList(), options);
    }

    private static TransactWriteItemsRequest.Builder ofActions(
            List<TransactWriteItem> actions, RequestOptions options) {
        return options.apply(TransactWriteItemsRequest.builder().transactItems(actions));
    }

    /** Sends writes; what comes before them has run. */
    public Step<R> start(List<PreparedWrite<?>> writes) {
        return send(new Attempt(List.copyOf(writes), policy.token() == null ? newToken() : policy.token(), 1));
    }

    private Outgoing<TransactWriteItemsRequest> outgoing(Attempt attempt) {
        List<TransactWriteItem> actions = new ArrayList<>();
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (PreparedWrite<?> write : attempt.writes()) {
            if (write instanceof ItemPut put) {
                actions.add(put.actionWithoutItem());
                items.add(put.attributes());
            } else {
                actions.add(write.action());
            }
        }
        return new Outgoing<>(
                ofActions(actions, options).clientRequestToken(attempt.token()).build(), items);
    }

    private Step<R> send(Attempt attempt) {
        return Step.write(
                Call.TRANSACT_WRITE_ITEMS,
                target,
                outgoing(attempt),
                answer -> completed.get(),
                failure -> failed(failure, attempt));
    }

    private Step<R> failed(RuntimeException failure, Attempt attempt) {
        Optional<Cancellation> cancellation = Cancellation.of(attempt.writes(), failure);
        boolean repeats = cancellation
                .map(reasons -> policy.repeatsCancelled() && reasons.isTransient())
                .orElse(isConflict(failure));
        if (repeats && attempt.number() < policy.attempts()) {
            return pause(attempt, failure, cancellation);
        }
        if (cancellation.isEmpty() || cancellation.get().isTransient()) {
            throw told.of(failure, cancellation, attempt.number());
        }
        return cancelled(cancellation.get(), attempt);
    }

    private static boolean isConflict(RuntimeException failure) {
        return failure instanceof TransactionInProgressException || failure instanceof TransactionConflictException;
    }

    private Step<R> pause(Attempt attempt, RuntimeException failure, Optional<Cancellation> cancellation) {
        return Step.pause(policy.backoff().pause(attempt.number() - 1), () -> send(attempt.again()), interrupted -> {
            interrupted.addSuppressed(told.of(failure, cancellation, attempt.number()));
            throw interrupted;
        });
    }

    /** Looks at the items that DynamoDB finds writes invalid for. */
    private Step<R> cancelled(Cancellation cancellation, Attempt attempt) {
        List<Cancellation.Look> looks = cancellation.inquiries();
        if (looks.isEmpty()) {
            return instead(cancellation, attempt);
        }
        List<Supplier<Step<Map<String, AttributeValue>>>> reads = looks.stream()
                .<Supplier<Step<Map<String, AttributeValue>>>>map(look -> () -> read(look))
                .toList();
        return Step.together(
                reads,
                READS_AT_ONCE,
                items -> {
                    Map<Integer, Map<String, AttributeValue>> found = new HashMap<>();
                    for (int index = 0; index < looks.size(); index++) {
                        found.put(looks.get(index).position(), items.get(index));
                    }
                    return instead(cancellation.with(found), attempt);
                },
                unread -> {
                    cancellation.exception().addSuppressed(unread);
                    return instead(cancellation, attempt);
                });
    }

    private Step<Map<String, AttributeValue>> read(Cancellation.Look look) {
        GetItemRequest request =
                options.apply(look.inquiry().request().toBuilder()).build();
        return Step.send(Call.GET_ITEM, Target.table(request.tableName()), request, answer -> Step.done(answer.item()));
    }

    private Step<R> instead(Cancellation looked, Attempt attempt) {
        Cancellation cancellation =
                looked.confirmed().orElseThrow(() -> told.of(looked.exception(), Optional.empty(), attempt.number()));
        if (policy.token() == null && attempt.number() < policy.attempts()) {
            Optional<List<PreparedWrite<?>>> others = cancellation.instead();
            if (others.isPresent()) {
                return send(attempt.instead(others.get()));
            }
        }
        throw told.of(cancellation.exception(), Optional.of(cancellation), attempt.number());
    }
}
