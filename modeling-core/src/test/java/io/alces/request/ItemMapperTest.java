package io.alces.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Named.named;

import io.alces.annotation.BeforeWrite;
import io.alces.annotation.Combine;
import io.alces.annotation.Computed;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Default;
import io.alces.annotation.Flatten;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.ItemSize;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Unmapped;
import io.alces.annotation.UpdatedAt;
import io.alces.annotation.Version;
import io.alces.annotation.WriteToken;
import io.alces.error.InvalidItemException;
import io.alces.error.Violation;
import io.alces.generate.ValueGenerator;
import io.alces.internal.codec.CompiledModel;
import io.alces.internal.wire.WireItem;
import io.alces.schema.ModelSchema;
import io.alces.schema.ValuePlace;
import io.alces.spi.ItemValidator;
import io.alces.spi.WriteOperation;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Items to which writes add something are completed in their bytes, as they are in maps. */
@NullUnmarked // Models have no value where one is filled in.
class ItemMapperTest {
    private static final Instant NOW = Instant.parse("2023-11-14T22:13:20.123Z");
    private static final WriteTime TIME = new WriteTime(NOW, "token");

    @Item
    @GlobalIndex(name = "byChange", partitionKey = "kind", sortKey = "updatedAt")
    record Note(
            @CreatedAt Instant createdAt,
            @PartitionKey String id,
            String kind,
            @UpdatedAt Instant updatedAt,
            @Version Long version,
            @WriteToken String token,
            @Default("plain") String style,
            @Default(value = "api", forced = true) String source,
            @GeneratedValue(Fixed.class) String reference,
            @TimeToLive(after = "P1D") Instant expires,
            List<String> words,
            @Unmapped Map<String, Object> rest) {

        static Note of(String id) {
            return new Note(null, id, "memo", null, null, null, null, null, null, null, List.of("a"), Map.of());
        }
    }

    static final class Fixed implements ValueGenerator<String> {
        @Override
        public String generate(Instant now) {
            return "generated";
        }
    }

    @Item
    record Defaulted(@PartitionKey String id, @Default("7") Integer rank) {}

    @Item
    record Combined(
            @PartitionKey @Combine("USER#{name}") String partition,
            @SortKey @Combine("CITY#{home.city}") String sort,
            String name,
            Home home) {}

    record Home(String city, String street) {}

    @Item
    record Plain(@PartitionKey String id, String text) {}

    @Item
    @ItemSize(max = 45)
    record Bounded(@PartitionKey String id, @UpdatedAt Instant updatedAt, String text) {}

    @Item
    record Log(@PartitionKey String id, @Version Long version, Iterable<String> lines) {}

    @Item
    record Stamped(
            @PartitionKey String id,
            String name,
            @Combine("USER#{name}") String group,
            @UpdatedAt Instant updatedAt,
            @Version Long version,
            @Default("plain") String style,
            List<String> words) {}

    record Audit(@UpdatedAt Instant at) {}

    record Part(@Default("1") Integer count, String name) {}

    @Item
    record Audited(@PartitionKey String id, Audit audit) {}

    @Item
    record Parted(@PartitionKey String id, @Flatten Part part) {}

    @Item
    record Titled(
            @PartitionKey String id,
            @Default(function = OfId.class) String title) {}

    static final class OfId implements Function<Titled, String> {
        @Override
        public String apply(Titled titled) {
            return titled.id() + "!";
        }
    }

    @Item
    record Measured(@PartitionKey String id, @UpdatedAt Instant updatedAt) {
        @Computed(from = "id")
        public int length() {
            return id.length();
        }
    }

    @Item
    record Changed(@PartitionKey String id, @UpdatedAt Instant updatedAt) {
        @BeforeWrite
        Changed changed() {
            return new Changed(id + "!", updatedAt);
        }
    }

    /** Refuses items whose text has a space. */
    private static final class NoSpaces<T> implements ItemValidator<T> {
        @Override
        public List<Violation> validate(T item, WriteOperation operation) {
            return item.toString().contains("a b") ? List.of(Violation.of("Item", "has a space")) : List.of();
        }

        @Override
        public List<Violation> validateValue(ValuePlace place, @Nullable Object value) {
            return List.of();
        }
    }

    private static Note filled() {
        return new Note(
                NOW.minusSeconds(1),
                "n1",
                "memo",
                NOW.minusSeconds(1),
                7L,
                "old",
                "bold",
                "me",
                "mine",
                NOW.plusSeconds(9),
                List.of(),
                Map.of("x", "y"));
    }

    @SuppressWarnings("unchecked") // the model is that of the class of the object
    private static <T> ItemMapper<T> mapper(T object, boolean inBytes, boolean validated) {
        CompiledModel<T> model = CompiledModel.of(ModelSchema.compile((Class<T>) object.getClass()));
        return new ItemMapper<>(model, validated ? new NoSpaces<>() : null, () -> inBytes);
    }

    private static <T> PreparedItem<T> prepared(T object, boolean inBytes, boolean validated) {
        ItemMapper<T> mapper = mapper(object, inBytes, validated);
        return mapper.prepare(mapper.draft(object, NOW), WriteOperation.SAVE, TIME);
    }

    static Stream<Named<Object>> objectsCompletedInBytes() {
        return Stream.of(
                named("without what is filled", Note.of("n1")),
                named("with what is filled", filled()),
                named("default alone", new Defaulted("d", null)),
                named("combined key", new Combined(null, null, "Ann", new Home("Oslo", "Long Street"))),
                named("nothing filled", new Plain("p", "text")));
    }

    @ParameterizedTest
    @MethodSource("objectsCompletedInBytes")
    void prepare_ofItemInBytes_isTheSameAsOfOneInAMap(Object object) {
        PreparedItem<Object> item = prepared(object, true, false);

        assertThat(item.attributes()).isInstanceOf(WireItem.class);
        assertThat(item.attributes()).isEqualTo(prepared(object, false, false).attributes());
    }

    @ParameterizedTest
    @MethodSource("objectsCompletedInBytes")
    void prepare_ofItemThatIsValidated_isTheSameAsOfOneInAMap(Object object) {
        PreparedItem<Object> item = prepared(object, true, true);

        assertThat(item.attributes()).isInstanceOf(WireItem.class);
        assertThat(item).isEqualTo(prepared(object, false, true));
        assertThat(item.item()).isNotNull();
    }

    static Stream<Object> objectsCompletedInMaps() {
        return Stream.of(
                new Audited("a", new Audit(null)),
                new Parted("p", new Part(null, "x")),
                new Titled("t", null),
                new Measured("m", null),
                new Changed("c", null));
    }

    @ParameterizedTest
    @MethodSource("objectsCompletedInMaps")
    void prepare_ofItemOfWhichAllMustBeKnown_isOfAMap(Object object) {
        PreparedItem<Object> item = prepared(object, true, false);

        assertThat(item.attributes()).isNotInstanceOf(WireItem.class);
        assertThat(item).isEqualTo(prepared(object, false, false));
    }

    @Test
    void prepare_ofTheSameDraftLater_isOfTheLaterTime() {
        ItemMapper<Note> mapper = mapper(Note.of("n1"), true, false);
        ItemDraft draft = mapper.draft(Note.of("n1"), NOW);

        Note first =
                mapper.read(mapper.prepare(draft, WriteOperation.CREATE, TIME).attributes());
        Note second = mapper.read(mapper.prepare(draft, WriteOperation.SAVE, WriteTime.of(NOW.plusSeconds(5)))
                .attributes());

        assertThat(first.updatedAt()).isEqualTo(NOW);
        assertThat(second.updatedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(second.createdAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(second.token()).isNotEqualTo("token");
    }

    @Test
    void prepare_ofDraftThatKeepsTimestamps_keepsThem() {
        ItemMapper<Note> mapper = mapper(filled(), true, false);
        ItemDraft draft = mapper.draft(filled(), NOW).keepingTimestamps();

        Note sent = mapper.read(mapper.prepare(draft, WriteOperation.SAVE, TIME).attributes());

        assertThat(sent.updatedAt()).isEqualTo(NOW.minusSeconds(1));
    }

    @Test
    void draft_ofItemWithGeneratedValue_tellsIt() {
        ItemMapper<Note> mapper = mapper(Note.of("n1"), true, false);

        assertThat(mapper.draft(Note.of("n1"), NOW).generated()).containsExactly("reference");
        assertThat(mapper.draft(filled(), NOW).generated()).isEmpty();
    }

    static Stream<Named<Object>> objectsThatCannotBeStored() {
        return Stream.of(
                named("without a key", Note.of(null)),
                named("with an empty key", Note.of("")),
                named(
                        "with a full version",
                        new Note(
                                null,
                                "n1",
                                "memo",
                                null,
                                Long.MAX_VALUE,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                Map.of())),
                named(
                        "with an unmapped attribute that is mapped",
                        new Note(
                                null,
                                "n1",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                Map.of("version", "1"))),
                named(
                        "with half of a pair",
                        new Note(null, "n1", "\uD83D", null, null, null, null, null, null, null, List.of(), Map.of())),
                named("without a part of the key", new Combined(null, null, null, new Home("Oslo", null))),
                named("too large", new Defaulted("d".repeat(3000), 1)),
                named("larger than its model allows", new Bounded("s", null, "text")),
                named("larger than any may be", new Plain("p", "x".repeat(410_000))),
                named("not valid", new Plain("p", "a b")));
    }

    @ParameterizedTest
    @MethodSource("objectsThatCannotBeStored")
    void prepare_ofWhatCannotBeStored_saysTheSameInBytesAndInAMap(Object object) {
        Throwable ofMap = catchThrowable(() -> prepared(object, false, true));

        assertThat(ofMap).isInstanceOf(InvalidItemException.class);
        assertThatThrownBy(() -> prepared(object, true, true))
                .isExactlyInstanceOf(ofMap.getClass())
                .hasMessage(ofMap.getMessage());
    }

    @ParameterizedTest
    @MethodSource("objectsThatCannotBeStored")
    void draft_ofWhatCannotBeStored_saysTheSameInBytesAndInAMap(Object object) {
        Throwable ofMap = catchThrowable(() -> prepared(object, false, false));
        Throwable inBytes = catchThrowable(() -> prepared(object, true, false));

        assertThat(String.valueOf(inBytes)).isEqualTo(String.valueOf(ofMap));
    }

    @Test
    void prepare_ofElementsThatAreThereOnceAndCannotBeStored_storesNoneOfThem() {
        Iterator<String> once = List.of("a", "\uD83D", "b").iterator();

        assertThatThrownBy(() -> prepared(new Log("l", null, () -> once), true, false))
                .isInstanceOf(InvalidItemException.class)
                .hasMessage(
                        "Log: something of it cannot be stored, and what it is cannot be told, since an Iterable may"
                                + " have its elements only once; use a List");
    }

    @Test
    void prepare_ofElementsThatCanBeReadAgainAndCannotBeStored_saysWhatIsWrong() {
        assertThatThrownBy(() -> prepared(new Log("l", null, List.of("\uD83D")), true, false))
                .isInstanceOf(InvalidItemException.class)
                .hasMessageContaining("Log.lines[0]");
    }

    @Test
    void readWritten_ofWarmModel_givesWhatReadingGives() {
        Stamped given = new Stamped("s", "Ann", null, null, null, null, List.of("a"));
        ItemMapper<Stamped> mapper = mapper(given, true, true);
        Stamped cold = mapper.readWritten(mapper.prepare(mapper.draft(given, NOW), WriteOperation.SAVE, TIME), "saved");
        for (int item = 0; item < 1_100; item++) {
            assertThat(mapper.stored(given)).isNotEmpty();
        }

        Instant end = Instant.now().plusSeconds(60);
        PreparedItem<Stamped> item;
        Object told;
        do {
            item = mapper.prepare(mapper.draft(given, NOW), WriteOperation.SAVE, TIME);
            told = mapper.withoutValidation()
                                    .prepare(mapper.draft(given, NOW), WriteOperation.SAVE, TIME)
                                    .attributes()
                            instanceof WireItem wire
                    ? wire.takeObject()
                    : null;
        } while (told == null && Instant.now().isBefore(end));

        assertThat(told).isEqualTo(cold);
        assertThat(mapper.readWritten(item, "saved")).isEqualTo(cold);
        assertThat(cold).isEqualTo(new Stamped("s", "Ann", "USER#Ann", NOW, 1L, "plain", List.of("a")));
    }

    @Test
    void prepare_ofItemThatIsLargerInARequestThanItIs_isNotRefused() {
        Bounded small = new Bounded("s", null, null);

        assertThat(prepared(small, true, false).attributes())
                .isEqualTo(prepared(small, false, false).attributes());
    }
}
