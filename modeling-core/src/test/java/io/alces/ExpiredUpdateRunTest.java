package io.alces;

import static io.alces.query.PropertyPath.path;
import static io.alces.query.Updates.current;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Session.Place;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.WriteToken;
import io.alces.error.ConditionFailedException;
import io.alces.error.MissingParentException;
import io.alces.error.OutcomeUnknownException;
import io.alces.request.StepScript;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** What becomes of an update that meets an expired item. */
class ExpiredUpdateRunTest {
    private static final AttributeValue ID = AttributeValue.fromS("s");
    private static final Instant EXPIRES = Instant.parse("2023-11-14T22:14:20Z");
    private static final PutItemResponse PUT = PutItemResponse.builder().build();

    private final Model<Session> sessions = Session.model();
    private final UpdateOperation<Session, Session> update =
            sessions.update("s").increment(Session::hits).by(1);
    private final RuntimeException expired =
            ConditionalCheckFailedException.builder().item(Session.expired("s")).build();

    private static <R> R run(StepScript script, UpdateOperation<?, R> update) {
        return script.run(update.run(Function.identity()).start());
    }

    private Map<String, AttributeValue> replacement(UpdateOperation<Session, ?> operation) {
        StepScript script = StepScript.of(expired, PUT);
        Object unused = run(script, operation);
        return ((PutItemRequest) script.requests().get(1)).item();
    }

    @Test
    void update_putsWhatItMakesOfNothing() {
        StepScript script = StepScript.of(expired, PUT);

        Session after = run(script, update);

        assertThat(after).isEqualTo(Session.of("s").withHits(1).withExpires(EXPIRES));
        assertThat(script.requests().get(0)).isEqualTo(update.request());
        assertThat(script.requests().get(1))
                .isEqualTo(PutItemRequest.builder()
                        .tableName("sessions")
                        .item(Map.of("id", ID, "hits", AttributeValue.fromN("1"), "expires", Session.IN_A_MINUTE))
                        .conditionExpression("attribute_not_exists(#0) OR #1 BETWEEN :0 AND :1")
                        .expressionAttributeNames(Map.of("#0", "id", "#1", "expires"))
                        .expressionAttributeValues(Map.of(":0", Session.EARLIEST, ":1", Session.LATEST))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build());
    }

    @Test
    void update_computesFromNothing() {
        assertThat(replacement(sessions.update("s")
                        .set(Session::user)
                        .ifAbsent("u")
                        .set(Session::hits)
                        .to(current(Session::hits).orElse(10).minus(0))
                        .remove(Session::device)
                        .set(Session::expires)
                        .to(Instant.ofEpochSecond(1_800_000_000))))
                .isEqualTo(Map.of(
                        "id",
                        ID,
                        "user",
                        AttributeValue.fromS("u"),
                        "hits",
                        AttributeValue.fromN("10"),
                        "expires",
                        AttributeValue.fromN("1800000000")));
    }

    @Test
    void update_fromAnAttribute_failsAsThereIsNone() {
        UpdateOperation<Session, Session> copy =
                sessions.update("s").set(Session::user).to(current(Session::device));

        assertThatThrownBy(() -> run(StepScript.of(expired), copy))
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        failure -> assertThat(failure.awsErrorDetails().errorCode())
                                .isEqualTo("ValidationException"))
                .hasMessageContaining("The provided expression refers to an attribute that does not exist in the item");
    }

    @Test
    void update_meetingANewItemMeanwhile_updatesIt() {
        RuntimeException taken = ConditionalCheckFailedException.builder()
                .item(Map.of("id", ID, "hits", AttributeValue.fromN("3")))
                .build();
        UpdateItemResponse updated = UpdateItemResponse.builder()
                .attributes(Map.of("id", ID, "hits", AttributeValue.fromN("4")))
                .build();
        StepScript script = StepScript.of(expired, taken, updated);

        assertThat(run(script, update)).isEqualTo(Session.of("s").withHits(4));
        assertThat(script.requests().get(2)).isEqualTo(update.request());
    }

    @Test
    void update_onAConditionThatHoldsForNothing_replaces() {
        assertThat(replacement(update.condition(Session::user).notExists())).containsKey("hits");
    }

    @Test
    void update_onAConditionThatNeedsAnItem_fails() {
        assertThatThrownBy(() -> run(
                        StepScript.of(expired), update.condition(Session::hits).eq(7)))
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        failure -> assertThat(failure.item(Session.class)).isEmpty())
                .hasMessage(
                        "update of Session with the key (id: S): its condition does not hold: Session.hits = Integer"
                                + " was false, found nothing");
    }

    @Test
    void mustExist_fails() {
        assertThatThrownBy(() -> run(StepScript.of(expired), update.mustExist()))
                .isInstanceOf(ConditionFailedException.class);
    }

    @Test
    void returnOld_isEmpty() {
        assertThat(run(StepScript.of(expired, PUT), update.returnOld())).isEmpty();
    }

    @Test
    void returnUpdated_hasWhatWasSet() {
        Partial<Session> updated = run(StepScript.of(expired, PUT), update.returnUpdated());

        assertThat(updated.get(Session::hits)).isEqualTo(1);
        assertThat(run(StepScript.of(expired, PUT), update.returnUpdatedOld()).has(Session::hits))
                .isFalse();
    }

    @Test
    void update_ofPartsOfNothing_namesTheParent() {
        assertThatThrownBy(() -> run(
                        StepScript.of(expired),
                        sessions.update("s")
                                .set(path(Session::place).then(Place::city))
                                .to("Oslo")))
                .isInstanceOf(MissingParentException.class)
                .hasMessageContaining("Session.place.city");
    }

    @Test
    void createParents_createsThemInTheNewItem() {
        assertThat(replacement(sessions.update("s")
                        .set(path(Session::place).then(Place::city))
                        .to("Oslo")
                        .createParents()))
                .containsEntry("place", AttributeValue.fromM(Map.of("city", AttributeValue.fromS("Oslo"))))
                .doesNotContainKey("hits");
    }

    record Note(@Nullable String text, @CreatedAt @Nullable Instant createdAt) {}

    @Item(table = "notes")
    record Noted(
            @PartitionKey String id,
            @Nullable Note note,
            @Nullable @TimeToLive Instant expires) {}

    @Test
    void createParents_fillsThemInTheNewItem() {
        StepScript script = StepScript.of(expired, PUT);
        Model<Noted> noted = Alces.builder()
                .local(URI.create("http://localhost:1"))
                .clock(Clock.fixed(Session.NOW, ZoneOffset.UTC))
                .build()
                .model(Noted.class);

        Noted after = script.run(noted.update("s")
                .set(path(Noted::note).then(Note::text))
                .to("x")
                .createParents()
                .start());

        assertThat(after).isEqualTo(new Noted("s", new Note("x", Session.NOW), null));
    }

    @Test
    void saveChanges_ofAnExpiredItem_findsNone() {
        Session before = Session.of("s").withExpires(EXPIRES);

        assertThatThrownBy(() -> StepScript.of(expired)
                        .run(sessions.saveChanges(before, before.withHits(2)).start()))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage("saveChanges of Session with the key (id: S): there is no such item");
    }

    @Item
    record Lease(
            @PartitionKey String id,
            @Nullable Integer uses,
            @Nullable @WriteToken String token,
            @Nullable @TimeToLive Instant expires) {}

    private static RuntimeException refusal(Map<String, AttributeValue> found) {
        return ConditionalCheckFailedException.builder()
                .item(found)
                .numAttempts(2)
                .build();
    }

    @Test
    void replacement_ofWhichTheAnswerIsLost_knowsItself() {
        StepScript.Answer stored = request -> refusal(((PutItemRequest) request).item());
        UpdateOperation<Lease, Lease> use = Session.alcesAt(Session.NOW)
                .model(Lease.class)
                .update("s")
                .increment(Lease::uses)
                .by(1);

        assertThat(run(StepScript.of(expired, stored), use).uses()).isEqualTo(1);
        assertThat(run(StepScript.of(expired, stored), use.returnOld())).isEmpty();
    }

    @Test
    void replacement_ofWhichTheAnswerIsLost_isNotRepeated() {
        assertThatThrownBy(() -> run(StepScript.of(expired, refusal(Map.of("id", ID))), update))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessage(
                        "update of Session with the key (id: S): it was sent 2 times and its condition did not hold in"
                                + " the end, which may be its own doing, so that it is not known whether it was carried out;"
                                + " read the item; mark an attribute @WriteToken, by which such a write knows itself, or send it"
                                + " exactlyOnce()");
    }
}
