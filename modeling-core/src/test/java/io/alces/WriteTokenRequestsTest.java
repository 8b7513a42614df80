package io.alces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.BeforeWrite;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.WriteToken;
import io.alces.error.InvalidItemException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The write token that is sent. */
class WriteTokenRequestsTest {
    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));
    private static final Model<Parcel> PARCELS = ALCES.model(Parcel.class);
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static String token(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(item.get("token")).s();
    }

    private static String token(UpdateItemRequest request) {
        return request.expressionAttributeValues().values().stream()
                .flatMap(value -> Stream.ofNullable(value.s()))
                .filter(text -> text.matches(UUID))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void writesOfItems_eachHaveANewOne() {
        CreateOperation<Parcel> create = PARCELS.create(Parcel.of("p1").withToken("given"));
        SaveOperation<Parcel> save = PARCELS.save(Parcel.of("p1")).keepTimestamps();

        assertThat(Stream.of(create.request(), create.request(), save.request(), save.request())
                        .map(request -> token(request.item())))
                .doesNotHaveDuplicates()
                .allMatch(token -> token.matches(UUID));
    }

    @Test
    void updates_eachSetANewOne() {
        UpdateOperation<Parcel, Parcel> update =
                PARCELS.update("p1").set(Parcel::city).to("Rome").mustExist();
        UpdateItemRequest request = update.request();

        assertThat(request.updateExpression()).isEqualTo("SET #0 = :0, #1 = :1 ADD #2 :2");
        assertThat(request.expressionAttributeNames()).containsEntry("#1", "token");
        assertThat(token(request)).isNotEqualTo(token(update.request()));
    }

    @Test
    void saveChanges_setANewOne() {
        Parcel before = Parcel.of("p1").withVersion(3).withToken("old");
        SaveChangesOperation<Parcel> changes = PARCELS.saveChanges(before, before.withCity("Rome"));

        assertThat(token(changes.request())).isNotEqualTo(token(changes.request()));
    }

    @Test
    void saveChanges_ofTheTokenAlone_areNone() {
        Parcel before = Parcel.of("p1").withVersion(3).withToken("old");

        assertThat(PARCELS.saveChanges(before, before.withToken("new"))
                        .ifChanged()
                        .requests())
                .isEmpty();
    }

    @Test
    void update_ofTheToken_isRefused() {
        List<UpdateOperation<Parcel, Parcel>> updates = List.of(
                PARCELS.update("p1").set(Parcel::token).to("mine"),
                PARCELS.update("p1").remove(Parcel::token));

        assertThat(updates)
                .allSatisfy(update -> assertThatThrownBy(update::request)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("Parcel.token is set by every write, so an update cannot change it; leave it out"));
    }

    @Test
    void enhancedClient_getsTheTokenOfTheObject() {
        assertThat(PARCELS.schema().itemToMap(Parcel.of("p1").withToken("old"), true))
                .containsEntry("token", AttributeValue.fromS("old"));
    }

    @Item
    record Forged(
            @PartitionKey String id, @Nullable @WriteToken String token) {
        @BeforeWrite
        Forged forge() {
            return new Forged(id, "mine");
        }
    }

    @Test
    void hook_thatChangesTheToken_isRefused() {
        assertThatThrownBy(() ->
                        ALCES.model(Forged.class).save(new Forged("f", null)).request())
                .isInstanceOf(InvalidItemException.class)
                .hasMessage(
                        "Forged.token: a method marked @BeforeWrite changed it, which only a write does; leave it as"
                                + " it is");
    }
}
