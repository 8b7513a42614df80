package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.query.StoredPath;
import io.alces.query.StoredValues;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ProjectedItemTest {
    private static final AttributeValue A = AttributeValue.fromS("a");
    private static final AttributeValue B = AttributeValue.fromS("b");
    private static final StoredPath LINES = StoredPath.of("lines");

    private static Map<String, AttributeValue> lines(AttributeValue... elements) {
        return Map.of("lines", AttributeValue.fromL(List.of(elements)));
    }

    @Test
    void restored_withoutIndexes_isTheSame() {
        Map<String, AttributeValue> item = lines(A, B);

        assertThat(ProjectedItem.restored(item, List.of(LINES), "Order")).isSameAs(item);
    }

    @Test
    void restored_ofOneElement_isAtItsIndex() {
        Map<String, AttributeValue> restored = ProjectedItem.restored(lines(B), List.of(LINES.then(3)), "Order");

        assertThat(StoredValues.find(restored, LINES.then(3))).contains(B);
    }

    @Test
    void restored_ofSeveralElements_keepsTheOrderOfIndexesNotOfRequests() {
        Map<String, AttributeValue> restored =
                ProjectedItem.restored(lines(A, B), List.of(LINES.then(7), LINES.then(3)), "Order");

        assertThat(StoredValues.find(restored, LINES.then(3))).contains(A);
        assertThat(StoredValues.find(restored, LINES.then(7))).contains(B);
    }

    @Test
    void restored_ofElementsBeyondTheEnd_hasNone() {
        Map<String, AttributeValue> restored =
                ProjectedItem.restored(lines(A), List.of(LINES.then(0), LINES.then(9)), "Order");

        assertThat(StoredValues.find(restored, LINES.then(9))).isEmpty();
    }

    @Test
    void restored_insideOfElements_isRestoredToo() {
        AttributeValue line = AttributeValue.fromM(Map.of("tags", AttributeValue.fromL(List.of(B))));
        StoredPath tag = LINES.then(2).then("tags").then(5);

        Map<String, AttributeValue> restored = ProjectedItem.restored(lines(line), List.of(tag), "Order");

        assertThat(StoredValues.find(restored, tag)).contains(B);
    }

    @Test
    void restored_ofPartsThatSomeElementsLack_isRefused() {
        AttributeValue line = AttributeValue.fromM(Map.of("sku", B));
        List<StoredPath> read = List.of(LINES.then(0).then("sku"), LINES.then(2).then("sku"));

        assertThatThrownBy(() -> ProjectedItem.restored(lines(line), read, "Order"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Order.lines: parts of the elements [0, 2] were asked for, and found in 1 of them, of which"
                        + " DynamoDB does not say which they are; ask for whole elements, as in [0]");
    }

    @Test
    void find_ofWhatIsMissingOnTheWay_isEmpty() {
        assertThat(StoredValues.find(lines(A), StoredPath.of("shipTo").then("city")))
                .isEmpty();
    }
}
