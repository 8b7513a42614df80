package io.alces;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * The answer to a query or a scan.
 *
 * @param lastKey the key after which more may follow; null at the end
 * @param count how many items the filter left
 * @param scannedCount how many items were examined
 */
record RawPage(
        List<Map<String, AttributeValue>> items,
        @Nullable Map<String, AttributeValue> lastKey,
        int count,
        int scannedCount) {

    static RawPage of(QueryResponse answer) {
        return new RawPage(
                answer.items(), presentOrNull(answer.lastEvaluatedKey()), answer.count(), answer.scannedCount());
    }

    static RawPage of(ScanResponse answer) {
        return new RawPage(
                answer.items(), presentOrNull(answer.lastEvaluatedKey()), answer.count(), answer.scannedCount());
    }

    private static @Nullable Map<String, AttributeValue> presentOrNull(Map<String, AttributeValue> key) {
        return key.isEmpty() ? null : key;
    }
}
