package io.alces;

import static io.alces.BatchTestModel.BACKOFF;
import static io.alces.BatchTestModel.lots;
import static io.alces.VersionedNote.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.annotation.BeforeDelete;
import io.alces.annotation.BeforeWrite;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.UpdatedAt;
import io.alces.annotation.Version;
import io.alces.error.BatchIncompleteException;
import io.alces.error.StaleItemException;
import io.alces.request.StepScript;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class IndividualWritesTest {
    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));
    private static final Model<VersionedNote> NOTES = ALCES.model(VersionedNote.class);
    private static final PutItemResponse STORED = PutItemResponse.builder().build();

    private final RuntimeException throttled = DynamoDbException.builder()
            .statusCode(400)
            .awsErrorDetails(AwsErrorDetails.builder()
                    .errorCode("ProvisionedThroughputExceededException")
                    .build())
            .build();
    private final RuntimeException broken =
            DynamoDbException.builder().statusCode(500).message("broken").build();

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static List<VersionedNote> notes(int count) {
        List<VersionedNote> notes = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            notes.add(new VersionedNote("n" + number, "a", 1));
        }
        return notes;
    }

    private static RuntimeException conditionFailed(Map<String, AttributeValue> found) {
        return ConditionalCheckFailedException.builder().item(found).build();
    }

    @Test
    void saveAll_ofVersionedItems_isRefused() {
        assertThatThrownBy(() -> NOTES.saveAll(notes(1)).requests())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("saveAll of VersionedNote: DynamoDB cannot check VersionedNote.version in a batch; use"
                        + " individually() for a request for each item, or unchecked() to write whatever versions are"
                        + " stored");
        assertThatThrownBy(() -> StepScript.of().run(NOTES.saveAll(notes(1)).start()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> NOTES.deleteAllItems(notes(1)).requests())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("deleteAll of VersionedNote: DynamoDB cannot check VersionedNote.version");
    }

    @Item
    record Hooked(@PartitionKey String id, @Version long version) {

        @BeforeWrite
        Hooked changed() {
            checked();
            return this;
        }

        @BeforeDelete
        void checked() {
            if (version > 0) {
                throw new IllegalStateException("a hook ran");
            }
        }
    }

    @Test
    void saveAll_ofVersionedItems_isRefusedBeforeTheirHooksRun() {
        Model<Hooked> model = ALCES.model(Hooked.class);
        List<Hooked> items = List.of(new Hooked("h1", 1));

        assertThatThrownBy(() -> StepScript.of().run(model.saveAll(items).start()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("saveAll of Hooked: DynamoDB cannot check Hooked.version");
        assertThatThrownBy(() -> StepScript.of().run(model.deleteAllItems(items).start()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("deleteAll of Hooked: DynamoDB cannot check Hooked.version");
    }

    @Test
    void saveAll_unchecked_storesTheNextVersions() {
        assertThat(NOTES.saveAll(notes(1)).unchecked().requests())
                .singleElement()
                .satisfies(request -> assertThat(request.requestItems().get("notes"))
                        .singleElement()
                        .satisfies(
                                write -> assertThat(write.putRequest().item()).isEqualTo(item("n0", "a", 2))));
    }

    @Item(table = "dated")
    record Dated(
            @PartitionKey String id,
            @Nullable @Version Integer version,
            @Nullable @UpdatedAt Instant updatedAt) {}

    @Test
    void saveAll_uncheckedWithTimestampsToKeep_keepsThem() {
        SaveAllOperation<Dated> saves = ALCES.model(Dated.class).saveAll(List.of(new Dated("d", 1, Instant.EPOCH)));

        assertThat(saves.unchecked().keepTimestamps().requests())
                .isEqualTo(saves.keepTimestamps().unchecked().requests())
                .singleElement()
                .satisfies(request -> assertThat(request.requestItems().get("dated"))
                        .singleElement()
                        .satisfies(write -> assertThat(write.putRequest().item())
                                .containsEntry("updatedAt", AttributeValue.fromS("1970-01-01T00:00:00.000000000Z"))));
    }

    @Test
    void deleteAll_ofKeys_needsNoVersion() {
        assertThat(NOTES.deleteAll(List.of(NOTES.key("n0"))).requests()).hasSize(1);
    }

    @Test
    void saveEach_sendsWhatSaveSends() {
        VersionedNote note = new VersionedNote("n0", "a", 1);

        assertThat(NOTES.saveAll(List.of(note)).individually().requests())
                .containsExactly(NOTES.save(note).request());
    }

    @Test
    void saveEach_ofAModelWithoutVersions_sendsWhatSaveSends() {
        Model<BatchTestModel.Lot> model = ALCES.model(BatchTestModel.Lot.class);

        assertThat(model.saveAll(lots(2)).individually().requests())
                .containsExactlyElementsOf(
                        lots(2).stream().map(lot -> model.save(lot).request()).toList());
    }

    @Test
    void saveEach_unchecked_comparesNothing() {
        assertThat(NOTES.saveAll(notes(1)).unchecked().individually().requests())
                .singleElement()
                .satisfies(request -> assertThat(request.conditionExpression()).isNull())
                .satisfies(request -> assertThat(request.item()).isEqualTo(item("n0", "a", 2)));
    }

    @Test
    void saveEach_givesTheItemsAsStored() {
        StepScript script = StepScript.of(STORED, STORED);

        BatchResult<VersionedNote> result =
                script.run(NOTES.saveAll(notes(2)).individually().start());

        assertThat(result.present()).containsExactly(new VersionedNote("n0", "a", 2), new VersionedNote("n1", "a", 2));
    }

    @Test
    void saveEach_ofItemsOfWhichSomeAreStale_storesTheOthersAndTellsOfEach() {
        StepScript script =
                StepScript.of(STORED, conditionFailed(item("n1", "b", 5)), STORED, conditionFailed(Map.of()), STORED);
        List<BatchProgress> progress = new ArrayList<>();

        BatchIncompleteException failure = catchThrowableOfType(
                BatchIncompleteException.class,
                () -> script.run(NOTES.saveAll(notes(5))
                        .individually()
                        .onProgress(progress::add)
                        .start()));

        assertThat(failure)
                .hasMessage("saveAll of VersionedNote: 2 of 5 not processed, at positions 1, 3; position 1 failed with"
                        + " StaleItemException; do these again, or take what was done with allowPartial()")
                .hasCauseInstanceOf(StaleItemException.class);
        assertThat(failure.getSuppressed()).singleElement().isInstanceOf(StaleItemException.class);
        BatchResult<VersionedNote> result = BatchResult.of(failure, VersionedNote.class);
        assertThat(result.items().stream().map(Optional::isPresent)).containsExactly(true, false, true, false, true);
        assertThat(result.unprocessed())
                .extracting(unprocessed -> unprocessed.failure().orElseThrow().getMessage())
                .containsExactly(
                        "save of VersionedNote with the key (id: S): expected version 1, found version 5; read the item"
                                + " again",
                        "save of VersionedNote with the key (id: S): expected version 1, found no item; read the item"
                                + " again");
        assertThat(progress).last().isEqualTo(new BatchProgress(3, 5, 0));
    }

    @Test
    void saveEach_thatIsThrottled_isSentAgain() {
        StepScript script = StepScript.of(throttled, STORED);

        BatchResult<VersionedNote> result = script.run(
                NOTES.saveAll(notes(1)).individually().backoff(BACKOFF).start());

        assertThat(result.isComplete()).isTrue();
        assertThat(script.requests()).hasSize(2);
    }

    @Test
    void saveEach_ofWhichTheAnswerIsLost_isNotSentAgain() {
        StepScript script = StepScript.of(broken, STORED);

        BatchResult<VersionedNote> result = script.run(NOTES.saveAll(notes(2))
                .individually()
                .backoff(BACKOFF)
                .allowPartial()
                .start());

        assertThat(script.requests()).hasSize(2);
        assertThat(result.unprocessed())
                .singleElement()
                .isEqualTo(new BatchResult.Unprocessed<>(
                        0, NOTES.key("n0"), Optional.of(new VersionedNote("n0", "a", 1)), Optional.of(broken)));
    }

    @Test
    void saveEach_leavesOverWhatCanBeSavedAgain() {
        List<VersionedNote> notes = List.of(new VersionedNote("old", "a", 3), new VersionedNote("new", "a", null));
        RuntimeException stale = conditionFailed(Map.of());

        BatchResult<VersionedNote> result = StepScript.of(stale, stale)
                .run(NOTES.saveAll(notes).individually().allowPartial().start());

        assertThat(result.unprocessed())
                .extracting(unprocessed -> unprocessed.item().orElseThrow())
                .isEqualTo(notes);
    }

    @Test
    void saveEach_thatAllWouldFailFor_endsWithTheFirst() {
        StepScript script = StepScript.of(
                ResourceNotFoundException.builder().message("none").build());

        assertThatThrownBy(
                        () -> script.run(NOTES.saveAll(notes(3)).individually().start()))
                .isInstanceOf(BatchIncompleteException.class)
                .hasMessage(
                        "saveAll of VersionedNote: 3 of 3 not processed, at positions 0, 1, 2; the last request failed"
                                + " with ResourceNotFoundException; do these again, or take what was done with allowPartial()");
    }

    @Test
    void deleteEach_givesTheItemsThatWereThere() {
        StepScript script = StepScript.of(
                DeleteItemResponse.builder().attributes(item("n0", "a", 1)).build(),
                DeleteItemResponse.builder().build());

        BatchResult<VersionedNote> result = script.run(NOTES.deleteAll(List.of(NOTES.key("n0"), NOTES.key("n1")))
                .individually()
                .start());

        assertThat(result.items()).containsExactly(Optional.of(new VersionedNote("n0", "a", 1)), Optional.empty());
    }

    @Test
    void deleteEach_ofItems_comparesTheirVersions() {
        VersionedNote note = new VersionedNote("n0", "a", 1);

        assertThat(NOTES.deleteAllItems(List.of(note, note)).individually().requests())
                .containsExactly(NOTES.deleteItem(note).request());
    }

    @Test
    void deleteAllItems_ofTwoVersionsOfAnItem_areRefused() {
        assertThatThrownBy(() ->
                        NOTES.deleteAllItems(List.of(new VersionedNote("n0", "a", 1), new VersionedNote("n0", "a", 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("VersionedNote: the items at positions 0 and 1 have the same key (id: S) and different"
                        + " versions; leave the older one out");
    }

    @Test
    void saveEach_ofWhichTheClientFails_isLeftOver() {
        StepScript script = StepScript.of(STORED, SdkClientException.create("no credentials"));

        BatchResult<VersionedNote> result =
                script.run(NOTES.saveAll(notes(2)).individually().allowPartial().start());

        assertThat(result.unprocessed())
                .extracting(BatchResult.Unprocessed::position)
                .containsExactly(1);
        assertThat(result.failure()).get().isInstanceOf(SdkClientException.class);
    }
}
