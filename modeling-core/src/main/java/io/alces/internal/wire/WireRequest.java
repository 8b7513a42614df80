package io.alces.internal.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A request, taken apart: the items that it writes, and all the rest for the SDK to write.
 *
 * @param rest the request with an empty item in place of each
 * @param items the items in their order; empty if the SDK writes all
 */
record WireRequest(SdkRequest rest, List<Map<String, AttributeValue>> items) {

    static WireRequest of(SdkRequest request) {
        if (request instanceof PutItemRequest put && put.hasItem()) {
            return new WireRequest(without(put), List.of(put.item()));
        }
        if (request instanceof BatchWriteItemRequest batch) {
            return of(batch);
        }
        return request instanceof TransactWriteItemsRequest transaction
                ? of(transaction)
                : new WireRequest(request, List.of());
    }

    /** The same without its item, which {@code toBuilder()} would copy. */
    private static PutItemRequest without(PutItemRequest put) {
        PutItemRequest.Builder rest = PutItemRequest.builder();
        for (SdkField<?> field : put.sdkFields()) {
            Object value = field.memberName().equals("Item") ? Map.of() : field.getValueOrDefault(put);
            if (value != null) {
                field.set(rest, value);
            }
        }
        put.overrideConfiguration().ifPresent(rest::overrideConfiguration);
        return rest.build();
    }

    private static WireRequest of(BatchWriteItemRequest batch) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        Map<String, List<WriteRequest>> rest = new LinkedHashMap<>();
        batch.requestItems()
                .forEach((table, writes) -> rest.put(
                        table,
                        writes.stream().map(write -> without(write, items)).toList()));
        return new WireRequest(batch.toBuilder().requestItems(rest).build(), items);
    }

    private static WriteRequest without(WriteRequest write, List<Map<String, AttributeValue>> items) {
        if (write.putRequest() == null || !write.putRequest().hasItem()) {
            return write;
        }
        items.add(write.putRequest().item());
        return write.toBuilder().putRequest(put -> put.item(Map.of())).build();
    }

    private static WireRequest of(TransactWriteItemsRequest transaction) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        List<TransactWriteItem> rest = transaction.transactItems().stream()
                .map(write -> without(write, items))
                .toList();
        return new WireRequest(transaction.toBuilder().transactItems(rest).build(), items);
    }

    private static TransactWriteItem without(TransactWriteItem write, List<Map<String, AttributeValue>> items) {
        if (write.put() == null || !write.put().hasItem()) {
            return write;
        }
        items.add(write.put().item());
        return write.toBuilder()
                .put(write.put().toBuilder().item(Map.of()).build())
                .build();
    }
}
