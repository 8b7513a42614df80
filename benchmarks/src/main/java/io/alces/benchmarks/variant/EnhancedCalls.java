package io.alces.benchmarks.variant;

import io.alces.benchmarks.http.Clients;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbAsyncTable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchWriteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchWriteResult;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactGetItemsEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.UpdateItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;

/** Calls of the Enhanced Client. */
final class EnhancedCalls<T> implements Calls<T> {
    private final DynamoDbEnhancedClient client;
    private final DynamoDbTable<T> table;
    private final DynamoDbAsyncTable<T> asyncTable;
    private final Class<T> type;

    EnhancedCalls(Subject<T> subject) {
        TableSchema<T> schema = subject.enhanced().get();
        client = DynamoDbEnhancedClient.builder()
                .dynamoDbClient(Clients.blocking())
                .build();
        table = client.table(subject.table(), schema);
        asyncTable = DynamoDbEnhancedAsyncClient.builder()
                .dynamoDbClient(Clients.async())
                .build()
                .table(subject.table(), schema);
        type = subject.type();
    }

    @Override
    public void put(T item) {
        table.putItem(item);
    }

    @Override
    public @Nullable T get(ItemKey key) {
        return table.getItem(key(key));
    }

    @Override
    public CompletableFuture<?> getAsync(ItemKey key) {
        return asyncTable.getItem(key(key));
    }

    @Override
    public List<T> query(String partition) {
        List<T> items = new ArrayList<>();
        table.query(ofPartition(partition)).forEach(page -> items.addAll(page.items()));
        return items;
    }

    @Override
    public CompletableFuture<List<T>> queryAsync(String partition) {
        List<T> items = new ArrayList<>();
        return asyncTable
                .query(ofPartition(partition))
                .subscribe(page -> items.addAll(page.items()))
                .thenApply(done -> items);
    }

    @Override
    public List<T> scan() {
        List<T> items = new ArrayList<>();
        table.scan().forEach(page -> items.addAll(page.items()));
        return items;
    }

    @Override
    public void saveAll(List<T> items) {
        WriteBatch.Builder<T> batch = WriteBatch.builder(type).mappedTableResource(table);
        items.forEach(batch::addPutItem);
        BatchWriteResult result = client.batchWriteItem(BatchWriteItemEnhancedRequest.builder()
                .writeBatches(batch.build())
                .build());
        if (!result.unprocessedPutItemsForTable(table).isEmpty()) {
            throw new IllegalStateException("unprocessed items");
        }
    }

    @Override
    public List<T> getAll(List<ItemKey> keys) {
        ReadBatch.Builder<T> batch = ReadBatch.builder(type).mappedTableResource(table);
        keys.forEach(key -> batch.addGetItem(key(key)));
        return client
                .batchGetItem(BatchGetItemEnhancedRequest.builder()
                        .readBatches(batch.build())
                        .build())
                .resultsForTable(table)
                .stream()
                .toList();
    }

    @Override
    public void saveTogether(List<T> items) {
        TransactWriteItemsEnhancedRequest.Builder transaction = TransactWriteItemsEnhancedRequest.builder();
        items.forEach(item -> transaction.addPutItem(table, item));
        client.transactWriteItems(transaction.build());
    }

    @Override
    public List<T> getTogether(List<ItemKey> keys) {
        TransactGetItemsEnhancedRequest.Builder transaction = TransactGetItemsEnhancedRequest.builder();
        keys.forEach(key -> transaction.addGetItem(table, key(key)));
        return client.transactGetItems(transaction.build()).stream()
                .map(document -> document.getItem(table))
                .toList();
    }

    /** Sends the whole object: the Enhanced Client has no update by expression of its own. */
    @Override
    public T update(ItemKey key, T changed) {
        return Objects.requireNonNull(table.updateItem(UpdateItemEnhancedRequest.builder(type)
                .item(changed)
                .conditionExpression(OrderExpressions.enhancedCondition())
                .build()));
    }

    private static QueryConditional ofPartition(String partition) {
        return QueryConditional.keyEqualTo(
                Key.builder().partitionValue(partition).build());
    }

    private static Key key(ItemKey key) {
        return Key.builder()
                .partitionValue(key.partition())
                .sortValue(key.sort())
                .build();
    }
}
