package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.request.StepScript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

class SampleScanTest {
    private static final Alces ALCES = Alces.local();
    private static final Model<Shipment> SHIPMENTS = ALCES.model(Shipment.class);
    private static final Map<String, AttributeValue> LAST =
            Map.of("customerId", AttributeValue.fromS("c1"), "shipmentId", AttributeValue.fromS("s1"));

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static ScanResponse answer(int items, boolean more) {
        ScanResponse.Builder answer = ScanResponse.builder()
                .items(IntStream.range(0, items).mapToObj(item -> LAST).toList())
                .consumedCapacity(capacity -> capacity.capacityUnits(0.5));
        return more ? answer.lastEvaluatedKey(LAST).build() : answer.build();
    }

    private static List<Integer> limits(List<ScanRequest> requests) {
        return requests.stream().map(ScanRequest::limit).toList();
    }

    private static List<ScanRequest> sent(StepScript script) {
        List<ScanRequest> requests = new ArrayList<>();
        script.requests().forEach(request -> requests.add((ScanRequest) request));
        return requests;
    }

    @Test
    void sample_lessThanOne_isRefused() {
        assertThatThrownBy(() -> SHIPMENTS.verifyItems(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("verifyItems: expected a sample of at least 1 item, found 0; read some");
    }

    @Test
    void requests_ofSmallSample_areOneAnItem() {
        assertThat(SHIPMENTS.verifyItems(2).requests())
                .isEqualTo(List.of(
                        ScanRequest.builder()
                                .tableName("shipments")
                                .segment(0)
                                .totalSegments(2)
                                .limit(1)
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                                .build(),
                        ScanRequest.builder()
                                .tableName("shipments")
                                .segment(1)
                                .totalSegments(2)
                                .limit(1)
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                                .build()));
    }

    @Test
    void requests_ofLargeSample_shareItEqually() {
        List<ScanRequest> requests = SHIPMENTS.verifyItems(1000).requests();

        assertThat(requests).extracting(ScanRequest::totalSegments).containsOnly(16);
        assertThat(limits(requests)).containsExactly(63, 63, 63, 63, 63, 63, 63, 63, 62, 62, 62, 62, 62, 62, 62, 62);
    }

    @Test
    void start_whenSegmentsHaveLess_asksOthersForMore() {
        StepScript script = StepScript.of(
                answer(1, true),
                answer(0, false),
                answer(1, true),
                answer(0, true),
                answer(0, false),
                answer(1, true),
                answer(1, true));

        ItemVerification verification = script.run(SHIPMENTS.verifyItems(4).start());

        assertThat(verification.examined()).isEqualTo(4);
        assertThat(verification.readUnits()).isEqualTo(3.5);
        assertThat(sent(script)).extracting(ScanRequest::segment).containsExactly(0, 1, 2, 3, 0, 2, 3);
    }

    @Test
    void start_whenNoSegmentHasMore_ends() {
        StepScript script = StepScript.of(answer(1, false), answer(0, false), answer(1, false));

        assertThat(script.run(SHIPMENTS.verifyItems(3).start()).examined()).isEqualTo(2);
    }

    @Test
    void start_afterAShortAnswer_goesOnBehindIt() {
        StepScript script = StepScript.of(answer(0, true), answer(1, false));

        assertThat(script.run(SHIPMENTS.verifyItems(1).start()).examined()).isEqualTo(1);
        assertThat(sent(script).get(1).exclusiveStartKey()).isEqualTo(LAST);
    }

    @Test
    void options_holdForEveryRequest() {
        StepScript script = StepScript.of(answer(0, true), answer(1, false));

        var unused = script.run(
                SHIPMENTS.verifyItems(1).timeout(Duration.ofSeconds(3)).start());

        assertThat(sent(script))
                .hasSize(2)
                .allMatch(request -> request.overrideConfiguration()
                        .orElseThrow()
                        .apiCallTimeout()
                        .equals(Optional.of(Duration.ofSeconds(3))));
    }
}
