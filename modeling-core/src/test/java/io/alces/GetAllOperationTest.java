package io.alces;

import static io.alces.BatchTestModel.BACKOFF;
import static io.alces.BatchTestModel.item;
import static io.alces.BatchTestModel.lot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.BatchTestModel.Lot;
import io.alces.error.UnreadableItemException;
import io.alces.request.StepScript;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

class GetAllOperationTest {
    private static final Alces ALCES = Alces.local();
    private static final Model<Lot> LOTS = ALCES.model(Lot.class);
    private static final Map<String, AttributeValue> UNREADABLE = Map.of(
            "sku",
            AttributeValue.fromS("a"),
            "number",
            AttributeValue.fromN("1"),
            "note",
            AttributeValue.fromBool(true));

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static List<Key<Lot>> keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> LOTS.key("a", number))
                .toList();
    }

    private static KeysAndAttributes asked(List<Map<String, AttributeValue>> keys) {
        return KeysAndAttributes.builder().keys(keys).build();
    }

    private static BatchGetItemResponse found(List<Map<String, AttributeValue>> items) {
        return BatchGetItemResponse.builder().responses(Map.of("lots", items)).build();
    }

    private static GetAllOperation<Lot> getUnreadable() {
        return LOTS.getAll(keys(2));
    }

    @Test
    void requests_ofManyKeys_holds100Each() {
        assertThat(LOTS.getAll(keys(201)).requests())
                .flatExtracting(request -> request.requestItems().values())
                .extracting(keys -> keys.keys().size())
                .containsExactly(100, 100, 1);
    }

    @Test
    void requests_ofEqualKeys_askOnce() {
        assertThat(LOTS.getAll(List.of(LOTS.key("a", 1), LOTS.key("a", new BigDecimal("1.0"))))
                        .consistent()
                        .requests())
                .containsExactly(BatchGetItemRequest.builder()
                        .requestItems(Map.of(
                                "lots",
                                KeysAndAttributes.builder()
                                        .keys(List.of(item("a", "1")))
                                        .consistentRead(true)
                                        .build()))
                        .build());
    }

    @Test
    void start_answersEachPosition() {
        StepScript script = StepScript.of(found(List.of(item("a", "2"), item("a", "0"))));
        List<Key<Lot>> keys = List.of(LOTS.key("a", 0), LOTS.key("a", 1), LOTS.key("a", 2), LOTS.key("a", 0));

        BatchResult<Lot> result = script.run(LOTS.getAll(keys).start());

        assertThat(result.item(0)).contains(lot("a", "0"));
        assertThat(result.item(1)).isEmpty();
        assertThat(result.item(2)).contains(lot("a", "2"));
        assertThat(result.item(3)).contains(lot("a", "0"));
        assertThat(result.present()).containsExactly(lot("a", "0"), lot("a", "2"), lot("a", "0"));
    }

    @Test
    void start_withUnprocessedKeys_asksAgain() {
        StepScript script = StepScript.of(
                BatchGetItemResponse.builder()
                        .responses(Map.of("lots", List.of(item("a", "1"))))
                        .unprocessedKeys(Map.of("lots", asked(List.of(item("a", "0.0")))))
                        .build(),
                found(List.of(item("a", "0"))));

        BatchResult<Lot> result =
                script.run(LOTS.getAll(keys(2)).backoff(BACKOFF).start());

        assertThat(script.requests())
                .last()
                .isEqualTo(BatchGetItemRequest.builder()
                        .requestItems(Map.of("lots", asked(List.of(item("a", "0")))))
                        .build());
        assertThat(result.present()).containsExactly(lot("a", "0"), lot("a", "1"));
    }

    @Test
    void start_withKeyUnprocessedTwice_namesEachOfItsPositions() {
        BatchGetItemResponse unprocessed = BatchGetItemResponse.builder()
                .unprocessedKeys(Map.of("lots", asked(List.of(item("a", "7")))))
                .build();
        StepScript script = StepScript.of(unprocessed, unprocessed);
        List<Key<Lot>> keys = List.of(LOTS.key("a", 7), LOTS.key("a", 8), LOTS.key("a", 7));

        BatchResult<Lot> result = script.run(
                LOTS.getAll(keys).attempts(1).allowPartial().backoff(BACKOFF).start());

        assertThat(result.unprocessed())
                .extracting(BatchResult.Unprocessed::position)
                .containsExactly(0, 2);
    }

    @Test
    void getAll_ofNull_namesItsPosition() {
        assertThatThrownBy(() -> LOTS.getAll(Arrays.asList(LOTS.key("a", 1), null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Lot: expected a key at position 1, found null");
    }

    @Test
    void start_withUnreadableItem_namesItsPosition() {
        StepScript script = StepScript.of(found(List.of(item("a", "0"), UNREADABLE)));

        assertThatThrownBy(() -> script.run(getUnreadable().start()))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage("position 1: Lot.note: expected S, found BOOL in the item with the key"
                        + " (sku: S, number: N)");
    }

    @Test
    void onUnreadable_collect_givesTheItemAsItIsStored() {
        StepScript script = StepScript.of(found(List.of(item("a", "0"), UNREADABLE)));

        BatchResult<Lot> result =
                script.run(getUnreadable().onUnreadable(Unreadable.COLLECT).start());

        assertThat(result.present()).containsExactly(lot("a", "0"));
        assertThat(result.unreadable()).extracting(UnreadableItem::attributes).containsExactly(UNREADABLE);
    }

    @Test
    void onUnreadable_consumer_isGivenTheItem() {
        List<UnreadableItem> unreadable = new ArrayList<>();
        StepScript script = StepScript.of(found(List.of(item("a", "0"), UNREADABLE)));

        BatchResult<Lot> result =
                script.run(getUnreadable().onUnreadable(unreadable::add).start());

        assertThat(result.item(1)).isEmpty();
        assertThat(unreadable).extracting(UnreadableItem::attributes).containsExactly(UNREADABLE);
    }
}
