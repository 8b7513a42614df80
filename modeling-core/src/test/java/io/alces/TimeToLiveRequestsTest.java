package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Session.Place;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.TimeToLive;
import io.alces.query.Conditions;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What writes of items that expire send. */
class TimeToLiveRequestsTest {
    private static final AttributeValue ID = AttributeValue.fromS("s");
    private static final Instant LATER = Instant.parse("2024-01-01T00:00:00Z");

    private final Model<Session> sessions = Session.model();

    @Item
    record Refreshed(
            @PartitionKey String id,
            @Nullable Integer hits,

            @TimeToLive(after = "PT0.9S", refresh = true) @Nullable Long expires) {}

    private final Model<Refreshed> refreshed = Alces.builder()
            .local(URI.create("http://localhost:1"))
            .clock(Clock.fixed(Session.NOW, ZoneOffset.UTC))
            .build()
            .model(Refreshed.class);

    @Test
    void save_withoutATime_livesFromNow() {
        assertThat(sessions.save(Session.of("s")).request())
                .isEqualTo(PutItemRequest.builder()
                        .tableName("sessions")
                        .item(Map.of("id", ID, "expires", Session.IN_A_MINUTE))
                        .build());
    }

    @Test
    void save_withATime_keepsIt() {
        assertThat(sessions.save(Session.of("s").withExpires(LATER)).request().item())
                .containsEntry("expires", AttributeValue.fromN("1704067200"));
    }

    @Test
    void saveAll_livesFromNow() {
        assertThat(sessions.saveAll(List.of(Session.of("s"))).requests().get(0).requestItems())
                .isEqualTo(Map.of(
                        "sessions",
                        List.of(WriteRequest.builder()
                                .putRequest(put -> put.item(Map.of("id", ID, "expires", Session.IN_A_MINUTE)))
                                .build())));
    }

    @Test
    void create_takesTheKeyOfAnExpiredItem() {
        PutItemRequest request = sessions.create(Session.of("s")).request();

        assertThat(request.conditionExpression()).isEqualTo("attribute_not_exists(#0) OR #1 BETWEEN :0 AND :1");
        assertThat(request.expressionAttributeNames()).isEqualTo(Map.of("#0", "id", "#1", "expires"));
        assertThat(request.expressionAttributeValues()).isEqualTo(Map.of(":0", Session.EARLIEST, ":1", Session.LATEST));
    }

    @Test
    void save_onAConditionThatHoldsForNothing_replacesAnExpiredItem() {
        PutItemRequest request = sessions.save(Session.of("s"))
                .condition(Session::hits)
                .ne(3)
                .condition(Session::user)
                .notExists()
                .request();

        assertThat(request.conditionExpression())
                .isEqualTo("#0 <> :0 AND attribute_not_exists(#1) OR #2 BETWEEN :1 AND :2");
    }

    @Test
    void save_onAConditionThatNeedsAnItem_failsOnAnExpiredOne() {
        PutItemRequest request =
                sessions.save(Session.of("s")).condition(Session::hits).eq(3).request();

        assertThat(request.conditionExpression()).isEqualTo("#0 = :0 AND NOT #1 BETWEEN :1 AND :2");
    }

    @Test
    void save_onARawCondition_failsOnAnExpiredItem() {
        PutItemRequest request = sessions.save(Session.of("s"))
                .condition(Conditions.raw("attribute_not_exists(id)", Map.of(), Map.of()))
                .request();

        assertThat(request.conditionExpression()).isEqualTo("attribute_not_exists(id) AND NOT #0 BETWEEN :0 AND :1");
    }

    @Test
    void delete_withoutCondition_hasNone() {
        assertThat(sessions.delete("s").request().conditionExpression()).isNull();
    }

    @Test
    void delete_onACondition_countsAnExpiredItemAsNone() {
        DeleteItemRequest request =
                sessions.delete("s").condition(Session::hits).gt(3).request();

        assertThat(request.conditionExpression()).isEqualTo("#0 > :0 AND NOT #1 BETWEEN :1 AND :2");
    }

    @Test
    void update_needsThatTheItemIsNotExpired() {
        UpdateItemRequest request =
                sessions.update("s").set(Session::user).to("u").request();

        assertThat(request.updateExpression()).isEqualTo("SET #0 = :0, #1 = if_not_exists(#1, :1)");
        assertThat(request.conditionExpression()).isEqualTo("NOT #1 BETWEEN :2 AND :3");
        assertThat(request.expressionAttributeNames()).isEqualTo(Map.of("#0", "user", "#1", "expires"));
        assertThat(request.expressionAttributeValues())
                .isEqualTo(Map.of(
                        ":0",
                        AttributeValue.fromS("u"),
                        ":1",
                        Session.IN_A_MINUTE,
                        ":2",
                        Session.EARLIEST,
                        ":3",
                        Session.LATEST));
    }

    @Test
    void update_ofTheTime_givesNoOther() {
        assertThat(sessions.update("s")
                        .set(Session::expires)
                        .to(LATER)
                        .request()
                        .updateExpression())
                .isEqualTo("SET #0 = :0");
        assertThat(sessions.update("s").remove(Session::expires).request().updateExpression())
                .isEqualTo("REMOVE #0");
    }

    @Test
    void saveChanges_keepsTheTime() {
        Session before = new Session("s", "u", null, 1, new Place("Oslo"), LATER);

        UpdateItemRequest request =
                sessions.saveChanges(before, before.withHits(2)).request();

        assertThat(request.updateExpression()).isEqualTo("SET #0 = :0");
        assertThat(request.conditionExpression()).isEqualTo("attribute_exists(#1) AND NOT #2 BETWEEN :1 AND :2");
    }

    @Item
    record Plain(
            @PartitionKey String id,
            @Nullable Integer hits,
            @Nullable @TimeToLive Instant expires) {}

    @Test
    void saveChanges_needsThatTheItemIsNotExpiredWhenItIsSent() {
        AtomicReference<Instant> now = new AtomicReference<>(Session.NOW.minusSeconds(3600));
        Model<Plain> plain = Alces.builder()
                .local(URI.create("http://localhost:1"))
                .clock(((InstantSource) now::get).withZone(ZoneOffset.UTC))
                .build()
                .model(Plain.class);
        SaveChangesOperation<Plain> changes = plain.saveChanges(new Plain("s", 1, LATER), new Plain("s", 2, LATER));

        now.set(Session.NOW);

        assertThat(changes.request().expressionAttributeValues()).containsEntry(":2", Session.LATEST);
    }

    @Test
    void refresh_renewsTheTimeByEveryWrite() {
        AttributeValue renewed = AttributeValue.fromN("1700000001");
        Refreshed before = new Refreshed("s", 1, 1_800_000_000L);
        Refreshed changed = new Refreshed("s", 2, 1_800_000_000L);

        assertThat(refreshed.save(before).request().item()).containsEntry("expires", renewed);
        UpdateItemRequest update =
                refreshed.update("s").increment(Refreshed::hits).by(1).request();
        assertThat(update.updateExpression()).isEqualTo("SET #0 = :0 ADD #1 :1");
        assertThat(update.expressionAttributeValues()).containsEntry(":0", renewed);
        assertThat(refreshed.saveChanges(before, changed).request().expressionAttributeValues())
                .containsValue(renewed);
    }

    @Test
    void refresh_ofAnUpdateThatSetsTheTime_isRefused() {
        UpdateOperation<Refreshed, Refreshed> update =
                refreshed.update("s").set(Refreshed::expires).to(1L);

        assertThatThrownBy(update::request)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Refreshed.expires is set by every write, so an update cannot change it; leave it out");
    }

    @Test
    void refresh_ofNoOtherChange_isNone() {
        Refreshed item = new Refreshed("s", 1, 1_800_000_000L);

        assertThat(refreshed.saveChanges(item, item).ifChanged().requests()).isEmpty();
    }
}
