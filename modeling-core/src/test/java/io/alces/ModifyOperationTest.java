package io.alces;

import static io.alces.BatchTestModel.BACKOFF;
import static io.alces.VersionedNote.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.annotation.BeforeWrite;
import io.alces.annotation.Computed;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Version;
import io.alces.error.OutcomeUnknownException;
import io.alces.error.StaleItemException;
import io.alces.request.StepScript;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

class ModifyOperationTest {
    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));
    private static final Model<VersionedNote> NOTES = ALCES.model(VersionedNote.class);
    private static final ModifyOperation<VersionedNote> MODIFY =
            NOTES.modify("n1", note -> note.withText(note.text() + "!")).backoff(BACKOFF);

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static GetItemResponse found(String text, int version) {
        return GetItemResponse.builder().item(item("n1", text, version)).build();
    }

    private static UpdateItemResponse updated(String text, int version) {
        return UpdateItemResponse.builder()
                .attributes(item("n1", text, version))
                .build();
    }

    private static RuntimeException stale(Map<String, AttributeValue> found) {
        return ConditionalCheckFailedException.builder().item(found).build();
    }

    @Test
    void requests_areTheRead() {
        assertThat(MODIFY.requests())
                .containsExactly(GetItemRequest.builder()
                        .tableName("notes")
                        .key(Map.of("id", AttributeValue.fromS("n1")))
                        .consistentRead(true)
                        .build());
    }

    @Test
    void start_readsAndStoresWhatDiffers() {
        StepScript script = StepScript.of(found("a", 3), updated("a!", 4));

        assertThat(script.run(MODIFY.start())).contains(new VersionedNote("n1", "a!", 4));

        assertThat(script.requests())
                .last()
                .isEqualTo(NOTES.saveChanges(new VersionedNote("n1", "a", 3), new VersionedNote("n1", "a!", 3))
                        .request());
    }

    @Test
    void start_ofAnItemThatOthersChanged_beginsAgain() {
        StepScript script = StepScript.of(
                found("a", 3),
                stale(item("n1", "b", 4)),
                found("b", 4),
                TransactionConflictException.builder().build(),
                found("b", 4),
                updated("b!", 5));

        assertThat(script.run(MODIFY.start())).contains(new VersionedNote("n1", "b!", 5));

        assertThat(script.calls())
                .containsExactly("GetItem", "UpdateItem", "GetItem", "UpdateItem", "GetItem", "UpdateItem");
        assertThat(script.pauses()).containsExactly(Duration.ofMillis(10), Duration.ofMillis(20));
    }

    @Test
    void start_ofAnItemThatIsDeletedMeanwhile_givesNothing() {
        StepScript script = StepScript.of(
                found("a", 3), stale(Map.of()), GetItemResponse.builder().build());

        assertThat(script.run(MODIFY.start())).isEmpty();
    }

    @Test
    void start_thatIsStaleInEachAttempt_fails() {
        StepScript script =
                StepScript.of(found("a", 3), stale(item("n1", "b", 4)), found("b", 4), stale(item("n1", "b", 5)));

        StaleItemException failure = catchThrowableOfType(
                StaleItemException.class, () -> script.run(MODIFY.attempts(2).start()));

        assertThat(failure)
                .hasMessage(
                        "saveChanges of VersionedNote with the key (id: S): expected version 4, found version 5; read"
                                + " the item again; others changed the item in each of 2 attempt(s), try again later");
        assertThat(failure.expectedVersion()).hasValue(4);
        assertThat(failure.actualVersion()).hasValue(5);
    }

    @Test
    void start_ofAWriteThatWasSentAgain_doesNotApplyTheFunctionToWhatMayBeItsOwnResult() {
        RuntimeException sentTwice = ConditionalCheckFailedException.builder()
                .item(item("n1", "a!", 4))
                .numAttempts(2)
                .build();
        StepScript script = StepScript.of(found("a", 3), sentTwice);

        assertThatThrownBy(() -> script.run(MODIFY.start()))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessage(
                        "saveChanges of VersionedNote with the key (id: S): it was sent 2 times and its condition did"
                                + " not hold in the end, which may be its own doing, so that it is not known whether it was"
                                + " carried out; read the item; mark an attribute @WriteToken, by which such a write knows"
                                + " itself, or send it exactlyOnce()");
    }

    @Test
    void start_ofAWriteThatWasSentAgainAndFindsAnOlderVersion_beginsAgain() {
        RuntimeException sentTwice = ConditionalCheckFailedException.builder()
                .item(item("n1", "b", 1))
                .numAttempts(2)
                .build();
        StepScript script = StepScript.of(found("a", 3), sentTwice, found("b", 1), updated("b!", 2));

        assertThat(script.run(MODIFY.start())).contains(new VersionedNote("n1", "b!", 2));
    }

    @Test
    void start_ofAWriteThatWasSentAgainAndMetATransaction_doesNotReadItsOwnResult() {
        RuntimeException conflict =
                TransactionConflictException.builder().numAttempts(2).build();
        StepScript script = StepScript.of(found("a", 3), conflict);

        assertThatThrownBy(() -> script.run(MODIFY.start())).isSameAs(conflict);
    }

    @Test
    void start_ofAFunctionThatChangesNothing_storesNothing() {
        StepScript script = StepScript.of(found("a", 3));

        assertThat(script.run(NOTES.modify("n1", note -> note).start())).contains(new VersionedNote("n1", "a", 3));
    }

    @Test
    void start_ofAFunctionThatGivesNull_fails() {
        StepScript script = StepScript.of(found("a", 3));
        ModifyOperation<VersionedNote> modify = NOTES.modify("n1", ModifyOperationTest::nothing);

        assertThatThrownBy(() -> script.run(modify.start()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("modify of VersionedNote: expected the item, changed or not, of the function, found null");
    }

    @SuppressWarnings("NullAway") // what a caller without null checks would do
    private static VersionedNote nothing(VersionedNote note) {
        return null;
    }

    @Test
    void start_ofAFunctionThatFails_throwsItsFailure() {
        StepScript script = StepScript.of(found("a", 3));
        ModifyOperation<VersionedNote> modify = NOTES.modify("n1", note -> {
            throw new IllegalStateException("not today");
        });

        assertThatThrownBy(() -> script.run(modify.start()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not today");
    }

    @Test
    void start_ofAFunctionThatChangesTheKey_fails() {
        StepScript script = StepScript.of(found("a", 3));
        ModifyOperation<VersionedNote> modify =
                NOTES.modify("n1", note -> new VersionedNote("n2", note.text(), note.version()));

        assertThatThrownBy(() -> script.run(modify.start()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "VersionedNote.id: expected the S of the key that the item has, found another one; a key cannot"
                                + " change, delete the item and create one of the other key");
    }

    @Item(table = "beans")
    static class Bean {
        private @Nullable String id;
        private long count;
        private int version;

        @PartitionKey
        public @Nullable String getId() {
            return id;
        }

        public void setId(@Nullable String id) {
            this.id = id;
        }

        public long getCount() {
            return count;
        }

        public void setCount(long count) {
            this.count = count;
        }

        @Version
        public int getVersion() {
            return version;
        }

        public void setVersion(int version) {
            this.version = version;
        }

        Bean counted() {
            count++;
            return this;
        }
    }

    @Test
    void start_ofABeanThatIsChangedInPlace_storesWhatDiffers() {
        Map<String, AttributeValue> stored = Map.of(
                "id",
                AttributeValue.fromS("b1"),
                "count",
                AttributeValue.fromN("6"),
                "version",
                AttributeValue.fromN("1"));
        StepScript script = StepScript.of(
                GetItemResponse.builder().item(stored).build(),
                UpdateItemResponse.builder().attributes(stored).build());

        Optional<Bean> unused =
                script.run(ALCES.model(Bean.class).modify("b1", Bean::counted).start());

        assertThat(((UpdateItemRequest) script.requests().get(1)).updateExpression())
                .isEqualTo("SET #0 = :0, #1 = :1");
    }

    @Item(table = "leases")
    record Lease(
            @PartitionKey String id,
            @Nullable @Version Integer version,
            @Nullable @TimeToLive Instant expires) {

        @Computed(from = "id")
        String label() {
            return "lease " + id;
        }

        static GetItemResponse until(Instant expires) {
            return GetItemResponse.builder()
                    .item(Map.of(
                            "id", AttributeValue.fromS("l1"),
                            "version", AttributeValue.fromN("1"),
                            "expires", AttributeValue.fromN(Long.toString(expires.getEpochSecond())),
                            "label", AttributeValue.fromS("lease l1")))
                    .build();
        }
    }

    @Test
    void start_ofAnExpiredItem_givesNothing() {
        StepScript script = StepScript.of(Lease.until(Instant.now().minusSeconds(60)));

        assertThat(script.run(
                        ALCES.model(Lease.class).modify("l1", lease -> lease).start()))
                .isEmpty();
    }

    @Test
    void start_ofAFunctionThatChangesNothingOfAComputedItem_storesNothing() {
        Instant end = Instant.ofEpochSecond(Instant.now().getEpochSecond() + 3600);
        StepScript script = StepScript.of(Lease.until(end));

        assertThat(script.run(
                        ALCES.model(Lease.class).modify("l1", lease -> lease).start()))
                .contains(new Lease("l1", 1, end));
    }

    @Item(table = "drafts")
    record Draft(
            @PartitionKey String id,
            @Nullable @Version Integer version,
            @TimeToLive @Nullable Instant expires,
            int hooked) {
        @BeforeWrite
        Draft counted() {
            HOOKED.incrementAndGet();
            return new Draft(id, version, expires, hooked + 1);
        }
    }

    private static final AtomicInteger HOOKED = new AtomicInteger();

    private static GetItemResponse draft(Instant expires) {
        return GetItemResponse.builder()
                .item(Map.of(
                        "id",
                        AttributeValue.fromS("d1"),
                        "version",
                        AttributeValue.fromN("1"),
                        "expires",
                        AttributeValue.fromN(Long.toString(expires.getEpochSecond())),
                        "hooked",
                        AttributeValue.fromN("0")))
                .build();
    }

    @Test
    void start_runsHooksOnceForEachAttempt() {
        GetItemResponse found = draft(Instant.now().plusSeconds(600));
        StepScript script = StepScript.of(
                found, UpdateItemResponse.builder().attributes(found.item()).build());
        HOOKED.set(0);

        Optional<Draft> unused =
                script.run(ALCES.model(Draft.class).modify("d1", draft -> draft).start());

        assertThat(HOOKED).hasValue(1);
    }

    @Item(table = "parts")
    record Part(
            String maker,
            int number,
            @Nullable String note,
            @Nullable @Version Integer version) {
        @PartitionKey
        @Computed(from = {"maker", "number"})
        String id() {
            return maker + number;
        }
    }

    @Test
    void start_ofAnItemWithAComputedKey_storesWhatDiffers() {
        Map<String, AttributeValue> stored = Map.of(
                "id",
                AttributeValue.fromS("x1"),
                "maker",
                AttributeValue.fromS("x"),
                "number",
                AttributeValue.fromN("1"),
                "version",
                AttributeValue.fromN("1"));
        StepScript script = StepScript.of(
                GetItemResponse.builder().item(stored).build(),
                UpdateItemResponse.builder().attributes(stored).build());

        Optional<Part> unused = script.run(ALCES.model(Part.class)
                .modify("x1", part -> new Part(part.maker(), part.number(), "new", part.version()))
                .start());

        assertThat(((UpdateItemRequest) script.requests().get(1)).updateExpression())
                .isEqualTo("SET #0 = :0, #1 = :1");
    }

    @Test
    void attempts_lessThanOne_areRefused() {
        assertThatThrownBy(() -> MODIFY.attempts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attempts: expected at least 1, found 0");
    }

    @Test
    void modify_ofAModelWithoutAVersion_isRefused() {
        Model<BatchTestModel.Lot> lots = ALCES.model(BatchTestModel.Lot.class);

        assertThatThrownBy(() -> lots.modify("a", 1, lot -> lot))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "modify of Lot: without a version, what others change meanwhile would be overwritten unseen;"
                                + " mark an attribute @Version, or use update(..)");
    }
}
