package io.alces.transaction;

import io.alces.Alces;
import io.alces.request.AbstractOperation;
import io.alces.request.Dispatcher;
import io.alces.request.ExplainedRequest;
import io.alces.request.Explanation;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.request.Target;
import io.alces.spi.ItemRead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;

/**
 * Reads up to 100 items of any models as they are at one moment ("Amazon DynamoDB Transactions: How it works" in the
 * Amazon DynamoDB Developer Guide). Immutable and thread-safe.
 *
 * <pre>{@code
 * var order = orders.get("c1", "o1");
 * Optional<Order> found = ReadTransaction.on(alces).add(order).add(customers.get("c1")).execute().get(order);
 * }</pre>
 *
 * <p>A transaction that meets writes of its items, or throttling, is sent again up to 7 times, after random pauses that grow;
 * then it fails with the SDK's {@code TransactionCanceledException}.
 */
public final class ReadTransaction extends AbstractOperation<ReadResult, ReadTransaction> {
    private static final int MOST_ITEMS = 100;

    private final List<ItemRead<?>> reads;

    private ReadTransaction(Dispatcher dispatcher, List<ItemRead<?>> reads, RequestOptions options) {
        super(dispatcher, options);
        this.reads = List.copyOf(reads);
    }

    /** A transaction that reads nothing yet. */
    public static ReadTransaction on(Alces alces) {
        return new ReadTransaction(alces.dispatcher(), List.of(), RequestOptions.NONE);
    }

    /**
     * Reads one more item. Options of the read itself, such as its timeout, cannot hold here.
     *
     * @throws IllegalArgumentException if the item is read already, is the 101st, or if the read has options or is one
     *     of another {@code Alces}
     */
    public ReadTransaction add(ItemRead<?> read) {
        return addAll(List.of(Objects.requireNonNull(read, "read")));
    }

    /** Reads more items, as {@link #add} does. */
    public ReadTransaction addAll(Collection<? extends ItemRead<?>> more) {
        List<ItemRead<?>> all = new ArrayList<>(reads);
        for (ItemRead<?> read : more) {
            check(all, read);
            all.add(read);
        }
        return new ReadTransaction(dispatcher(), all, options());
    }

    /**
     * The request as it would be sent. Nothing is sent.
     *
     * @throws IllegalStateException if the transaction reads nothing
     */
    public TransactGetItemsRequest request() {
        if (reads.isEmpty()) {
            throw new IllegalStateException("the transaction reads nothing; add a get");
        }
        return options()
                .apply(TransactGetItemsRequest.builder()
                        .transactItems(
                                reads.stream().map(ReadTransaction::transactGet).toList()))
                .build();
    }

    @Override
    public List<TransactGetItemsRequest> requests() {
        return List.of(request());
    }

    @Override
    public Explanation explain() {
        List<ExplainedRequest> gets = super.explain().requests();
        return new Explanation(IntStream.range(0, gets.size())
                .mapToObj(
                        index -> gets.get(index).withItemBytes(reads.get(index).usualItemBytes()))
                .toList());
    }

    @Override
    protected Step<ReadResult> start() {
        return new ReadRun(target(), request(), answer -> ReadResult.of(reads, answer)).start();
    }

    @Override
    protected ReadTransaction withOptions(RequestOptions options) {
        return new ReadTransaction(dispatcher(), reads, options);
    }

    private Target target() {
        return Target.table(reads.stream()
                .map(read -> read.request().tableName())
                .distinct()
                .collect(Collectors.joining(",")));
    }

    private void check(List<ItemRead<?>> present, ItemRead<?> read) {
        GetItemRequest request = read.request();
        if (!read.origin().equals(dispatcher())) {
            throw new IllegalArgumentException("a read of " + request.tableName()
                    + " is of another Alces than the transaction; take the model from the one given to on(..)");
        }
        if (request.overrideConfiguration().isPresent()) {
            throw new IllegalArgumentException("a read of " + request.tableName()
                    + " has a timeout or headers of its own; set them on the transaction instead");
        }
        checkIsNew(present, request);
        if (present.size() == MOST_ITEMS) {
            throw new IllegalArgumentException(
                    "a transaction reads at most " + MOST_ITEMS + " items; split it, or use getAll");
        }
    }

    private static void checkIsNew(List<ItemRead<?>> present, GetItemRequest read) {
        ItemIdentity item = ItemIdentity.of(read.tableName(), read.key());
        for (int index = 0; index < present.size(); index++) {
            GetItemRequest earlier = present.get(index).request();
            if (item.equals(ItemIdentity.of(earlier.tableName(), earlier.key()))) {
                throw new IllegalArgumentException("reads " + index + " and " + present.size() + " of the transaction"
                        + " are of the same item of " + read.tableName() + "; add one of them");
            }
        }
    }

    private static TransactGetItem transactGet(ItemRead<?> read) {
        GetItemRequest request = read.request();
        Get get = Get.builder()
                .tableName(request.tableName())
                .key(request.key())
                .projectionExpression(request.projectionExpression())
                .expressionAttributeNames(
                        request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null)
                .build();
        return TransactGetItem.builder().get(get).build();
    }
}
