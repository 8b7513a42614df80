package io.alces;

import static io.alces.BatchTestModel.BACKOFF;
import static io.alces.BatchTestModel.lot;
import static io.alces.BatchTestModel.lots;
import static io.alces.BatchTestModel.put;
import static io.alces.BatchTestModel.request;
import static io.alces.BatchTestModel.unprocessed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.BatchTestModel.Lot;
import io.alces.annotation.Convert;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.BatchIncompleteException;
import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.request.StepScript;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class SaveAllOperationTest {
    private static final Alces ALCES = Alces.local();
    private static final Model<Lot> LOTS = ALCES.model(Lot.class);
    private final RuntimeException serverError =
            DynamoDbException.builder().statusCode(500).message("broken").build();

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static SaveAllOperation<Lot> save(int count) {
        return LOTS.saveAll(lots(count)).backoff(BACKOFF);
    }

    private static List<Integer> sizes(SaveAllOperation<Lot> operation) {
        return operation.requests().stream()
                .map(SaveAllOperationTest::writes)
                .map(List::size)
                .toList();
    }

    private static List<WriteRequest> writes(BatchWriteItemRequest request) {
        return request.requestItems().values().iterator().next();
    }

    @Test
    void requests_ofFewItems_isOneWithAllOfThem() {
        assertThat(LOTS.saveAll(List.of(lot("a", "1"), lot("b", "2.50"))).requests())
                .containsExactly(request(put("a", "1"), put("b", "2.5")));
    }

    @Test
    void requests_ofManyItems_holds25Each() {
        assertThat(sizes(save(60))).containsExactly(25, 25, 10);
    }

    @Test
    void requests_ofNothing_isEmpty() {
        assertThat(save(0).requests()).isEmpty();
        assertThat(StepScript.of().run(save(0).start()))
                .hasToString("BatchResult[0 of Lot, 0 unprocessed]")
                .extracting(BatchResult::size)
                .isEqualTo(0);
    }

    /** A control character takes one byte in the table and six in a request. */
    @Test
    void requests_ofItemsThatGrowOnTheirWay_stayBelow16Megabytes() {
        List<Lot> large = IntStream.range(0, 25)
                .mapToObj(number -> new Lot("a", BigDecimal.valueOf(number), "\u0001".repeat(400_000)))
                .toList();

        assertThat(sizes(LOTS.saveAll(large))).containsExactly(6, 6, 6, 6, 1);
    }

    @Test
    void saveAll_ofItemThatCannotBeStored_namesItsPosition() {
        assertThatThrownBy(() -> LOTS.saveAll(List.of(lot("a", "1"), new Lot("a", null, null))))
                .isInstanceOf(InvalidItemException.class)
                .hasMessage("position 1: Lot.number: expected a key value of type N, found null; set it");
    }

    @Test
    void saveAll_ofNull_namesItsPosition() {
        assertThatThrownBy(() -> LOTS.saveAll(Arrays.asList(lot("a", "1"), null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Lot: expected an item at position 1, found null");
    }

    @Test
    void saveAll_ofTwoItemsWithOneKey_namesBothPositions() {
        assertThatThrownBy(() -> LOTS.saveAll(List.of(lot("a", "1.0"), lot("b", "1"), lot("a", "1.00"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Lot: the items at positions 0 and 2 have the same key (sku: S, number: N); leave one of"
                        + " them out, or save one after the other");
    }

    @Test
    void start_givesTheItemsAsStored() {
        BatchResult<Lot> result = StepScript.of(unprocessed())
                .run(LOTS.saveAll(List.of(lot("a", "1.50"))).start());

        assertThat(result.present()).containsExactly(lot("a", "1.5"));
        assertThat(result.item(0)).contains(lot("a", "1.5"));
        assertThat(result.isComplete()).isTrue();
    }

    @Test
    void start_withUnprocessedItems_sendsThemAgain() {
        StepScript script = StepScript.of(unprocessed(put("a", "1.0")), unprocessed());

        BatchResult<Lot> result = script.run(save(3).start());

        assertThat(script.requests())
                .containsExactly(request(put("a", "0"), put("a", "1"), put("a", "2")), request(put("a", "1")));
        assertThat(script.pauses()).containsExactly(Duration.ofMillis(10));
        assertThat(result.present()).isEqualTo(lots(3));
    }

    @Test
    void start_withUnprocessedItems_fillsTheNextRequestWithThem() {
        StepScript script = StepScript.of(unprocessed(put("a", "0")), unprocessed());

        script.run(save(26).start());

        assertThat(script.requests()).last().isEqualTo(request(put("a", "25"), put("a", "0")));
    }

    @Test
    void start_whenNothingMoves_waitsLongerEachTimeAndGivesUp() {
        StepScript script = StepScript.of(
                unprocessed(put("a", "0")),
                unprocessed(put("a", "0")),
                unprocessed(put("a", "0")),
                unprocessed(put("a", "0")));

        assertThatThrownBy(() -> script.run(save(2).attempts(3).start()))
                .isInstanceOf(BatchIncompleteException.class)
                .hasMessage("saveAll of Lot: 1 of 2 not processed, at positions 0; DynamoDB processed nothing in 3"
                        + " requests in a row; do these again, or take what was done with allowPartial()")
                .hasNoCause();
        assertThat(script.pauses())
                .containsExactly(Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(40));
    }

    @Test
    void start_asLongAsAnythingMoves_goesOn() {
        StepScript script = StepScript.of(
                unprocessed(put("a", "0"), put("a", "1"), put("a", "2")),
                unprocessed(put("a", "0"), put("a", "1")),
                unprocessed(put("a", "0"), put("a", "1")),
                unprocessed(put("a", "0")),
                unprocessed(put("a", "0")),
                unprocessed());

        assertThat(script.run(save(4).attempts(2).start()).isComplete()).isTrue();
    }

    @Test
    void start_afterFailureThatMayPass_sendsAllAgain() {
        StepScript script = StepScript.of(serverError, unprocessed());

        assertThat(script.run(save(2).start()).present()).isEqualTo(lots(2));
        assertThat(script.requests()).hasSize(2).containsOnly(request(put("a", "0"), put("a", "1")));
    }

    @Test
    void start_afterFailureThatStays_keepsWhatWasDone() {
        RuntimeException missing =
                ResourceNotFoundException.builder().statusCode(400).build();
        StepScript script = StepScript.of(unprocessed(), missing);

        BatchIncompleteException failure =
                catchThrowableOfType(BatchIncompleteException.class, () -> script.run(save(27).start()));

        assertThat(failure)
                .hasMessage("saveAll of Lot: 2 of 27 not processed, at positions 25, 26; the last request failed with"
                        + " ResourceNotFoundException; do these again, or take what was done with allowPartial()")
                .hasCause(missing);
        assertThat(failure.unprocessed()).containsExactly(25, 26);
        assertThat(failure.processed()).isEqualTo(25);
        assertThat(BatchResult.of(failure, Lot.class).present()).isEqualTo(lots(25));
    }

    @Item(table = "lots")
    record Odd(
            @PartitionKey String sku, @Convert(OneWay.class) String note) {}

    static final class OneWay implements AttributeConverter<String> {
        @Override
        public AttributeValue transformFrom(String input) {
            return AttributeValue.fromS(input);
        }

        @Override
        public String transformTo(AttributeValue input) {
            throw new IllegalArgumentException("one way only");
        }

        @Override
        public EnhancedType<String> type() {
            return EnhancedType.of(String.class);
        }

        @Override
        public AttributeValueType attributeValueType() {
            return AttributeValueType.S;
        }
    }

    @Test
    void start_withStoredItemsThatCannotBeRead_saysThatTheyWereSaved() {
        SaveAllOperation<Odd> operation = ALCES.model(Odd.class).saveAll(List.of(new Odd("a", "x")));

        assertThatThrownBy(() -> StepScript.of(unprocessed()).run(operation.start()))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage(
                        "the item was saved, but cannot be given back: position 0: Odd.note: expected String, found S"
                                + " for which its converter failed with IllegalArgumentException in the item with the key"
                                + " (sku: S)");
    }

    @Test
    void start_withItemsThatCannotBeRead_keepsWhatIsLeftOver() {
        List<Odd> items = IntStream.range(0, 26)
                .mapToObj(number -> new Odd("sku" + number, "x"))
                .toList();
        StepScript script = StepScript.of(unprocessed(), serverError);

        BatchIncompleteException failure = catchThrowableOfType(
                BatchIncompleteException.class,
                () -> script.run(
                        ALCES.model(Odd.class).saveAll(items).attempts(1).start()));

        assertThat(failure.unprocessed()).containsExactly(25);
        assertThat(BatchResult.of(failure, Odd.class).unreadable()).hasSize(25);
        assertThat(BatchResult.of(failure, Odd.class).unprocessed())
                .containsExactly(new BatchResult.Unprocessed<>(
                        25, ALCES.model(Odd.class).key("sku25"), Optional.empty(), Optional.empty()));
    }

    @Test
    void start_withPartialAllowed_givesTheRest() {
        StepScript script = StepScript.of(unprocessed(), serverError);

        BatchResult<Lot> result = script.run(save(26).attempts(1).allowPartial().start());

        assertThat(result.unprocessed())
                .containsExactly(new BatchResult.Unprocessed<>(
                        25, LOTS.key("a", 25), Optional.of(lot("a", "25")), Optional.empty()));
        assertThat(result.failure()).contains(serverError);
        assertThatThrownBy(() -> result.item(25))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("position 25 was not processed, so it is not known whether there is an item; see"
                        + " unprocessed()");
    }

    @Test
    void start_whenTheFirstRequestCannotBeSent_failsWithItsReason() {
        RuntimeException noClient = new IllegalStateException("no client");

        assertThatThrownBy(() -> StepScript.of(noClient).run(save(1).start())).isSameAs(noClient);
    }

    @Test
    void onProgress_isToldAfterEachRequest() {
        List<BatchProgress> progress = new ArrayList<>();
        StepScript script = StepScript.of(unprocessed(put("a", "0"), put("a", "1")), unprocessed());

        script.run(save(30).onProgress(progress::add).start());

        assertThat(progress).containsExactly(new BatchProgress(23, 30, 2), new BatchProgress(30, 30, 0));
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without null analysis may give
    void onProgress_ofNull_isRefused() {
        assertThatThrownBy(() -> save(1).onProgress(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("progress");
    }

    @Test
    void onProgress_thatFails_doesNotStopTheBatch() {
        SaveAllOperation<Lot> operation = save(1).onProgress(progress -> {
            throw new IllegalStateException("callback");
        });

        assertThat(StepScript.of(unprocessed()).run(operation.start()).isComplete())
                .isTrue();
    }

    private static Object[] processedWhole(int times) {
        return Collections.nCopies(times, unprocessed()).toArray();
    }

    @Test
    void start_sendsTheFirstAloneAndThenFourTogether() {
        StepScript script = StepScript.of(processedWhole(8));

        assertThat(script.run(save(200).start()).present()).isEqualTo(lots(200));

        assertThat(script.together()).containsExactly(1, 4);
        assertThat(script.pauses()).isEmpty();
    }

    @Test
    void start_onceSomethingIsLeftOver_sendsNothingMoreUntilItHasPaused() {
        StepScript script = StepScript.of(
                unprocessed(), unprocessed(), unprocessed(put("a", "75")), unprocessed(), unprocessed(), unprocessed());

        assertThat(script.run(save(125).concurrency(2).start()).present()).isEqualTo(lots(125));

        assertThat(script.together()).containsExactly(1, 2, 2);
        assertThat(script.pauses()).containsExactly(Duration.ofMillis(10));
        assertThat(script.requests()).last().isEqualTo(request(put("a", "75")));
    }

    @Test
    void concurrency_setsHowManyGoTogether() {
        StepScript few = StepScript.of(processedWhole(3));
        StepScript many = StepScript.of(processedWhole(8));

        few.run(save(75).concurrency(1).start());
        many.run(save(200).concurrency(7).start());

        assertThat(few.together()).containsExactly(1, 1);
        assertThat(many.together()).containsExactly(1, 7);
    }

    @Test
    void start_whileNothingMoves_sendsOneAtATime() {
        StepScript script = StepScript.of(
                unprocessed(), serverError, serverError, serverError, unprocessed(), unprocessed(), unprocessed());

        assertThat(script.run(save(100).concurrency(3).attempts(3).start()).present())
                .isEqualTo(lots(100));

        assertThat(script.together()).containsExactly(1, 3, 1, 2);
        assertThat(script.pauses()).containsExactly(Duration.ofMillis(20));
    }

    @Test
    void start_afterOneOfSeveralFailedForGood_keepsWhatTheOthersDid() {
        RuntimeException missing =
                ResourceNotFoundException.builder().statusCode(400).build();
        StepScript script = StepScript.of(unprocessed(), serverError, missing, unprocessed());

        BatchIncompleteException failure = catchThrowableOfType(
                BatchIncompleteException.class, () -> script.run(save(100).start()));

        assertThat(failure).hasCause(missing);
        assertThat(failure.unprocessed())
                .isEqualTo(IntStream.range(25, 75).boxed().toList());
        assertThat(script.requests()).hasSize(4);
    }

    @Test
    void onProgress_ofRequestsTogether_countsEachAsItComes() {
        List<BatchProgress> progress = new ArrayList<>();
        StepScript script =
                StepScript.of(unprocessed(), unprocessed(put("a", "25")), serverError, unprocessed(), unprocessed());

        script.run(save(75).onProgress(progress::add).start());

        assertThat(progress)
                .containsExactly(
                        new BatchProgress(25, 75, 0),
                        new BatchProgress(49, 75, 1),
                        new BatchProgress(49, 75, 26),
                        new BatchProgress(74, 75, 0),
                        new BatchProgress(75, 75, 0));
    }

    @Test
    void concurrency_below1_isRefused() {
        assertThatThrownBy(() -> save(1).concurrency(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("concurrency: expected at least 1, found 0");
    }

    @Test
    void attempts_below1_isRefused() {
        assertThatThrownBy(() -> save(1).attempts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attempts: expected at least 1, found 0");
    }
}
