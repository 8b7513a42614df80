package io.alces;

import io.alces.error.ConditionFailedException;
import io.alces.error.MissingParentException;
import io.alces.error.StaleItemException;
import io.alces.request.AbstractOperation;
import io.alces.request.Backoff;
import io.alces.request.Cancellation;
import io.alces.request.Explanation;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.request.TransactionRun;
import io.alces.spi.PreparedWrite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * A write that is carried out once, however often the client sends it: a transaction of one item, which DynamoDB knows by a
 * token for ten minutes. Each execution has a token of its own, so executing it twice is writing twice.
 *
 * <p>So {@code increment(Order::total).by(TEN)} counts once even if an answer is lost, and a condition that fails has really
 * failed. In return a transaction takes twice the capacity, and returns no item: a create and a save give what was sent,
 * an update and a delete the key, and an update that is told {@code reread()} before the item as it is read after it.
 * Hooks, listeners, validation and the version are those of the write on its own.
 *
 * <p>Executing it fails as the write on its own does: with {@link ConditionFailedException} or {@link StaleItemException}
 * if a condition does not hold. A write that meets other transactions on its item is sent again up to 7 times, after a
 * random pause that grows, before that is a {@link TransactionConflictException}. If DynamoDB refuses it for the item as it
 * is stored, the item is read, and a path through something absent is a {@link MissingParentException}; what the item does
 * not explain is a {@link TransactionCanceledException}.
 *
 * @param <R> what the write gives
 */
public final class ExactlyOnceOperation<R> extends AbstractOperation<R, ExactlyOnceOperation<R>> {
    private static final int ATTEMPTS = 8;

    private final ModelContext<?> context;
    private final Writing<?, R> writing;
    private final Backoff backoff;

    /**
     * What is written, and what becomes of it.
     *
     * @param preparation the write at a time
     * @param completion what follows once it was carried out
     */
    record Writing<W, R>(
            Function<Instant, PreparedWrite<W>> preparation,
            BiFunction<PreparedWrite<W>, RequestOptions, Step<R>> completion) {

        /** The same, of writes that pass a check. */
        Writing<W, R> checked(Consumer<? super PreparedWrite<W>> check) {
            return new Writing<>(
                    now -> {
                        PreparedWrite<W> write = preparation.apply(now);
                        check.accept(write);
                        return write;
                    },
                    completion);
        }

        TransactWriteItemsRequest request(Instant now, RequestOptions options) {
            return TransactionRun.request(List.of(preparation.apply(now)), options)
                    .build();
        }

        Step<R> start(ModelContext<?> context, RequestOptions options, Backoff backoff) {
            PreparedWrite<W> write = preparation.apply(context.clock().instant());
            write.before();
            return new TransactionRun<R>(
                            context.target(),
                            new TransactionRun.Policy(null, ATTEMPTS, backoff, true),
                            options,
                            () -> completion.apply(write, options),
                            (failure, cancellation, attempt) -> told(failure, cancellation))
                    .start(List.of(write));
        }

        /** The failure of the write as if it had been sent without a transaction. */
        private static RuntimeException told(RuntimeException failure, Optional<Cancellation> cancellation) {
            return cancellation.map(reasons -> told(failure, reasons)).orElse(failure);
        }

        private static RuntimeException told(RuntimeException failure, Cancellation reasons) {
            return reasons.code(0).equals("TransactionConflict")
                    ? TransactionConflictException.builder()
                            .message(reasons.message(0))
                            .cause(failure)
                            .build()
                    : reasons.failure(0);
        }
    }

    ExactlyOnceOperation(ModelContext<?> context, Writing<?, R> writing, RequestOptions options) {
        this(context, writing, Backoff.DEFAULT, options);
    }

    private ExactlyOnceOperation(
            ModelContext<?> context, Writing<?, R> writing, Backoff backoff, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.writing = writing;
        this.backoff = backoff;
    }

    ExactlyOnceOperation<R> backoff(Backoff backoff) {
        return new ExactlyOnceOperation<>(context, writing, backoff, options());
    }

    /** The request as it would be sent, but for the token that each execution generates. Nothing is sent. */
    public TransactWriteItemsRequest request() {
        return writing.request(context.clock().instant(), options());
    }

    @Override
    public List<TransactWriteItemsRequest> requests() {
        return List.of(request());
    }

    @Override
    public Explanation explain() {
        return context.explain(requests());
    }

    @Override
    protected Step<R> start() {
        return writing.start(context, options(), backoff);
    }

    @Override
    protected ExactlyOnceOperation<R> withOptions(RequestOptions options) {
        return new ExactlyOnceOperation<>(context, writing, backoff, options);
    }
}
