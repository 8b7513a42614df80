package io.alces;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.request.Backoff;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A model with a key of text and a number, and what is sent for its items. */
final class BatchTestModel {
    /** Waits the whole span each time. */
    static final Backoff BACKOFF = new Backoff(Duration.ofMillis(10), Duration.ofMillis(50), () -> 1.0);

    private BatchTestModel() {}

    @Item(table = "lots")
    record Lot(
            @Nullable @PartitionKey String sku,
            @Nullable @SortKey BigDecimal number,
            @Nullable String note) {}

    static Lot lot(String sku, String number) {
        return new Lot(sku, new BigDecimal(number), null);
    }

    static List<Lot> lots(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> lot("a", Integer.toString(number)))
                .toList();
    }

    static Map<String, AttributeValue> item(String sku, String number) {
        return Map.of("sku", AttributeValue.fromS(sku), "number", AttributeValue.fromN(number));
    }

    static WriteRequest put(String sku, String number) {
        return WriteRequest.builder()
                .putRequest(put -> put.item(item(sku, number)))
                .build();
    }

    static WriteRequest delete(String sku, String number) {
        return WriteRequest.builder()
                .deleteRequest(delete -> delete.key(item(sku, number)))
                .build();
    }

    static BatchWriteItemRequest request(WriteRequest... writes) {
        return BatchWriteItemRequest.builder()
                .requestItems(Map.of("lots", List.of(writes)))
                .build();
    }

    static BatchWriteItemResponse unprocessed(WriteRequest... writes) {
        return BatchWriteItemResponse.builder()
                .unprocessedItems(writes.length == 0 ? Map.of() : Map.of("lots", List.of(writes)))
                .build();
    }
}
