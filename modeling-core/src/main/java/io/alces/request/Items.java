package io.alces.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** The items of answers that the SDK has read. */
final class Items {
    private Items() {}

    static List<@Nullable Map<String, AttributeValue>> of(GetItemResponse answer) {
        return answer.hasItem() ? List.of(answer.item()) : List.of();
    }

    static List<@Nullable Map<String, AttributeValue>> of(PutItemResponse answer) {
        return answer.hasAttributes() ? List.of(answer.attributes()) : List.of();
    }

    static List<@Nullable Map<String, AttributeValue>> of(UpdateItemResponse answer) {
        return answer.hasAttributes() ? List.of(answer.attributes()) : List.of();
    }

    static List<@Nullable Map<String, AttributeValue>> of(DeleteItemResponse answer) {
        return answer.hasAttributes() ? List.of(answer.attributes()) : List.of();
    }

    /** Of all tables, one after the other. */
    static List<@Nullable Map<String, AttributeValue>> of(BatchGetItemResponse answer) {
        List<@Nullable Map<String, AttributeValue>> items = new ArrayList<>();
        answer.responses().values().forEach(items::addAll);
        return items;
    }

    /** One for each read, null if it found none. */
    static List<@Nullable Map<String, AttributeValue>> of(TransactGetItemsResponse answer) {
        List<@Nullable Map<String, AttributeValue>> items = new ArrayList<>();
        for (ItemResponse read : answer.responses()) {
            items.add(read.hasItem() ? read.item() : null);
        }
        return items;
    }
}
