package io.alces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SegmentProgressTest {
    private static final Map<String, AttributeValue> A = Map.of("key", AttributeValue.fromS("a"));
    private static final Map<String, AttributeValue> B = Map.of("key", AttributeValue.fromS("b"));

    private static SegmentProgress.Open open(int number, Map<String, AttributeValue> key) {
        return new SegmentProgress.Open(number, key);
    }

    private static SegmentProgress.Open untouched(int number) {
        return new SegmentProgress.Open(number, null);
    }

    private static List<SegmentProgress.Open> left(SegmentProgress progress, int total) {
        return IntStream.range(0, progress.left(total)).mapToObj(progress::at).toList();
    }

    @Test
    void none_leavesAll() {
        assertThat(left(SegmentProgress.NONE, 3)).containsExactly(untouched(0), untouched(1), untouched(2));
    }

    @Test
    void after_aLaterSegment_leavesTheEarlierOnes() {
        assertThat(left(SegmentProgress.NONE.after(2, A), 4))
                .containsExactly(untouched(0), untouched(1), open(2, A), untouched(3));
    }

    @Test
    void after_thePagesOfASegment_isAtTheLast() {
        assertThat(left(SegmentProgress.NONE.after(0, A).after(1, A).after(0, B), 2))
                .containsExactly(open(0, B), open(1, A));
    }

    @Test
    void after_theEndOfASegment_leavesTheOthers() {
        assertThat(left(SegmentProgress.NONE.after(1, A).after(1, null), 3))
                .containsExactly(untouched(0), untouched(2));
    }

    @Test
    void after_theEndOfAll_leavesNothing() {
        assertThat(left(SegmentProgress.NONE.after(1, null).after(0, null), 2)).isEmpty();
    }
}
