package io.alces.request;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A request, and the items that it writes beside it, so that they can be sent without a copy of them in the request.
 *
 * @param rest the request, with an empty item in place of each
 * @param items the items in their order, not to be changed; empty if the request is whole
 */
public record Outgoing<Q extends DynamoDbRequest>(Q rest, List<Map<String, AttributeValue>> items) {

    /** A request that is whole as it is. */
    public static <Q extends DynamoDbRequest> Outgoing<Q> of(Q request) {
        return new Outgoing<>(request, List.of());
    }

    /** The request with its items. */
    @SuppressWarnings("unchecked") // each is made by a builder of its own class
    public Q whole() {
        if (items.isEmpty()) {
            return rest;
        }
        Iterator<Map<String, AttributeValue>> next = items.iterator();
        if (rest instanceof PutItemRequest put) {
            return (Q) put.toBuilder().item(next.next()).build();
        }
        return rest instanceof BatchWriteItemRequest batch
                ? (Q) whole(batch, next)
                : (Q) whole((TransactWriteItemsRequest) (DynamoDbRequest) rest, next);
    }

    private static BatchWriteItemRequest whole(
            BatchWriteItemRequest batch, Iterator<Map<String, AttributeValue>> next) {
        Map<String, List<WriteRequest>> writes = new LinkedHashMap<>();
        batch.requestItems()
                .forEach((table, each) -> writes.put(
                        table, each.stream().map(write -> whole(write, next)).toList()));
        return batch.toBuilder().requestItems(writes).build();
    }

    private static WriteRequest whole(WriteRequest write, Iterator<Map<String, AttributeValue>> next) {
        return write.putRequest() != null && write.putRequest().item().isEmpty()
                ? write.toBuilder().putRequest(put -> put.item(next.next())).build()
                : write;
    }

    private static TransactWriteItemsRequest whole(
            TransactWriteItemsRequest transaction, Iterator<Map<String, AttributeValue>> next) {
        return transaction.toBuilder()
                .transactItems(transaction.transactItems().stream()
                        .map(write -> whole(write, next))
                        .toList())
                .build();
    }

    private static TransactWriteItem whole(TransactWriteItem write, Iterator<Map<String, AttributeValue>> next) {
        return write.put() != null && write.put().item().isEmpty()
                ? write.toBuilder()
                        .put(write.put().toBuilder().item(next.next()).build())
                        .build()
                : write;
    }
}
