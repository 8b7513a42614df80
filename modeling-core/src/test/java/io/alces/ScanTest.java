package io.alces;

import static io.alces.query.Conditions.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void filter_rawWithoutPlaceholders_hasNoNamesAndValues() {
        assertThat(SCAN.filter(raw("size(note) > size(carrier)", Map.of(), Map.of()))
                        .request())
                .isEqualTo(
                        request().filterExpression("size(note) > size(carrier)").build());
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
                                + " out startAt(..), or give a checkpoint to parallel(..).startAt(..)");
    }

    @Test
    void parallel_ofASegment_isRefused() {
        assertThatThrownBy(() -> SCAN.segment(1, 4).parallel(4))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A parallel scan reads all segments, but this scan is of segment 1 of 4; leave out either"
                        + " segment(..) or parallel(..)");
    }

    @Test
    void segment_isInTheRequest() {
        assertThat(SCAN.segment(3, 4).limit(5).request())
                .isEqualTo(request().limit(5).segment(3).totalSegments(4).build());
    }

    @Test
    void segment_ofParts_isInTheRequest() {
        assertThat(SCAN.attributes(Shipment::carrier).segment(0, 1).request())
                .isEqualTo(request()
                        .projectionExpression("#0")
                        .expressionAttributeNames(Map.of("#0", "carrier"))
                        .segment(0)
                        .totalSegments(1)
                        .build());
    }

    @Test
    void segment_count_isOfTheSegment() {
        assertThat(SCAN.segment(0, 2).count().requests())
                .isEqualTo(List.of(request()
                        .select(Select.COUNT)
                        .segment(0)
                        .totalSegments(2)
                        .build()));
    }

    @ParameterizedTest
    @CsvSource({"-1, 4", "4, 4", "1, 1"})
    void segment_thatIsNone_isRefused(int number, int total) {
        assertThatThrownBy(() -> SCAN.segment(number, total))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("segment: expected a number from 0 to " + (total - 1) + " of " + total + " segments, found "
                        + number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000_001})
    void segment_ofTooFewOrMany_isRefused(int total) {
        assertThatThrownBy(() -> SCAN.segment(0, total))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("segment: expected 1 to 1000000 segments, found " + total);
    }

    @Test
    void startAt_ofACheckpoint_leavesTheSegmentsThatAreNotAtTheirEnd() {
        Map<String, AttributeValue> key =
                Map.of("customerId", AttributeValue.fromS("c1"), "shipmentId", AttributeValue.fromS("s1"));
        ParallelScan<Shipment> scan = SCAN.limit(9).parallel(4);
        String checkpoint = checkpoint(scan, SegmentProgress.NONE.after(1, key).after(2, null));

        assertThat(scan.startAt(checkpoint).requests())
                .containsExactly(
                        request().limit(9).segment(0).totalSegments(4).build(),
                        request()
                                .limit(9)
                                .exclusiveStartKey(key)
                                .segment(1)
                                .totalSegments(4)
                                .build(),
                        request().limit(9).segment(3).totalSegments(4).build());
    }

    @Test
    void startAt_ofAFinishedScan_leavesNothing() {
        ParallelScan<Shipment> scan = SCAN.parallel(2);
        String checkpoint = checkpoint(scan, SegmentProgress.NONE.after(1, null).after(0, null));

        ParallelScan<Shipment> rest = scan.startAt(checkpoint);

        assertThat(rest.requests()).isEmpty();
        assertThat(rest.list().execute()).isEmpty();
        assertThat(rest.count().execute()).isZero();
        assertThat(rest.stream()).isEmpty();
        assertThat(rest.pages()).isEmpty();
    }

    @Test
    void startAt_ofAnotherNumberOfSegments_isRefused() {
        String checkpoint = checkpoint(SCAN.parallel(2), SegmentProgress.NONE);
        ParallelScan<Shipment> other = SCAN.parallel(3);

        assertThatThrownBy(() -> other.startAt(checkpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Shipment: the checkpoint belongs to another scan; table, index, filter and number of segments"
                                + " must be those of the page that it came with");
    }

    private static String checkpoint(ParallelScan<Shipment> scan, SegmentProgress progress) {
        return new SegmentPage<Shipment>(0, List.of(), 0, progress, scan.checkpoints()).checkpoint();
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
