package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.alces.annotation.Attribute;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.UpdatedAt;
import io.alces.annotation.Version;
import io.alces.internal.wire.UnfinishedItem;
import io.alces.internal.wire.WireItem;
import io.alces.schema.ModelSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read of an item of which some attributes were changed after it was written. */
class ChangedObjectTest {
    private static final Instant NOW = Instant.parse("2024-02-29T12:00:00.123456789Z");
    private static final String AT_NOW = "2024-02-29T12:00:00.123456789Z";

    @Item
    record Note(
            int rank,
            @Version @Attribute("v") Long version,
            @PartitionKey String id,
            List<String> words,
            @UpdatedAt @Nullable Instant updatedAt) {

        static Note of(long version) {
            return new Note(1, version, "n1", new ArrayList<>(List.of("a", "b")), null);
        }
    }

    @Item
    public static class Bean {
        private @Nullable String id;
        private long version;
        private double weight;
        private transient int asked;

        @PartitionKey
        public @Nullable String getId() {
            return id;
        }

        public void setId(@Nullable String id) {
            this.id = id;
        }

        @Version
        public long getVersion() {
            return version;
        }

        public void setVersion(long version) {
            this.version = version;
        }

        /** Another one each time. */
        public double getWeight() {
            asked++;
            return weight + asked;
        }

        public void setWeight(double weight) {
            this.weight = weight;
            this.asked = -1;
        }
    }

    @Item
    record Late(@PartitionKey String id, @Version Long version) {
        Late {
            if (version != null && version > 3) {
                throw new IllegalArgumentException("it is too late");
            }
        }
    }

    @Item
    record Lasting(@PartitionKey String id, @Version Long version, Duration duration) {}

    private static <T> CompiledModel<T> model(Class<T> type) {
        return CompiledModel.of(ModelSchema.compile(type), CodecKind.GENERATED);
    }

    private static <T> UnfinishedItem begun(CompiledModel<T> model, T object) {
        return Objects.requireNonNull(model.toUnfinished(object));
    }

    @Test
    void finish_ofItemThatWasChanged_hasWhatReadingGives() {
        CompiledModel<Note> model = model(Note.class);
        Note given = Note.of(3);
        UnfinishedItem item = begun(model, given);
        item.put("v", fromN("4"));
        item.put("updatedAt", fromS(AT_NOW));

        WireItem finished = model.finish(item);
        Object told = finished.takeObject();

        assertThat(told).isEqualTo(new Note(1, 4L, "n1", List.of("a", "b"), NOW));
        assertThat(told).isEqualTo(model.fromItem(finished)).isEqualTo(model.fromItem(finished.attributes()));
        assertThat(((Note) Objects.requireNonNull(told)).words()).isNotSameAs(given.words());
    }

    @Test
    void finish_ofItemThatLostAnAttribute_hasWhatReadingGives() {
        CompiledModel<Bean> model = model(Bean.class);
        Bean bean = new Bean();
        bean.setId("b1");
        bean.setVersion(7);
        UnfinishedItem item = begun(model, bean);
        item.remove("version");

        WireItem finished = model.finish(item);

        assertThat(((Bean) Objects.requireNonNull(finished.takeObject())).getVersion())
                .isZero();
    }

    @Test
    void finish_ofItemOfObjectThatChanges_hasWhatWasWritten() {
        CompiledModel<Bean> model = model(Bean.class);
        Bean bean = new Bean();
        bean.setId("b1");
        bean.setWeight(20);

        WireItem finished = model.finish(begun(model, bean));

        assertThat(finished.get("weight")).isEqualTo(fromN("20"));
        assertThat(((Bean) Objects.requireNonNull(finished.takeObject())).getWeight())
                .isEqualTo(20);
    }

    @Test
    void finish_ofSeveralCopies_sharesNothingBetweenThem() {
        CompiledModel<Note> model = model(Note.class);
        UnfinishedItem item = begun(model, Note.of(3));

        Note first = (Note) Objects.requireNonNull(model.finish(item.copy()).takeObject());
        WireItem second = model.finish(item.copy());

        assertThat(second.takeObject()).isNull();
        assertThat(model.fromItem(second)).isEqualTo(first);
        assertThat(model.fromItem(second).words()).isNotSameAs(first.words());
    }

    @Test
    void finish_ofItemThatItsClassRefuses_leavesItToReading() {
        CompiledModel<Late> model = model(Late.class);
        UnfinishedItem item = begun(model, new Late("l1", 3L));
        item.put("version", fromN("4"));

        WireItem finished = model.finish(item);

        assertThat(finished).containsEntry("version", fromN("4"));
        assertThat(finished.takeObject()).isNull();
    }

    @Test
    void finish_ofItemOfWhichOnlyReadingTells_leavesItToReading() {
        CompiledModel<Lasting> model = model(Lasting.class);
        UnfinishedItem item = begun(model, new Lasting("l1", 3L, Duration.ofMinutes(1)));
        item.put("version", fromN("4"));

        WireItem finished = model.finish(item);

        assertThat(finished.takeObject()).isNull();
        assertThat(model.fromItem(finished)).isEqualTo(new Lasting("l1", 4L, Duration.ofMinutes(1)));
    }

    @Test
    void finish_ofItemOfColdModel_leavesItToReading() {
        CompiledModel<Note> model = CompiledModel.of(ModelSchema.compile(Note.class));

        WireItem finished = model.finish(begun(model, Note.of(3)));

        assertThat(finished.takeObject()).isNull();
        assertThat(model.fromItem(finished)).isEqualTo(Note.of(3));
    }
}
