package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

class ScanTest {
    private static final Scan<Shipment> SCAN =
            Alces.local().model(Shipment.class).scan();

    private static ScanRequest.Builder request() {
        return ScanRequest.builder().tableName("shipments");
    }

    @Test
    void request_ofATable_hasItsNameOnly() {
        assertThat(SCAN.request()).isEqualTo(request().build());
    }

    @Test
    void request_withEverything_hasEverything() {
        ScanRequest scan = SCAN.index("byTotal")
                .filter(Shipment::customerId)
                .beginsWith("c")
                .consistent()
                .pageSize(9)
                .request();

        assertThat(scan)
                .isEqualTo(request()
                        .indexName("byTotal")
                        .filterExpression("begins_with(#0, :0)")
                        .expressionAttributeNames(Map.of("#0", "customerId"))
                        .expressionAttributeValues(Map.of(":0", AttributeValue.fromS("c")))
                        .consistentRead(true)
                        .limit(9)
                        .build());
    }

    @Test
    void attributes_ofAnIndex_areTheProjection() {
        assertThat(SCAN.index("byCarrier").attributes(Shipment::carrier).request())
                .isEqualTo(request()
                        .indexName("byCarrier")
                        .projectionExpression("#0")
                        .expressionAttributeNames(Map.of("#0", "carrier"))
                        .build());
    }

    @Test
    void parallel_hasARequestForEachSegment() {
        assertThat(SCAN.pageSize(5).parallel(3).requests())
                .containsExactly(
                        request().limit(5).segment(0).totalSegments(3).build(),
                        request().limit(5).segment(1).totalSegments(3).build(),
                        request().limit(5).segment(2).totalSegments(3).build());
    }

    @Test
    void parallel_count_asksForTheCountOnly() {
        assertThat(SCAN.parallel(1).count().requests())
                .isEqualTo(List.of(request()
                        .select(Select.COUNT)
                        .segment(0)
                        .totalSegments(1)
                        .build()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000_001})
    void parallel_ofTooFewOrMany_isRefused(int segments) {
        assertThatThrownBy(() -> SCAN.parallel(segments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parallel: expected 1 to 1000000 segments, found " + segments);
    }

    @Test
    void parallel_startingAtACursor_isRefused() {
        assertThatThrownBy(() -> SCAN.startAt("x").parallel(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "A parallel scan cannot start at a cursor, since its segments have no common position; leave"
                                + " out either startAt(..) or parallel(..)");
    }

    @Test
    void index_withoutAllAttributes_givesNoWholeItems() {
        assertThatThrownBy(SCAN.index("byCarrier")::request)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Shipment: index byCarrier does not hold total, state, ");
    }

    @Test
    void consistent_onAGlobalIndex_isRefused() {
        assertThatThrownBy(SCAN.index("byStatus").consistent()::request)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Shipment: index byStatus is a global index, which has no consistent reads; leave"
                        + " consistent() out, or read the table");
    }
}
