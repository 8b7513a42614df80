package io.alces.it;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Interceptors that change the items of requests or of answers, as those that encrypt them do. */
final class ChangedItems {
    private static final AttributeValue GIVEN = AttributeValue.fromS("secret");
    private static final AttributeValue CHANGED = AttributeValue.fromS("changed");

    private ChangedItems() {}

    private static Map<String, AttributeValue> changed(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> changed = new LinkedHashMap<>(item);
        changed.replaceAll((name, value) -> value.equals(GIVEN) ? CHANGED : value);
        return changed;
    }

    private static List<Map<String, AttributeValue>> changed(List<Map<String, AttributeValue>> items) {
        return items.stream().map(ChangedItems::changed).toList();
    }

    /** Stores other items than it is given. */
    static final class OfRequests implements ExecutionInterceptor {
        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            if (context.request() instanceof PutItemRequest put) {
                return put.toBuilder().item(ChangedItems.changed(put.item())).build();
            }
            return context.request() instanceof BatchWriteItemRequest batch
                    ? changed(batch)
                    : changed((TransactWriteItemsRequest) context.request());
        }

        private static SdkRequest changed(BatchWriteItemRequest batch) {
            return batch.toBuilder()
                    .requestItems(batch.requestItems().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    writes -> writes.getValue().stream()
                                            .map(OfRequests::changed)
                                            .toList())))
                    .build();
        }

        private static WriteRequest changed(WriteRequest write) {
            Map<String, AttributeValue> item = write.putRequest().item();
            return write.toBuilder()
                    .putRequest(put -> put.item(ChangedItems.changed(item)))
                    .build();
        }

        private static SdkRequest changed(TransactWriteItemsRequest transaction) {
            return transaction.toBuilder()
                    .transactItems(transaction.transactItems().stream()
                            .map(write -> write.toBuilder()
                                    .put(write.put().toBuilder()
                                            .item(ChangedItems.changed(
                                                    write.put().item()))
                                            .build())
                                    .build())
                            .toList())
                    .build();
        }
    }

    /** Gives other items than are stored. */
    static final class OfAnswers implements ExecutionInterceptor {
        @Override
        public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
            SdkResponse answer = context.response();
            if (answer instanceof GetItemResponse got) {
                return got.toBuilder().item(ChangedItems.changed(got.item())).build();
            }
            if (answer instanceof PutItemResponse put) {
                return put.toBuilder()
                        .attributes(ChangedItems.changed(put.attributes()))
                        .build();
            }
            if (answer instanceof UpdateItemResponse updated) {
                return updated.toBuilder()
                        .attributes(ChangedItems.changed(updated.attributes()))
                        .build();
            }
            if (answer instanceof DeleteItemResponse deleted) {
                return deleted.toBuilder()
                        .attributes(ChangedItems.changed(deleted.attributes()))
                        .build();
            }
            return ofSeveral(answer);
        }

        private static SdkResponse ofSeveral(SdkResponse answer) {
            if (answer instanceof QueryResponse page) {
                return page.toBuilder()
                        .items(ChangedItems.changed(page.items()))
                        .build();
            }
            if (answer instanceof ScanResponse page) {
                return page.toBuilder()
                        .items(ChangedItems.changed(page.items()))
                        .build();
            }
            if (answer instanceof BatchGetItemResponse batch) {
                return batch.toBuilder()
                        .responses(batch.responses().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, items -> ChangedItems.changed(items.getValue()))))
                        .build();
            }
            return answer instanceof TransactGetItemsResponse transaction ? changed(transaction) : answer;
        }

        private static SdkResponse changed(TransactGetItemsResponse transaction) {
            return transaction.toBuilder()
                    .responses(transaction.responses().stream()
                            .map(read -> read.toBuilder()
                                    .item(ChangedItems.changed(read.item()))
                                    .build())
                            .toList())
                    .build();
        }
    }
}
