package io.alces.it;

import static io.alces.query.Conditions.attr;
import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Model;
import io.alces.annotation.Default;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.testing.AlcesTest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@AlcesTest
@NullUnmarked // Models have no value where there is a default.
class DefaultsTest {
    record Size(
            @Default("10") Integer width,
            @Default(value = "cm", onRead = true) String unit) {}

    static final class Label implements Function<Shelf, String> {
        @Override
        public String apply(Shelf shelf) {
            return shelf.name() + "/" + shelf.size().width();
        }
    }

    @Item
    record Shelf(
            @PartitionKey String id,
            @Default("shelf") String name,
            @Default(function = Label.class) String label,
            @Default({"new", "empty"}) Set<String> tags,
            Size size,
            @Default(value = "3", onRead = true) int floors) {
        static Shelf of(String id) {
            return new Shelf(id, null, null, Set.of(), new Size(null, null), 2);
        }
    }

    record FloorCount(int floors) {}

    /** A JavaBean. */
    @Item
    static class Box {
        private String id;
        private Optional<String> color = Optional.empty();

        @PartitionKey
        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        @Default("brown")
        public Optional<String> getColor() {
            return color;
        }

        public void setColor(Optional<String> color) {
            this.color = color;
        }
    }

    private static final Shelf FILLED =
            new Shelf("1", "shelf", "shelf/10", Set.of("new", "empty"), new Size(10, "cm"), 2);

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_givesTheItemWithItsDefaults(Execution execution, Model<Shelf> shelves) {
        assertThat(execution.run(shelves.create(Shelf.of("1")))).isEqualTo(FILLED);

        assertThat(shelves.get("1").consistent().execute()).contains(FILLED);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveAll_givesTheItemsWithTheirDefaults(Execution execution, Model<Shelf> shelves) {
        assertThat(execution.run(shelves.saveAll(Set.of(Shelf.of("1")))).present())
                .containsExactly(FILLED);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_thatRemovesADefault_removesIt(Execution execution, Model<Shelf> shelves) {
        shelves.create(Shelf.of("1")).execute();

        assertThat(execution.run(shelves.update("1").remove(Shelf::name)).name())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_thatCreates_givesDefaultsOnce(Execution execution, Model<Shelf> shelves) {
        Shelf created = execution.run(shelves.update("1").set(Shelf::label).to("x"));
        Shelf updated = execution.run(shelves.update("1").set(Shelf::name).to("y"));

        assertThat(created).isEqualTo(new Shelf("1", "shelf", "x", Set.of("new", "empty"), null, 3));
        assertThat(updated.tags()).isEqualTo(created.tags());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void read_whatIsAbsent_isItsDefaultEverywhere(Execution execution, Model<Shelf> shelves, DynamoDbClient client) {
        client.putItem(request -> request.tableName(shelves.tableName())
                .item(Map.of("id", AttributeValue.fromS("1"), "size", AttributeValue.fromM(Map.of()))));
        Shelf read = new Shelf("1", null, null, Set.of(), new Size(null, "cm"), 3);

        assertThat(execution.run(shelves.get("1"))).contains(read);
        assertThat(execution.run(shelves.scan().list())).containsExactly(read);
        assertThat(execution.run(shelves.get("1").as(FloorCount.class))).contains(new FloorCount(3));
        assertThat(execution
                        .run(shelves.get("1").attributes(Shelf::floors, Shelf::size))
                        .map(part -> part.get(Shelf::floors)))
                .contains(3);
        assertThat(execution.run(
                        shelves.scan().filter(attr(Shelf::floors).exists()).list()))
                .isEmpty();
    }

    @Test
    void withDefaults_sendsNothing(Model<Shelf> shelves) {
        assertThat(shelves.withDefaults(Shelf.of("1"))).isEqualTo(FILLED);

        assertThat(shelves.get("1").consistent().execute()).isEmpty();
    }

    @Test
    void withDefaults_ofABean_leavesTheArgumentAlone(Model<Box> boxes) {
        Box box = new Box();
        box.setId("1");

        assertThat(boxes.withDefaults(box).getColor()).contains("brown");
        assertThat(box.getColor()).isEmpty();
    }
}
