package io.alces;

import io.alces.request.RequestOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * The requests of a scan that reads equal shares of all segments: in rounds, until as many items as wanted were read or
 * no segment has more. Not thread-safe.
 */
final class SampleScan {
    private static final int MOST_SEGMENTS = 16;

    /** What is to be read on, without a limit yet. */
    private final Deque<ScanRequest> unfinished = new ArrayDeque<>();

    private final Deque<ScanRequest> round = new ArrayDeque<>();
    private int wanted;

    SampleScan(String table, int wanted, RequestOptions options) {
        this.wanted = wanted;
        int segments = Math.min(MOST_SEGMENTS, wanted);
        IntStream.range(0, segments)
                .mapToObj(segment -> segment(table, segment, segments, options))
                .forEach(unfinished::add);
        beginRound();
    }

    List<ScanRequest> firstRequests() {
        return List.copyOf(round);
    }

    /** The next request to send; null if no more items are wanted, or there are no more. */
    @Nullable ScanRequest poll() {
        if (round.isEmpty()) {
            beginRound();
        }
        return round.poll();
    }

    /** Takes note of an answer. */
    void answered(ScanRequest request, ScanResponse answer) {
        wanted -= answer.items().size();
        if (answer.hasLastEvaluatedKey()) {
            unfinished.add(request.toBuilder()
                    .exclusiveStartKey(answer.lastEvaluatedKey())
                    .build());
        }
    }

    private void beginRound() {
        int segments = Math.min(unfinished.size(), wanted);
        for (int segment = 0; segment < segments; segment++) {
            int share = wanted / segments + (segment < wanted % segments ? 1 : 0);
            round.add(unfinished.remove().toBuilder().limit(share).build());
        }
    }

    private static ScanRequest segment(String table, int segment, int segments, RequestOptions options) {
        return options.apply(ScanRequest.builder()
                        .tableName(table)
                        .segment(segment)
                        .totalSegments(segments)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .build();
    }
}
