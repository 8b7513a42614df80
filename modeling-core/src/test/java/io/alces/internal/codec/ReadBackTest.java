package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Stored;
import io.alces.annotation.StoredAs;
import io.alces.internal.wire.WireItem;
import io.alces.schema.ModelSchema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read of an object that was written, without reading it. */
class ReadBackTest {

    @Item
    record Plain(
            @PartitionKey String id,
            int number,
            double fraction,
            float part,
            @Nullable Double boxed,
            @Nullable BigDecimal decimal,
            @Nullable Instant at,
            @Stored(StoredAs.EPOCH_SECONDS) @Nullable Instant second,
            @Nullable LocalDate day,
            @Nullable UUID uuid,
            @Nullable List<byte[]> binaries,
            @Nullable List<@Nullable String> texts,
            @Nullable Set<BigDecimal> decimals,
            @Nullable Set<Inner> listed,
            @Nullable Map<UUID, @Nullable Inner> inner,
            @Nullable List<Set<String>> sets) {}

    record Inner(String text, @Nullable Inner next) {}

    @Item
    record Beside(@PartitionKey String id, @Flatten Inner inner) {}

    sealed interface Animal {}

    record Cat(String name) implements Animal {}

    @Item
    record Owner(@PartitionKey String id, List<Pet> pets) {}

    record Pet(Animal animal) {}

    @Item
    record Timer(@PartitionKey String id, Duration left) {}

    @Item
    record WithOptional(@PartitionKey String id, Optional<String> text) {}

    @Item
    record OnceOnly(@PartitionKey String id, Iterable<String> texts) {}

    /** Gives values that differ each time as long as it has none. */
    @Item
    static final class Changing {
        @Item
        record Part(@PartitionKey String text) {}

        private int asked;
        private @Nullable String id;
        private @Nullable List<Part> parts;

        @PartitionKey
        public String getId() {
            return id == null ? "id " + ++asked : id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public List<Part> getParts() {
            return parts == null ? List.of(new Part("part " + asked)) : parts;
        }

        public void setParts(List<Part> parts) {
            this.parts = parts;
        }
    }

    private static <T> @Nullable T told(CompiledModel<T> model, T object) {
        WireItem item = Objects.requireNonNull(model.toWire(object));
        Object told = item.takeObject();
        return told == null ? null : model.schema().type().cast(told);
    }

    private static Plain plain() {
        Map<UUID, @Nullable Inner> inner = new LinkedHashMap<>();
        inner.put(new UUID(1, 2), new Inner("x", new Inner("y", null)));
        inner.put(new UUID(3, 4), null);
        return new Plain(
                "id",
                1,
                -0.0,
                -0f,
                -0.0,
                new BigDecimal("12.500"),
                Instant.parse("2024-02-29T12:00:00.123456789Z"),
                Instant.parse("2024-02-29T12:00:00.999Z"),
                LocalDate.of(2024, 2, 29),
                new UUID(5, 6),
                List.of(new byte[] {1, 2}),
                new ArrayList<>(Arrays.asList("a", null, "b")),
                new TreeSet<>(List.of(new BigDecimal("1.10"), new BigDecimal("2E+3"))),
                new LinkedHashSet<>(List.of(new Inner("z", null))),
                inner,
                new ArrayList<>(List.of(Set.of("one"))));
    }

    private static Plain empty() {
        return new Plain(
                "", 0, 0, 0, null, null, null, null, null, null, null, null, null, null, new HashMap<>(), null);
    }

    private static <T> CompiledModel<T> model(Class<T> type) {
        return CompiledModel.of(ModelSchema.compile(type), CodecKind.GENERATED);
    }

    private static void assertReadBack(Plain object) {
        CompiledModel<Plain> model = model(Plain.class);
        Plain read = model.fromItem(model.toItem(object));

        Plain made = Objects.requireNonNull(told(model, object));

        assertThat(made).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(read);
        assertThat(made.decimal()).isEqualTo(read.decimal());
        assertThat((Object) made.fraction()).isEqualTo(read.fraction());
        assertThat((Object) made.part()).isEqualTo(read.part());
        assertThat((Object) made.boxed()).isEqualTo(read.boxed());
    }

    @Test
    void toWire_ofValuesOfManyKinds_tellsWhatReadingGives() {
        assertReadBack(plain());
    }

    @Test
    void toWire_ofNull_tellsWhatReadingGives() {
        assertReadBack(empty());
    }

    @Test
    void toWire_ofAnObject_sharesNothingThatCanChange() {
        Plain object = plain();

        Plain made = Objects.requireNonNull(told(model(Plain.class), object));

        assertThat(Objects.requireNonNull(made.binaries()).get(0))
                .isNotSameAs(Objects.requireNonNull(object.binaries()).get(0));
        assertThat(made.texts()).isNotSameAs(object.texts());
        assertThat(made.decimals()).isNotSameAs(object.decimals());
        assertThat(made.inner()).isNotSameAs(object.inner());
        assertThat(made.sets()).isNotSameAs(object.sets());
    }

    @Test
    void toWire_ofWhatTakesReading_tellsNothing() {
        CompiledModel<Owner> owners = model(Owner.class);

        assertThat(told(model(Beside.class), new Beside("id", new Inner("x", null))))
                .isNull();
        assertThat(told(model(Timer.class), new Timer("id", Duration.ofMillis(1500))))
                .isNull();
        assertThat(told(model(WithOptional.class), new WithOptional("id", Optional.of("x"))))
                .isNull();
        assertThat(told(model(OnceOnly.class), new OnceOnly("id", List.of("x"))))
                .isNull();
        assertThat(told(owners, new Owner("id", List.of(new Pet(new Cat("Tom"))))))
                .isNull();
        assertThat(told(owners, new Owner("id", List.of()))).isNull();
    }

    @Test
    void toWire_ofElementsThatAreThereOnce_writesThem() {
        Iterator<String> once = List.of("x", "y").iterator();

        WireItem item = Objects.requireNonNull(model(OnceOnly.class).toWire(new OnceOnly("id", () -> once)));

        assertThat(item.get("texts")).isEqualTo(fromL(List.of(fromS("x"), fromS("y"))));
    }

    @Test
    void toWire_ofElementsThatAreReadAsOne_tellsNothing() {
        CompiledModel<Plain> model = model(Plain.class);

        assertThat(told(model, with(Set.of(new BigDecimal("1.0"), new BigDecimal("1.00")))))
                .isNull();
        assertThat(told(model, with(Set.of(new BigDecimal("1.0"))))).isNotNull();
    }

    private static Plain with(Set<BigDecimal> decimals) {
        return new Plain("", 0, 0, 0, null, null, null, null, null, null, null, null, decimals, null, null, null);
    }

    @Test
    void toWire_ofObjectsThatAnswerDifferentlyEachTime_tellsWhatIsWritten() {
        CompiledModel<Changing> model = model(Changing.class);
        WireItem item = Objects.requireNonNull(model.toWire(new Changing()));

        Changing told = Objects.requireNonNull((Changing) item.takeObject());

        assertThat(item.get("id")).isEqualTo(fromS("id 1"));
        assertThat(told.id).isEqualTo("id 1");
        assertThat(told.parts).containsExactly(new Changing.Part("part 1"));
    }

    @Test
    void toWire_ofAWarmModel_tellsWhatIsRead() {
        CompiledModel<Changing.Part> model = CompiledModel.of(ModelSchema.compile(Changing.Part.class));
        Changing.Part part = new Changing.Part("x");
        assertThat(told(model, part)).isNull();

        Instant end = Instant.now().plusSeconds(60);
        while (!model.isGenerated() && Instant.now().isBefore(end)) {
            assertThat(model.toItem(part)).hasSize(1);
        }

        assertThat(told(model, part)).isEqualTo(part).isNotSameAs(part);
    }

    @Test
    void fromItem_ofWrittenItem_givesEachTimeAnObjectOfItsOwn() {
        CompiledModel<Plain> model = model(Plain.class);
        Plain object = plain();
        WireItem item = Objects.requireNonNull(model.toWire(object));

        Plain first = model.fromItem(item);
        Plain second = model.fromItem(item);

        assertThat(item.takeObject()).isNull();
        assertThat(first).usingRecursiveComparison().isEqualTo(second);
        assertThat(first.texts()).isNotSameAs(second.texts());
        assertThat(first.texts()).isNotSameAs(object.texts());
    }
}
