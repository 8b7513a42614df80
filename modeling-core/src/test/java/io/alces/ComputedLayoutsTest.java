package io.alces;

import static io.alces.RequestText.expression;
import static io.alces.RequestText.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Combine;
import io.alces.annotation.Computed;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Unmapped;
import io.alces.error.InvalidItemException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Computed attributes of classes of every layout, in requests that are never sent. */
class ComputedLayoutsTest {
    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));

    @AfterAll
    static void close() {
        ALCES.close();
    }

    record Home(
            String city,
            String country,
            @Combine("{city}, {country}") @Nullable String line) {

        @Computed(from = {"country", "line"})
        String upper() {
            return line == null ? country : line.toUpperCase(Locale.ROOT);
        }
    }

    @Item
    record Resident(
            @PartitionKey String id, @Nullable @Flatten Home home) {}

    @Test
    void save_ofFlattenedObjects_computesTheirs() {
        Model<Resident> residents = ALCES.model(Resident.class);

        assertThat(item(residents.save(new Resident("r1", new Home("Oslo", "Norway", null)))))
                .containsEntry("line", "'Oslo, Norway'")
                .containsEntry("upper", "'OSLO, NORWAY'");
        assertThat(item(residents.save(new Resident("r1", null)))).containsOnlyKeys("id");
        assertThat(expression(residents
                        .update("r1")
                        .set("home.city")
                        .to("Oslo")
                        .set("home.country")
                        .to("Norway")))
                .isEqualTo("SET city = 'Oslo', country = 'Norway', line = 'Oslo, Norway', upper = 'OSLO, NORWAY'");
    }

    /** A bean with a getter that computes, and a method of another name. */
    @Item
    static class Bean {
        private @Nullable String id;

        @Combine("<{id}>")
        private @Nullable String marked;

        @PartitionKey
        public @Nullable String getId() {
            return id;
        }

        public void setId(@Nullable String id) {
            this.id = id;
        }

        public @Nullable String getMarked() {
            return marked;
        }

        public void setMarked(@Nullable String marked) {
            this.marked = marked;
        }

        @Computed(from = "id")
        public int getLength() {
            return id == null ? 0 : id.length();
        }

        @Computed(from = "marked")
        public String doubled() {
            return marked + marked;
        }
    }

    @Test
    void save_ofABean() {
        Bean bean = new Bean();
        bean.setId("b1");

        assertThat(item(ALCES.model(Bean.class).save(bean)))
                .isEqualTo(Map.of("id", "'b1'", "marked", "'<b1>'", "length", "2", "doubled", "'<b1><b1>'"));
    }

    /** A class with a constructor for all that is not computed. */
    @Item
    static final class Fixed {
        @PartitionKey
        private final String id;

        Fixed(String id) {
            this.id = id;
        }

        @Computed(from = "id")
        String twice() {
            return id + id;
        }
    }

    @Test
    void save_ofAClassWithAConstructor() {
        assertThat(item(ALCES.model(Fixed.class).save(new Fixed("f")))).isEqualTo(Map.of("id", "'f'", "twice", "'ff'"));
    }

    @Item
    record Open(
            @PartitionKey @Combine("{number}") @Nullable String id,
            int number,
            @Unmapped Map<String, Object> rest) {

        @Computed(from = "number")
        int next() {
            return number + 1;
        }
    }

    private final Model<Open> open = ALCES.model(Open.class);

    @Test
    void read_ofWhatAMethodReturned_isNotUnmapped() {
        Map<String, AttributeValue> item = Map.of(
                "id", AttributeValue.fromS("1"),
                "number", AttributeValue.fromN("1"),
                "next", AttributeValue.fromN("2"),
                "more", AttributeValue.fromS("x"));

        assertThat(open.schema().mapToItem(item)).isEqualTo(new Open("1", 1, Map.of("more", "x")));
    }

    @Test
    void schema_computesToo() {
        Open item = new Open(null, 1, Map.of());

        assertThat(open.schema().itemToMap(item, true))
                .containsEntry("id", AttributeValue.fromS("1"))
                .containsEntry("next", AttributeValue.fromN("2"));
        assertThat(open.schema().attributeValue(item, "id")).isEqualTo(AttributeValue.fromS("1"));
    }

    @Item
    record Strict(
            @PartitionKey String id,
            String name,
            String title,

            @Computed(from = "name", method = "toUpper") @Nullable String upper) {
        Strict {
            Objects.requireNonNull(title, "title");
        }

        String toUpper() {
            return name.toUpperCase(Locale.ROOT);
        }
    }

    @Test
    void update_whereNoObjectCanBeMadeOfThePartsAlone_isRefused() {
        UpdateOperation<Strict, Strict> update =
                ALCES.model(Strict.class).update("s1").set(Strict::name).to("x");

        assertThatThrownBy(update::request)
                .isExactlyInstanceOf(InvalidItemException.class)
                .hasMessage("Strict.upper: is computed by toUpper() of the item as a read returns it, and it cannot be"
                        + " read; let the model take what is known of it");
    }
}
