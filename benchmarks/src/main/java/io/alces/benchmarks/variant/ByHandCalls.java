package io.alces.benchmarks.variant;

import io.alces.benchmarks.http.Clients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Calls of the low-level clients. */
final class ByHandCalls<T> implements Calls<T> {
    private final DynamoDbClient client = Clients.blocking();
    private final DynamoDbAsyncClient asyncClient = Clients.async();
    private final Subject<T> subject;
    private final Conversion<T> conversion;
    private final String table;

    ByHandCalls(Subject<T> subject) {
        this.subject = subject;
        this.conversion = subject.byHand();
        this.table = subject.table();
    }

    @Override
    public void put(T item) {
        client.putItem(PutItemRequest.builder()
                .tableName(table)
                .item(conversion.encode(item))
                .build());
    }

    @Override
    public @Nullable T get(ItemKey key) {
        return found(client.getItem(getRequest(key)));
    }

    @Override
    public CompletableFuture<?> getAsync(ItemKey key) {
        return asyncClient.getItem(getRequest(key)).thenApply(this::found);
    }

    private GetItemRequest getRequest(ItemKey key) {
        return GetItemRequest.builder()
                .tableName(table)
                .key(subject.stored(key))
                .build();
    }

    private @Nullable T found(GetItemResponse response) {
        return response.hasItem() ? conversion.decode(response.item()) : null;
    }

    @Override
    public List<T> query(String partition) {
        List<T> items = new ArrayList<>();
        client.queryPaginator(queryRequest(partition)).forEach(page -> decode(page.items(), items));
        return items;
    }

    @Override
    public CompletableFuture<List<T>> queryAsync(String partition) {
        List<T> items = new ArrayList<>();
        return asyncClient
                .queryPaginator(queryRequest(partition))
                .subscribe(page -> decode(page.items(), items))
                .thenApply(done -> items);
    }

    private void decode(List<Map<String, AttributeValue>> page, List<T> items) {
        for (Map<String, AttributeValue> item : page) {
            items.add(conversion.decode(item));
        }
    }

    private QueryRequest queryRequest(String partition) {
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#partition = :partition")
                .expressionAttributeNames(Map.of("#partition", subject.partitionKeyName()))
                .expressionAttributeValues(Map.of(":partition", AttributeValue.fromS(partition)))
                .build();
    }

    @Override
    public List<T> scan() {
        List<T> items = new ArrayList<>();
        client.scanPaginator(ScanRequest.builder().tableName(table).build())
                .forEach(page -> decode(page.items(), items));
        return items;
    }

    @Override
    public void saveAll(List<T> items) {
        List<WriteRequest> writes = new ArrayList<>(items.size());
        for (T item : items) {
            writes.add(WriteRequest.builder()
                    .putRequest(
                            PutRequest.builder().item(conversion.encode(item)).build())
                    .build());
        }
        BatchWriteItemResponse response = client.batchWriteItem(BatchWriteItemRequest.builder()
                .requestItems(Map.of(table, writes))
                .build());
        if (!response.unprocessedItems().isEmpty()) {
            throw new IllegalStateException("unprocessed items");
        }
    }

    @Override
    public List<T> getAll(List<ItemKey> keys) {
        BatchGetItemResponse response = client.batchGetItem(BatchGetItemRequest.builder()
                .requestItems(Map.of(
                        table,
                        KeysAndAttributes.builder()
                                .keys(keys.stream().map(subject::stored).toList())
                                .build()))
                .build());
        if (!response.unprocessedKeys().isEmpty()) {
            throw new IllegalStateException("unprocessed keys");
        }
        return response.responses().getOrDefault(table, List.of()).stream()
                .map(conversion::decode)
                .toList();
    }

    @Override
    public void saveTogether(List<T> items) {
        List<TransactWriteItem> writes = new ArrayList<>(items.size());
        for (T item : items) {
            writes.add(TransactWriteItem.builder()
                    .put(Put.builder()
                            .tableName(table)
                            .item(conversion.encode(item))
                            .build())
                    .build());
        }
        client.transactWriteItems(
                TransactWriteItemsRequest.builder().transactItems(writes).build());
    }

    @Override
    public List<T> getTogether(List<ItemKey> keys) {
        List<TransactGetItem> gets = new ArrayList<>(keys.size());
        for (ItemKey key : keys) {
            gets.add(TransactGetItem.builder()
                    .get(Get.builder().tableName(table).key(subject.stored(key)).build())
                    .build());
        }
        return client
                .transactGetItems(
                        TransactGetItemsRequest.builder().transactItems(gets).build())
                .responses()
                .stream()
                .map(ItemResponse::item)
                .map(conversion::decode)
                .toList();
    }

    @Override
    public T update(ItemKey key, T changed) {
        return conversion.decode(
                client.updateItem(OrderExpressions.updateByHand(key)).attributes());
    }
}
