package io.alces.validation;

import static io.alces.query.Conditions.raw;
import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.Model;
import io.alces.UpdateOperation;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Default;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.InvalidItemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Updates that may create an item, and are never sent. */
class RequiredAttributesTest {

    @Item(table = "parcels")
    record Parcel(
            @PartitionKey @NotBlank String id,
            @NotBlank @Nullable String receiver,
            @Positive int weight,
            @NotNull @Default("new") String state,
            @NotNull @CreatedAt Instant created,
            @NotEmpty(groups = OnUpdate.class) Set<String> tags,
            @NotNull(groups = OnCreate.class) String origin,
            @Valid @Nullable Box box,
            @Valid @Flatten @Nullable Sender sender,
            List<String> marks,
            @Nullable String note) {}

    record Box(@NotBlank @Nullable String colour, @Nullable String form) {}

    record Sender(
            @NotBlank @Nullable String street, @Nullable String town) {}

    @Item(table = "letters")
    record Letter(
            @PartitionKey String id,
            @Nullable String note,
            @NotNull @Valid @Flatten Sender sender) {}

    private static final Alces ALCES = Alces.builder()
            .local(URI.create("http://localhost:1"))
            .install(BeanValidation.create())
            .build();
    private static final Model<Parcel> PARCELS = ALCES.model(Parcel.class);
    private static final UpdateOperation<Parcel, Parcel> NOTED =
            PARCELS.update("p1").set(Parcel::note).to("heavy");
    private static final UpdateOperation<Parcel, Parcel> COMPLETE = NOTED.set(Parcel::receiver)
            .to("Ada")
            .increment(Parcel::weight)
            .by(2)
            .add(Parcel::tags)
            .values("vip");
    private static final String MISSING =
            ", and the update, which may create the item, gives it no value; set it, or use mustExist()";

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static void assertRefused(UpdateOperation<?, ?> update, String message) {
        assertThatThrownBy(update::request)
                .isExactlyInstanceOf(InvalidItemException.class)
                .hasMessage(message);
    }

    private static void assertSent(UpdateOperation<?, ?> update) {
        assertThatCode(update::request).doesNotThrowAnyException();
    }

    @Test
    void update_thatMayCreate_namesAllThatIsMissing() {
        assertRefused(
                NOTED,
                "Parcel cannot be stored:"
                        + "\n  - Parcel.receiver: must not be blank" + MISSING
                        + "\n  - Parcel.weight: must be greater than 0" + MISSING
                        + "\n  - Parcel.tags: must not be empty" + MISSING);
    }

    @Test
    void update_thatGivesAllOfIt_isSent() {
        assertSent(COMPLETE);
    }

    @Test
    void update_ofWhatMustExist_isSent() {
        assertSent(NOTED.mustExist());
    }

    @Test
    void update_ofNothing_isToldAsThat() {
        assertThatThrownBy(() -> PARCELS.update("p1").request()).isExactlyInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void update_withoutValidation_isSent() {
        assertSent(PARCELS.withoutValidation().update("p1").set(Parcel::note).to("heavy"));
    }

    @Test
    void update_onWhatAnItemHas_isSent() {
        assertSent(NOTED.condition(Parcel::state).eq("new"));
    }

    @Test
    void update_onAConditionThatMayHoldForNothing_isRefused() {
        UpdateOperation<Parcel, Parcel> received =
                NOTED.set(Parcel::receiver).to("Ada").add(Parcel::tags).values("vip");
        String message = "Parcel.weight: must be greater than 0" + MISSING;
        assertRefused(received.condition(Parcel::state).notExists(), message);
        assertRefused(received.condition(raw("attribute_exists(#s)", Map.of("#s", "state"), Map.of())), message);
    }

    @Test
    void update_thatRemovesWhatMustBeThere_isToldOnce() {
        assertRefused(
                PARCELS.update("p1")
                        .remove(Parcel::receiver)
                        .set(Parcel::weight)
                        .to(1)
                        .add(Parcel::tags)
                        .values("vip"),
                "Parcel.receiver: must not be blank");
    }

    @Test
    void update_thatTakesFromASet_givesItNoValue() {
        assertRefused(
                PARCELS.update("p1")
                        .set(Parcel::receiver)
                        .to("Ada")
                        .set(Parcel::weight)
                        .to(1)
                        .delete(Parcel::tags)
                        .values("vip"),
                "Parcel.tags: must not be empty" + MISSING);
    }

    @Test
    void update_ofPartOfAnObject_needsOneThatIsThere() {
        assertSent(PARCELS.update("p1").set(path(Parcel::box).then(Box::form)).to("flat"));
    }

    @Test
    void createParents_ofPartOfAnObject_mayCreate() {
        assertRefused(
                PARCELS.update("p1")
                        .set(path(Parcel::box).then(Box::form))
                        .to("flat")
                        .set(Parcel::receiver)
                        .to("Ada")
                        .set(Parcel::weight)
                        .to(1)
                        .createParents(),
                "Parcel.tags: must not be empty" + MISSING);
    }

    @Test
    void update_ofPartOfAFlattenedObject_givesTheRestOfIt() {
        assertRefused(
                COMPLETE.set(path(Parcel::sender).then(Sender::town)).to("Oslo"),
                "Parcel.sender.street: must not be blank" + MISSING);
    }

    @Test
    void update_thatRemovesPartOfAFlattenedObject_createsNone() {
        assertSent(COMPLETE.remove(path(Parcel::sender).then(Sender::town)));
    }

    @Test
    void update_withoutAFlattenedObject_namesTheObject() {
        assertRefused(
                ALCES.model(Letter.class).update("l1").set(Letter::note).to("late"),
                "Letter.sender: must not be null" + MISSING);
    }
}
