package io.alces.it;

import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.Model;
import io.alces.Partial;
import io.alces.annotation.Attribute;
import io.alces.annotation.Combine;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Default;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.TimeToLive;
import io.alces.generate.Ulid;
import io.alces.testing.AlcesTest;
import io.alces.transaction.ReadTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** Items that were stored under old names read alike, whether whole or in parts. */
@AlcesTest
class AliasedReadsTest {

    record Part(@Attribute(value = "code", aliases = "sku") String code) {}

    @Item(table = "machines")
    @GlobalIndex(name = "byMaker", partitionKey = "maker", include = "label")
    @GlobalIndex(name = "byPlace", partitionKey = "place", projection = ProjectionType.KEYS_ONLY)
    record Machine(
            @PartitionKey String id,
            String maker,
            @Nullable @Attribute(aliases = "room") String place,
            @Attribute(value = "lbl", aliases = "title") String label,

            @Nullable @Attribute(value = "main", aliases = "motor")
            Part main,

            @Nullable @Attribute(aliases = "pieces") List<Part> parts) {}

    record Label(String id, String label) {}

    record Place(@Nullable String place) {}

    /** All that is given to an item that has no value, under new names. */
    @Item(table = "engines")
    record Engine(
            @PartitionKey String id,
            @Nullable String note,

            @Nullable @Attribute(
                    value = "fuelType",
                    aliases = {"fuel", "gas"})
            @Default("diesel")
            String fuel,

            @Nullable @Attribute(value = "serialNumber", aliases = "serial") @GeneratedValue(Ulid.class)
            String serial,

            @Nullable @Attribute(value = "since", aliases = "built") @CreatedAt
            Instant built,

            @Nullable @Attribute(value = "expires", aliases = "until") @TimeToLive(after = "P30D")
            Instant until,

            @Nullable @Attribute(value = "text", aliases = "label") @Combine("engine {id}")
            String label) {}

    @BeforeAll
    static void fill(Model<Machine> machines, DynamoDbClient client) {
        AttributeValue part = AttributeValue.fromM(Map.of("sku", AttributeValue.fromS("m-1")));
        client.putItem(put -> put.tableName(machines.tableName())
                .item(Map.of(
                        "id", AttributeValue.fromS("old"),
                        "maker", AttributeValue.fromS("acme"),
                        "place", AttributeValue.fromS("hall"),
                        "title", AttributeValue.fromS("Press"),
                        "motor", part,
                        "pieces", AttributeValue.fromL(List.of(part, part)))));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_keepsWhatIsThereUnderOldNames(Execution execution, Model<Engine> engines, DynamoDbClient client) {
        client.putItem(put -> put.tableName(engines.tableName())
                .item(Map.of(
                        "id", AttributeValue.fromS("old"),
                        "gas", AttributeValue.fromS("LPG"),
                        "serial", AttributeValue.fromS("s-1"),
                        "built", AttributeValue.fromS("2020-01-01T00:00:00.000000000Z"),
                        "until", AttributeValue.fromN("4000000000"),
                        "label", AttributeValue.fromS("old engine"))));
        Engine before = engines.get("old").execute().orElseThrow();

        Engine after = execution.run(engines.update("old").set(Engine::note).to("oiled"));

        assertThat(after)
                .isEqualTo(new Engine(
                        "old",
                        "oiled",
                        "LPG",
                        "s-1",
                        Instant.parse("2020-01-01T00:00:00Z"),
                        Instant.ofEpochSecond(4_000_000_000L),
                        "old engine"));
        assertThat(before).isEqualTo(new Engine("old", null, "LPG", "s-1", after.built(), after.until(), "old engine"));
    }

    private static void assertOld(Partial<Machine> partial) {
        assertThat(partial.get(Machine::label)).isEqualTo("Press");
        assertThat(partial.has(Machine::label)).isTrue();
        assertThat(partial.get(path(Machine::main).then(Part::code))).isEqualTo("m-1");
        assertThat(partial.get(path(Machine::parts, 1).then(Part::code))).isEqualTo("m-1");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void parts_areReadUnderOldNames(Execution execution, Alces alces, Model<Machine> machines) {
        List<String> attributes = List.of("main.code", "parts[1]");
        var get = machines.get("old").attributes("label", attributes.toArray(String[]::new));

        assertOld(execution.run(get).orElseThrow());
        assertOld(execution.run(ReadTransaction.on(alces).add(get)).get(get).orElseThrow());
        assertOld(execution
                .run(machines.query()
                        .where(Machine::id)
                        .eq("old")
                        .attributes("label", attributes.toArray(String[]::new))
                        .limit(1)
                        .first())
                .orElseThrow());
        assertOld(execution
                .run(machines.scan()
                        .attributes("label", attributes.toArray(String[]::new))
                        .parallel(2)
                        .list())
                .get(0));
    }

    @Test
    void index_holdsWhatItIncludesUnderOldNames(Model<Machine> machines) {
        var byMaker = machines.query().where(Machine::maker).eq("acme");

        assertThat(byMaker.as(Label.class).list().execute()).containsExactly(new Label("old", "Press"));
        assertThat(byMaker.attributes(Machine::label)
                        .first()
                        .execute()
                        .orElseThrow()
                        .get(Machine::label))
                .isEqualTo("Press");
    }

    @Test
    void index_isNotAskedForOldNamesOfItsKey(Model<Machine> machines) {
        var byPlace = machines.query().where(Machine::place).eq("hall");

        assertThat(byPlace.as(Place.class).list().execute()).containsExactly(new Place("hall"));
        assertThat(byPlace.attributes(Machine::place).request().expressionAttributeNames())
                .containsOnlyKeys("#0");
    }

    @Test
    void index_thatLacksTheOldName_isRefused(Model<Machine> machines) {
        var query = machines.query()
                .index("byPlace")
                .where(Machine::place)
                .eq("hall")
                .attributes(Machine::label);

        assertThatThrownBy(query::request)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Machine: index byPlace does not hold lbl, title; read and filter only what it holds, with"
                        + " attributes(..) or as(..), or let the index project all");
    }
}
