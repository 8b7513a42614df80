package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.ItemVerification;
import io.alces.ItemVerification.UnknownAttribute;
import io.alces.ItemVerification.UnreadableAttribute;
import io.alces.ItemVerification.ZeroedAttribute;
import io.alces.Model;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.error.SchemaMismatchException;
import io.alces.testing.AlcesTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@AlcesTest
class ItemVerificationTest {
    private static final AttributeValue SECRET = AttributeValue.fromS("secret");

    @Item(table = "parcels")
    record Parcel(
            @PartitionKey String customer,
            @SortKey int number,
            Place from,
            List<Place> stops,
            Map<String, Integer> fees,
            boolean insured,
            @Nullable String note) {}

    record Place(String city, int floor) {}

    /** Items as the model writes them, without a note. */
    private static List<Parcel> parcels(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Parcel(
                        "c" + number % 5,
                        number,
                        new Place("Oslo", 1),
                        List.of(new Place("Bergen", 2)),
                        Map.of("NOK", 10),
                        true,
                        null))
                .toList();
    }

    /** Stores the item of a number, changed. */
    private static void store(
            Model<Parcel> parcels, DynamoDbClient client, int number, Map<String, AttributeValue> changes) {
        Map<String, AttributeValue> item = new HashMap<>(
                parcels.save(parcels(number + 1).get(number)).request().item());
        item.putAll(changes);
        client.putItem(request -> request.tableName(parcels.tableName()).item(item));
    }

    private static AttributeValue map(Map<String, AttributeValue> map) {
        return AttributeValue.fromM(map);
    }

    private static AttributeValue number(int number) {
        return AttributeValue.fromN(String.valueOf(number));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void verifyItems_asTheModelWrites_isClean(Execution execution, Model<Parcel> parcels) {
        execution.run(parcels.saveAll(parcels(40)));

        ItemVerification verification = execution.run(parcels.verifyItems(1000));

        assertThat(verification)
                .usingRecursiveComparison()
                .ignoringFields("readUnits")
                .isEqualTo(new ItemVerification(
                        "Parcel", parcels.tableName(), 40, 0, List.of(), List.of(), List.of("Parcel.note"), List.of()));
        assertThat(verification.readUnits()).isPositive();
        assertThatCode(verification::requireClean).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void verifyItems_readsAsManyAsAskedFor(Execution execution, Model<Parcel> parcels) {
        execution.run(parcels.saveAll(parcels(40)));

        assertThat(execution.run(parcels.verifyItems(1)).examined()).isEqualTo(1);
        assertThat(execution.run(parcels.verifyItems(33)).examined()).isEqualTo(33);
        assertThat(execution.run(parcels.verifyItems(40)).examined()).isEqualTo(40);
    }

    @Test
    void verifyItems_ofAnEmptyTable_findsNothing(Model<Parcel> parcels) {
        assertThat(parcels.verifyItems(10).execute())
                .hasToString("Parcel fits 0 items examined in the table " + parcels.tableName());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void verifyItems_ofOtherItems_countsAndTellsNoValues(
            Execution execution, Model<Parcel> parcels, DynamoDbClient client) {
        execution.run(parcels.saveAll(parcels(20)));
        store(parcels, client, 0, Map.of("legacy", SECRET));
        store(parcels, client, 1, Map.of("legacy", number(7), "insured", AttributeValue.fromNul(true)));
        store(parcels, client, 2, Map.of("from", map(Map.of("city", SECRET, "zip", SECRET))));
        store(parcels, client, 3, Map.of("fees", map(Map.of("secret", SECRET))));
        store(parcels, client, 4, Map.of("fees", map(Map.of("other secret", SECRET))));
        store(
                parcels,
                client,
                5,
                Map.of("stops", AttributeValue.fromL(List.of(map(Map.of("city", SECRET, "floor", SECRET))))));

        ItemVerification verification = execution.run(parcels.verifyItems(100));

        assertThat(verification.unreadable())
                .containsExactly(
                        new UnreadableAttribute("Parcel.fees.*", "N", "S", 2, List.of("(customer: S, number: N)")),
                        new UnreadableAttribute(
                                "Parcel.stops[].floor", "N", "S", 1, List.of("(customer: S, number: N)")));
        assertThat(verification.unknown())
                .containsExactly(
                        new UnknownAttribute("Parcel.from.zip", List.of("S"), 1),
                        new UnknownAttribute("Parcel.legacy", List.of("N", "S"), 2));
        assertThat(verification.zeroed())
                .containsExactly(new ZeroedAttribute("Parcel.from.floor", 1), new ZeroedAttribute("Parcel.insured", 1));
        assertThat(verification).hasToString("""
                        Parcel does not fit all of 20 items examined in the table %s, 3 unreadable:
                          - Parcel.fees.*: expected N, found S in 2 items with the key (customer: S, number: N)
                          - Parcel.stops[].floor: expected N, found S in 1 item with the key (customer: S, number: N)
                          - Parcel.from.zip: not in the model, found S in 1 item
                          - Parcel.legacy: not in the model, found N or S in 2 items
                          - Parcel.note: in no item
                          - Parcel.from.floor: absent in 1 item, and read as zero or false
                          - Parcel.insured: absent in 1 item, and read as zero or false""".formatted(parcels.tableName()));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void requireClean_ofOtherItems_fails(Execution execution, Model<Parcel> parcels, DynamoDbClient client) {
        store(parcels, client, 0, Map.of("legacy", SECRET));

        ItemVerification verification = execution.run(parcels.verifyItems(100));

        assertThatThrownBy(verification::requireClean)
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessage("Parcel does not fit all of 1 item examined in the table " + parcels.tableName()
                        + ", 0 unreadable:\n  - Parcel.legacy: not in the model, found S in 1 item");
    }
}
