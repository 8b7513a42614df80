package io.alces.transaction;

import io.alces.Alces;
import io.alces.request.AbstractOperation;
import io.alces.request.Dispatcher;
import io.alces.request.ExplainedRequest;
import io.alces.request.Explanation;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.request.TransactionRun;
import io.alces.spi.TransactableWrite;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Creates, saves, updates, deletes and checks up to 100 items of any models: all of it is done, or nothing ("Amazon
 * DynamoDB Transactions: How it works" in the Amazon DynamoDB Developer Guide). Immutable and thread-safe.
 *
 * <p>The operations are those that could be executed on their own, and are prepared in the same way, all at one time. What
 * they would give is asked for by the very operation that was added:
 *
 * <pre>{@code
 * var creation = orders.create(order);
 * Order stored = WriteTransaction.on(alces)
 *     .add(creation)
 *     .add(stock.update(sku).increment(Stock::count).by(-1).condition(Stock::count).ge(1L))
 *     .add(customers.check("c1").that(Customer::blocked).eq(false))
 *     .execute()
 *     .get(creation);
 * }</pre>
 *
 * <p>DynamoDB returns nothing of what a transaction changes. So there are results of creates and saves, and of updates
 * that are added as {@code update.reread()}; what another update or a delete would return on its own is not asked for.
 *
 * <p>All that runs around a write runs here too: defaults and timestamps, hooks, validation and version checks as ever;
 * listeners before the first request, and after the transaction was carried out. What is wrong with several items is one
 * exception.
 *
 * <p>Expired items count as none, to conditions and checks too. An update that meets one is sent again as what it makes of
 * nothing, in a second transaction with all the other operations, at once and as one of its attempts; so is an update that
 * computes attributes from defaults and meets an item from before, and one that meets a version that is NULL. A transaction
 * with a given token is sent as it is alone, and fails then.
 *
 * <p>If DynamoDB finds an update invalid for the item as it is stored, that item is read when nothing was written, to say
 * what is missing. Updates that create parents are refused: what is missing would have to be read before each attempt.
 *
 * <p>Writes that touch a unique attribute bring those of its values with them, as {@link UniqueAttributes} tells; each of
 * these counts among the 100. What is sent then depends on items that are read first, unless they are created.
 *
 * <p>Executing it fails with {@link TransactionFailedException}, which tells of each operation, if DynamoDB cancels it. A
 * transaction that only met conflicts with others is sent again before that, with the token that makes sure that it is
 * carried out once at most.
 */
public final class WriteTransaction extends AbstractOperation<WriteResult, WriteTransaction> {
    private static final int MOST_ITEMS = 100;

    private final Clock clock;
    private final List<TransactableWrite> writes;
    private final WriteSettings settings;

    private WriteTransaction(
            Dispatcher dispatcher,
            Clock clock,
            List<TransactableWrite> writes,
            WriteSettings settings,
            RequestOptions options) {
        super(dispatcher, options);
        this.clock = clock;
        this.writes = List.copyOf(writes);
        this.settings = settings;
    }

    /** A transaction that writes nothing yet. */
    public static WriteTransaction on(Alces alces) {
        return new WriteTransaction(
                alces.dispatcher(), alces.clock(), List.of(), WriteSettings.DEFAULT, RequestOptions.NONE);
    }

    /**
     * Adds an operation. Options of its own, such as its timeout, cannot hold here.
     *
     * @throws IllegalArgumentException if the operation is the 101st, has options, is one of another {@code Alces}, or
     *     takes several calls
     */
    public WriteTransaction add(TransactableWrite write) {
        return addAll(List.of(Objects.requireNonNull(write, "write")));
    }

    /** Adds operations, as {@link #add} does. */
    public WriteTransaction addAll(Collection<? extends TransactableWrite> more) {
        List<TransactableWrite> all = new ArrayList<>(writes);
        for (TransactableWrite write : more) {
            check(all.size(), write);
            all.add(write);
        }
        return new WriteTransaction(dispatcher(), clock, all, settings, options());
    }

    /** Takes the time of all its writes from here, instead of from the clock when the transaction is executed. */
    public WriteTransaction at(Instant instant) {
        return with(settings.withInstant(Objects.requireNonNull(instant, "instant")));
    }

    /**
     * Lets DynamoDB know the transaction by a token, so that it is carried out once at most within ten minutes, whoever
     * sends it. Otherwise each execution has a token of its own.
     *
     * <p>All that is written must be the same each time. So a token takes {@link #at} as well, and no generated values: an
     * item has to be given with its ids, and an update that may create one has to set what is generated, or to require that
     * it is there. The text of a {@link io.alces.annotation.WriteToken} is made of the token and the position of the
     * operation, and so is the same each time.
     *
     * @throws IllegalArgumentException if it has not 1 to 36 characters
     */
    public WriteTransaction token(String token) {
        return with(settings.withToken(Objects.requireNonNull(token, "token")));
    }

    /**
     * Sends the transaction so often at most while it meets nothing but conflicts with others and throttling, with longer
     * and longer pauses; 8 times unless set.
     *
     * @throws IllegalArgumentException if {@code attempts} is less than 1
     */
    public WriteTransaction attempts(int attempts) {
        return with(settings.withAttempts(attempts));
    }

    /**
     * The request as it would be sent, but for the token that each execution generates if none is given. Nothing is sent.
     *
     * @throws IllegalStateException if the transaction is empty, or has a token and no time or generated values
     * @throws IllegalArgumentException if two operations are of one item, all of them are larger than 4 MB together, or
     *     one could not be sent on its own
     * @throws io.alces.error.InvalidItemException if an item cannot be stored, saying at which position
     */
    public TransactWriteItemsRequest request() {
        PreparedTransaction transaction = prepared(ReadItems.NONE);
        UniqueRun uniques = uniques(transaction);
        if (uniques.reads()) {
            throw new IllegalStateException("the transaction changes unique attributes of items that are read first, so"
                    + " that what is sent is not known before; execute it");
        }
        return TransactionRun.request(uniques.withoutReads().prepared(), options())
                .clientRequestToken(settings.token())
                .build();
    }

    @Override
    public List<TransactWriteItemsRequest> requests() {
        return List.of(request());
    }

    @Override
    public Explanation explain() {
        List<ExplainedRequest> actions = super.explain().requests();
        return new Explanation(IntStream.range(0, actions.size())
                .mapToObj(position -> position < writes.size()
                        ? actions.get(position)
                                .withItemBytes(writes.get(position).usualItemBytes())
                        : actions.get(position))
                .toList());
    }

    @Override
    protected Step<WriteResult> start() {
        return start(ReadItems.NONE);
    }

    /** Begins the transaction, which takes place only if all items are as they were read. */
    Step<WriteResult> start(ReadItems reads) {
        PreparedTransaction transaction = prepared(reads);
        UniqueRun uniques = uniques(transaction);
        if (uniques.isEmpty()) {
            return new WriteRun(settings, options()).start(transaction);
        }
        requireNoToken(uniques);
        transaction.before();
        return uniques.start(done -> Step.done(done.result()), failure -> {
            throw failure;
        });
    }

    private UniqueRun uniques(PreparedTransaction transaction) {
        return UniqueRun.of(new WriteRun(settings, options()), transaction);
    }

    private void requireNoToken(UniqueRun uniques) {
        if (settings.token() != null && uniques.reads()) {
            throw new IllegalStateException("a transaction with a given token must be the same whenever it is sent, and"
                    + " this one changes unique attributes of items that are read first; leave out the token");
        }
    }

    @Override
    protected WriteTransaction withOptions(RequestOptions options) {
        return new WriteTransaction(dispatcher(), clock, writes, settings, options);
    }

    /** The same, not sent again once it was cancelled for conflicts. */
    WriteTransaction withoutRepetition() {
        return with(settings.withoutRepetition());
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    private WriteTransaction with(WriteSettings other) {
        return new WriteTransaction(dispatcher(), clock, writes, other, options());
    }

    private PreparedTransaction prepared(ReadItems reads) {
        if (writes.isEmpty()) {
            throw new IllegalStateException("the transaction writes nothing; add an operation");
        }
        Instant now = settings.now(clock);
        PreparedTransaction prepared = PreparedTransaction.of(writes, now, settings.token());
        if (settings.token() != null) {
            prepared.checkRepeatable();
        }
        return reads.checkedBy(prepared, now);
    }

    private void check(int position, TransactableWrite write) {
        String operation = "position " + position + ", " + write.description() + ": ";
        if (!write.origin().equals(dispatcher())) {
            throw new IllegalArgumentException(operation
                    + "it is of another Alces than the transaction; take the model from the one given to on(..)");
        }
        write.obstacle().ifPresent(obstacle -> {
            throw new IllegalArgumentException(operation + obstacle);
        });
        if (position == MOST_ITEMS) {
            throw new IllegalArgumentException("a transaction writes at most " + MOST_ITEMS
                    + " items; split it, if its parts may be done without each other");
        }
    }
}
