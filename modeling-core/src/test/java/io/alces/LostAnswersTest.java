package io.alces;

import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.annotation.GeneratedValue;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.ConditionFailedException;
import io.alces.error.OutcomeUnknownException;
import io.alces.error.StaleItemException;
import io.alces.generate.Ulid;
import io.alces.generate.ValueGenerator;
import io.alces.request.Step;
import io.alces.request.StepScript;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What becomes of writes that the client sent more than once, and whose condition failed in the end. */
class LostAnswersTest {
    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));
    private static final Model<Parcel> PARCELS = ALCES.model(Parcel.class);
    private static final Model<VersionedNote> NOTES = ALCES.model(VersionedNote.class);
    private static final Parcel PARCEL = Parcel.of("p1").withVersion(3).withToken("old");
    private static final String OPEN =
            "it was sent 2 times and its condition did not hold in the end, which may be its own"
                    + " doing, so that it is not known whether it was carried out; read the item";
    private static final String UNKNOWN = OPEN + "; send such a write exactlyOnce()";

    @AfterAll
    static void close() {
        ALCES.close();
    }

    /** The answer of an engine that has carried out a put before. */
    private static final StepScript.Answer STORED = request -> refusal(2, ((PutItemRequest) request).item());

    private static ConditionalCheckFailedException refusal(int attempts, Map<String, AttributeValue> found) {
        return ConditionalCheckFailedException.builder()
                .item(found)
                .numAttempts(attempts)
                .build();
    }

    private static ConditionalCheckFailedException foundNone() {
        return ConditionalCheckFailedException.builder().numAttempts(2).build();
    }

    private static Map<String, AttributeValue> parcel(int version, String token) {
        return Map.of(
                "id", AttributeValue.fromS("p1"),
                "city", AttributeValue.fromS("Rome"),
                "version", AttributeValue.fromN(Integer.toString(version)),
                "token", AttributeValue.fromS(token));
    }

    /** An item after an update, with the token that was sent. */
    private static Map<String, AttributeValue> updated(UpdateItemRequest request, int version) {
        Map<String, AttributeValue> item = new HashMap<>(parcel(version, "old"));
        String name = request.expressionAttributeNames().entrySet().stream()
                .filter(entry -> entry.getValue().equals("token"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        String value = request.updateExpression().replaceAll(".*" + name + " = (:\\d+).*", "$1");
        item.put(
                "token",
                Objects.requireNonNull(request.expressionAttributeValues().get(value)));
        return item;
    }

    private static StepScript.Answer updatedTo(int version) {
        return request -> refusal(2, updated((UpdateItemRequest) request, version));
    }

    private static <R> R run(Step<R> start, Object... answers) {
        return StepScript.of(answers).run(start);
    }

    private static OutcomeUnknownException unknown(Step<?> start, Object... answers) {
        return catchThrowableOfType(OutcomeUnknownException.class, () -> run(start, answers));
    }

    @Test
    void create_thatFindsItsToken_givesWhatWasSent() {
        Parcel created = run(PARCELS.create(Parcel.of("p1")).start(), STORED);

        assertThat(created.withToken(null)).isEqualTo(Parcel.of("p1").withVersion(1));
        assertThat(created.token()).isNotNull();
    }

    @Test
    void save_thatFindsItsToken_givesWhatWasSent() {
        assertThat(run(PARCELS.save(PARCEL).start(), STORED).withToken(null))
                .isEqualTo(PARCEL.withVersion(4).withToken(null));
    }

    @Test
    void create_thatFindsTheFirstVersionOfAnother_tellsThatItExists() {
        assertThatThrownBy(() -> run(PARCELS.create(Parcel.of("p1")).start(), refusal(2, parcel(1, "other"))))
                .isExactlyInstanceOf(ConditionFailedException.class)
                .hasMessage("create of Parcel with the key (id: S): the item exists");
    }

    @Test
    void create_thatFindsALaterVersion_isUnknown() {
        OutcomeUnknownException failure =
                unknown(PARCELS.create(Parcel.of("p1")).start(), refusal(2, parcel(2, "other")));

        assertThat(failure).hasMessage("create of Parcel with the key (id: S): " + UNKNOWN);
        assertThat(failure.operation()).isEqualTo("create of Parcel");
        assertThat(failure.key()).isEqualTo("(id: S)");
        assertThat(failure.attempts()).isEqualTo(2);
        assertThat(failure.isWritten()).isFalse();
        assertThat(failure.getCause())
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage("create of Parcel with the key (id: S): the item exists");
    }

    @Test
    void create_thatWasSentOnce_tellsThatItExists() {
        for (Integer attempts : new Integer[] {1, null}) {
            ConditionalCheckFailedException refusal = ConditionalCheckFailedException.builder()
                    .item(parcel(2, "other"))
                    .numAttempts(attempts)
                    .build();

            assertThatThrownBy(() -> run(PARCELS.create(Parcel.of("p1")).start(), refusal))
                    .isExactlyInstanceOf(ConditionFailedException.class);
        }
    }

    @Test
    void create_withoutAToken_isUnknown() {
        assertThat(unknown(
                        NOTES.create(new VersionedNote("n1", "a", null)).start(),
                        refusal(2, VersionedNote.item("n1", "a", 1))))
                .hasMessage("create of VersionedNote with the key (id: S): " + OPEN
                        + "; mark an attribute @WriteToken, by which such a write knows itself, or send it"
                        + " exactlyOnce()");
    }

    @Test
    void save_thatFindsTheVersionItsItemWasReadWith_isNotCarriedOut() {
        Step<VersionedNote> save = NOTES.save(new VersionedNote("n1", "b", 3))
                .condition(VersionedNote::text)
                .eq("c")
                .start();

        assertThatThrownBy(() -> run(save, refusal(2, VersionedNote.item("n1", "a", 3))))
                .isExactlyInstanceOf(ConditionFailedException.class)
                .hasMessageStartingWith("save of VersionedNote with the key (id: S): its condition does not hold");
    }

    @Test
    void save_thatFindsTheNextVersion_isUnknown() {
        assertThat(unknown(
                        NOTES.save(new VersionedNote("n1", "b", 3)).start(),
                        refusal(2, VersionedNote.item("n1", "b", 4))))
                .hasMessageStartingWith("save of VersionedNote with the key (id: S): " + OPEN)
                .hasCauseInstanceOf(StaleItemException.class);
    }

    @Test
    void save_thatFindsTheNextVersionOfAnother_isStale() {
        assertThatThrownBy(() -> run(PARCELS.save(PARCEL).start(), refusal(2, parcel(4, "other"))))
                .isInstanceOf(StaleItemException.class)
                .hasMessage("save of Parcel with the key (id: S): expected version 3, found version 4; read the item"
                        + " again");
    }

    @Test
    void writes_thatFindNoItem_areUnknown() {
        assertThat(Stream.of(
                                PARCELS.save(PARCEL).start(),
                                PARCELS.saveChanges(PARCEL, PARCEL.withCity("Rome"))
                                        .start(),
                                PARCELS.update("p1")
                                        .remove(Parcel::city)
                                        .mustExist()
                                        .start(),
                                PARCELS.deleteItem(PARCEL).start())
                        .map(start -> unknown(start, foundNone()).getMessage()))
                .containsExactly(
                        "save of Parcel with the key (id: S): " + UNKNOWN,
                        "saveChanges of Parcel with the key (id: S): " + UNKNOWN,
                        "update of Parcel with the key (id: S): " + UNKNOWN,
                        "delete of Parcel with the key (id: S): " + UNKNOWN);
    }

    @Test
    void delete_thatFindsAnItem_isUnknown() {
        assertThat(unknown(
                        NOTES.deleteItem(new VersionedNote("n1", "a", 3)).start(),
                        refusal(2, VersionedNote.item("n1", "a", 1))))
                .hasMessage("delete of VersionedNote with the key (id: S): " + UNKNOWN);
    }

    @Test
    void saveChanges_thatFindTheirToken_giveTheItemFound() {
        assertThat(run(PARCELS.saveChanges(PARCEL, PARCEL.withCity("Rome")).start(), updatedTo(4))
                        .withToken(null))
                .isEqualTo(PARCEL.withCity("Rome").withVersion(4).withToken(null));
    }

    private static UpdateOperation<Parcel, Parcel> update() {
        return PARCELS.update("p1")
                .set(Parcel::city)
                .to("Rome")
                .condition(Parcel::version)
                .eq(3);
    }

    @Test
    void update_thatFindsItsToken_givesWhatWasAskedFor() {
        assertThat(run(update().start(), updatedTo(4)).version()).isEqualTo(4);
        assertThat(run(update().returnUpdated().start(), updatedTo(4)).get(Parcel::city))
                .isEqualTo("Rome");
        assertThat(run(update().returnKey().start(), updatedTo(4))).isEqualTo(PARCELS.key("p1"));
    }

    @Test
    void update_thatGivesTheOldItem_saysThatItWasMade() {
        OutcomeUnknownException failure = unknown(update().returnOld().start(), updatedTo(4));

        assertThat(failure)
                .hasMessage(
                        "update of Parcel with the key (id: S): the item was updated, but the answer that said what it"
                                + " was before was lost; do not repeat it");
        assertThat(failure.isWritten()).isTrue();
    }

    @Test
    void update_thatFindsAnotherToken_isUnknown() {
        assertThat(unknown(update().start(), refusal(2, parcel(4, "other"))))
                .hasMessage("update of Parcel with the key (id: S): " + UNKNOWN);
    }

    @Test
    void update_thatCreatesParentsAndFindsItsToken_givesTheItemFound() {
        UpdateOperation<Parcel, Parcel> update = PARCELS.update("p1")
                .set(path(Parcel::place).then(Parcel.Place::shelf))
                .to("A")
                .createParents();
        GetItemResponse read = GetItemResponse.builder().item(parcel(3, "old")).build();

        assertThat(run(update.start(), UpdateRunTest.refusal("ValidationException"), read, updatedTo(4))
                        .version())
                .isEqualTo(4);
        assertThat(unknown(
                        update.start(),
                        UpdateRunTest.refusal("ValidationException"),
                        read,
                        refusal(2, parcel(4, "other"))))
                .hasMessageContaining(OPEN);
    }

    @Test
    void modify_thatFindsItsToken_givesTheItemFound() {
        GetItemResponse read = GetItemResponse.builder().item(parcel(3, "old")).build();
        ModifyOperation<Parcel> modify = PARCELS.modify("p1", parcel -> parcel.withCity("Bonn"));

        assertThat(run(modify.start(), read, updatedTo(4)))
                .hasValueSatisfying(parcel -> assertThat(parcel.version()).isEqualTo(4));
    }

    @Test
    void saveEach_ofWhichAnAnswerIsLost_isComplete() {
        BatchResult<Parcel> result = run(
                PARCELS.saveAll(List.of(Parcel.of("p1"), Parcel.of("p2")))
                        .individually()
                        .start(),
                STORED,
                STORED);

        assertThat(result.present()).extracting(Parcel::id).containsExactly("p1", "p2");
    }

    @Test
    void saveEach_ofWhichOneIsUnknown_storesTheOthers() {
        BatchResult<Parcel> result = run(
                PARCELS.saveAll(List.of(Parcel.of("p1"), Parcel.of("p2")))
                        .individually()
                        .allowPartial()
                        .start(),
                foundNone(),
                STORED);

        assertThat(result.present()).extracting(Parcel::id).containsExactly("p2");
        assertThat(result.unprocessed().get(0).failure()).containsInstanceOf(OutcomeUnknownException.class);
    }

    static final class Letter implements ValueGenerator<String> {
        @Override
        public String generate(Instant now) {
            return "a";
        }
    }

    @Item
    record Ticket(
            @Nullable @PartitionKey @GeneratedValue(Ulid.class)
            String id,

            @Nullable String text) {}

    @Item
    record Lettered(
            @Nullable @PartitionKey @GeneratedValue(Letter.class)
            String id) {}

    @Test
    void create_thatFindsTheIdGeneratedForIt_givesWhatWasSent() {
        CreateOperation<Ticket> create = ALCES.model(Ticket.class).create(new Ticket(null, "a"));

        assertThat(run(create.start(), STORED).text()).isEqualTo("a");
    }

    @Test
    void create_ofWhichTheIdWasGiven_isUnknown() {
        CreateOperation<Ticket> create = ALCES.model(Ticket.class).create(new Ticket("t1", "a"));

        assertThat(unknown(create.start(), STORED)).hasMessageContaining(OPEN);
    }

    @Test
    void create_ofWhichTheIdIsNotUnique_isUnknown() {
        CreateOperation<Lettered> create = ALCES.model(Lettered.class).create(new Lettered(null));

        assertThat(unknown(create.start(), STORED)).hasMessageContaining(OPEN);
    }

    @Test
    void create_sentOnceThatFindsItsId_wasExecutedBefore() {
        CreateOperation<Ticket> create = ALCES.model(Ticket.class).create(new Ticket(null, "a"));
        StepScript.Answer exists = request -> refusal(1, ((PutItemRequest) request).item());

        assertThatThrownBy(() -> run(create.start(), exists)).isInstanceOf(ConditionFailedException.class);
    }
}
