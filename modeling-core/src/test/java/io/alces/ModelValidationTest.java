package io.alces;

import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Invoice.Address;
import io.alces.Invoice.Line;
import io.alces.annotation.Item;
import io.alces.annotation.ItemSize;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Transform;
import io.alces.error.InvalidItemException;
import io.alces.error.ModelMappingException;
import io.alces.error.Violation;
import io.alces.schema.ValuePlace;
import io.alces.spi.ItemValidator;
import io.alces.spi.ModelValidation;
import io.alces.spi.WriteOperation;
import io.alces.transform.AttributeTransform;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What plugins that validate are asked, and what becomes of their answers. */
class ModelValidationTest {

    @Item
    record Note(@PartitionKey String id, @Nullable String text) {}

    @Item
    @ItemSize(max = 20)
    record Small(@PartitionKey String id, @Nullable String text) {}

    @Item
    @ItemSize(max = 0)
    record TooSmall(@PartitionKey String id) {}

    @Item
    @ItemSize(max = 409_601)
    record TooLarge(@PartitionKey String id) {}

    @Item
    record OneWay(
            @PartitionKey String id,
            @Transform(Hidden.class) @Nullable String text) {}

    /** Writes what it cannot read. */
    static final class Hidden implements AttributeTransform<String> {
        @Override
        public String write(String value) {
            return "hidden";
        }

        @Override
        public String read(String stored) {
            throw new IllegalStateException("not to be read");
        }
    }

    /** Notes what it is asked, and finds everything wrong. */
    private static final class Recorder implements ModelValidation {
        private final List<String> asked = new ArrayList<>();

        @Override
        public List<String> problems(Class<?> model) {
            return List.of();
        }

        @Override
        public <T> Optional<ItemValidator<T>> validator(Class<T> model) {
            return Optional.of(new ItemValidator<>() {
                @Override
                public List<Violation> validate(T item, WriteOperation operation) {
                    asked.add(operation + " " + item);
                    return List.of(Violation.of(model.getSimpleName(), "is wrong"));
                }

                @Override
                public List<Violation> validateValue(ValuePlace place, @Nullable Object value) {
                    asked.add(place.owner().getSimpleName() + "." + place.property() + " " + value);
                    return List.of(Violation.of(place.path(), "is wrong"));
                }
            });
        }
    }

    private final Recorder recorder = new Recorder();
    private final Alces alces = Alces.builder()
            .local(URI.create("http://localhost:1"))
            .install(registrar -> registrar.addValidation(recorder))
            .build();

    @AfterEach
    void close() {
        alces.close();
    }

    @Test
    void item_isValidatedForItsOperation() {
        Model<Note> notes = alces.model(Note.class);
        Note note = new Note("1", "a");
        assertThatThrownBy(() -> notes.create(note).request()).hasMessage("Note: is wrong");
        assertThatThrownBy(() -> notes.save(note).request()).hasMessage("Note: is wrong");
        assertThatThrownBy(() -> notes.saveChanges(note, new Note("1", "b")).request())
                .hasMessage("Note: is wrong");
        assertThat(recorder.asked)
                .containsExactly("CREATE Note[id=1, text=a]", "SAVE Note[id=1, text=a]", "UPDATE Note[id=1, text=b]");
    }

    @Test
    void item_tooLarge_isReportedWithTheRest() {
        Model<Small> small = alces.model(Small.class);
        assertThatThrownBy(() -> small.save(new Small("1", "x".repeat(14))).request())
                .isExactlyInstanceOf(InvalidItemException.class)
                .hasMessage("""
                        Small cannot be stored:
                          - Small: an item has at most 20 bytes by @ItemSize, and the item has 21; store less in it
                          - Small: is wrong""");
    }

    @Test
    void item_tooLarge_isRefusedWithoutValidation() {
        Model<Small> small = alces.model(Small.class).withoutValidation();
        assertThatThrownBy(() -> small.save(new Small("1", "x".repeat(14))).request())
                .hasMessage("Small: an item has at most 20 bytes by @ItemSize, and the item has 21; store less in it");
    }

    @Test
    void item_notReadableAgain_isRefused() {
        String message = "OneWay.text: what would be stored cannot be read again, and so cannot be validated:"
                + " expected String, found S for which the transform Hidden failed with IllegalStateException";
        Model<OneWay> items = alces.model(OneWay.class);
        assertThatThrownBy(() -> items.save(new OneWay("1", "a")).request())
                .isExactlyInstanceOf(InvalidItemException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> items.update("1").set(OneWay::text).to("a").request())
                .isExactlyInstanceOf(InvalidItemException.class)
                .hasMessage(message);
    }

    @Test
    void update_valuesTooLarge_isRefused() {
        Model<Small> small = alces.model(Small.class).withoutValidation();
        assertThatThrownBy(() ->
                        small.update("1").set(Small::text).to("x".repeat(21)).request())
                .hasMessage("Small: an item has at most 20 bytes by @ItemSize,"
                        + " and the values of the update have 21; store less in it");
    }

    @Test
    void itemSize_outOfRange_isNoModel() {
        assertThatThrownBy(() -> alces.model(TooSmall.class))
                .isExactlyInstanceOf(ModelMappingException.class)
                .hasMessage("TooSmall cannot be a model:\n  - TooSmall: @ItemSize has a max of 0 bytes,"
                        + " and an item has 1 to 409600; use one of those");
        assertThatThrownBy(() -> alces.model(TooLarge.class))
                .hasMessage("TooLarge cannot be a model:\n  - TooLarge: @ItemSize has a max of 409601 bytes,"
                        + " and an item has 1 to 409600; use one of those");
    }

    @Test
    void update_thatMayCreate_asksOnceWhatMustBeThere() {
        Model<Note> notes = alces.model(Note.class);
        assertThatThrownBy(() -> notes.update("1").set(Note::text).to("a").request())
                .hasMessage("Note.text: is wrong");
        assertThatThrownBy(() -> notes.update("1").set(Note::text).to("b").request())
                .hasMessage("Note.text: is wrong");
        assertThat(recorder.asked).containsExactly("Note.text a", "Note.text null", "Note.text b");
    }

    @Test
    void update_valuesAreValidatedWhereTheyAre() {
        Model<Invoice> invoices = alces.model(Invoice.class);
        Line line = new Line("s", 2);
        assertThatThrownBy(() -> invoices.update("c1", "i1")
                        .set(path(Invoice::shipTo).then(Address::city))
                        .to("Oslo")
                        .set(path(Invoice::lines, 2))
                        .to(line)
                        .add(Invoice::tags)
                        .values("vip")
                        .increment(Invoice::count)
                        .by(1)
                        .remove(Invoice::note)
                        .request())
                .isExactlyInstanceOf(InvalidItemException.class)
                .hasMessage("""
                        Invoice cannot be stored:
                          - Invoice.shipTo.city: is wrong
                          - Invoice.lines[2]: is wrong
                          - Invoice.tags[]: is wrong
                          - Invoice.note: is wrong""");
        assertThat(recorder.asked)
                .containsExactly(
                        "Address.city Oslo",
                        "Invoice.lines [" + line + "]",
                        "Invoice.tags [vip]",
                        "Invoice.note Optional.empty");
    }
}
