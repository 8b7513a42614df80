package io.alces;

import io.alces.request.Answer;
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

    static RawPage ofQuery(Answer<QueryResponse> answer) {
        QueryResponse page = answer.response();
        return new RawPage(answer.items(), presentOrNull(page.lastEvaluatedKey()), page.count(), page.scannedCount());
    }

    static RawPage ofScan(Answer<ScanResponse> answer) {
        ScanResponse page = answer.response();
        return new RawPage(answer.items(), presentOrNull(page.lastEvaluatedKey()), page.count(), page.scannedCount());
    }

    private static @Nullable Map<String, AttributeValue> presentOrNull(Map<String, AttributeValue> key) {
        return key.isEmpty() ? null : key;
    }
}
