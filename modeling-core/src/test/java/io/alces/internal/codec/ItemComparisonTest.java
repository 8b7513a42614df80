package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.annotation.Attribute;
import io.alces.annotation.Default;
import io.alces.annotation.Discriminator;
import io.alces.annotation.DiscriminatorValue;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Transform;
import io.alces.annotation.Unmapped;
import io.alces.schema.ModelSchema;
import io.alces.transform.AttributeTransform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemComparisonTest {
    private static final AttributeValue TEXT = AttributeValue.fromS("text");
    private static final AttributeValue NUMBER = AttributeValue.fromN("1");
    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    @Item
    record Order(
            @PartitionKey @Attribute("order_id") String orderId,

            @Attribute(aliases = "amount") int quantity,
            Optional<Address> shipTo,
            List<Line> lines,
            Map<String, Line> gifts,
            Payment payment,
            Object extra,
            @Flatten Contact contact) {}

    record Address(String city, boolean verified) {}

    record Line(String sku) {}

    record Contact(@Attribute("e-mail") String email, boolean checked) {}

    @Discriminator(attribute = "kind")
    sealed interface Payment {}

    @DiscriminatorValue("card")
    record Card(String number) implements Payment {}

    @DiscriminatorValue("cash")
    record Cash(String currency) implements Payment {}

    @Item
    record Rest(@PartitionKey String id, @Unmapped Map<String, Object> others) {}

    @Item
    record Some(
            @PartitionKey String id,
            @Unmapped(only = {"note", "meta.*"}) Map<String, Object> others) {}

    @Item
    record Folder(@PartitionKey String id, List<Folder> folders) {}

    private static AttributeValue map(String name, AttributeValue value) {
        return AttributeValue.fromM(Map.of(name, value));
    }

    private static AttributeValue map(String name, AttributeValue value, String other, AttributeValue otherValue) {
        return AttributeValue.fromM(Map.of(name, value, other, otherValue));
    }

    private static ItemFindings order(String name, AttributeValue value) {
        return findings(Order.class, Map.of("order_id", TEXT, name, value));
    }

    private static ItemFindings findings(Class<?> model, Map<String, AttributeValue> item) {
        return ItemComparison.of(ModelSchema.compile(model), item);
    }

    @Test
    void of_itemAsTheModel_findsNothingUnknown() {
        ItemFindings findings = findings(
                Order.class,
                Map.of(
                        "order_id", TEXT,
                        "quantity", NUMBER,
                        "shipTo", map("city", TEXT, "verified", AttributeValue.fromBool(true)),
                        "lines", AttributeValue.fromL(List.of(map("sku", TEXT))),
                        "gifts", map("ada", map("sku", TEXT)),
                        "payment", map("kind", AttributeValue.fromS("card"), "number", TEXT),
                        "extra", map("anything", TEXT),
                        "e-mail", TEXT,
                        "checked", AttributeValue.fromBool(true)));

        assertThat(findings.unknown()).isEmpty();
        assertThat(findings.zeroed()).isEmpty();
        assertThat(findings.present())
                .isEqualTo(findings.known())
                .containsExactly(
                        "Order.checked",
                        "Order.e-mail",
                        "Order.extra",
                        "Order.gifts",
                        "Order.gifts.*.sku",
                        "Order.lines",
                        "Order.lines[].sku",
                        "Order.order_id",
                        "Order.payment",
                        "Order.payment.number",
                        "Order.quantity",
                        "Order.shipTo",
                        "Order.shipTo.city",
                        "Order.shipTo.verified");
    }

    @Test
    void unknown_hasTheTypes() {
        assertThat(order("legacy", NULL).unknown()).containsExactly(Map.entry("Order.legacy", sorted("NULL")));
        assertThat(order("a.b", AttributeValue.fromSs(List.of("x"))).unknown())
                .containsExactly(Map.entry("Order.`a.b`", sorted("SS")));
    }

    @Test
    void unknown_reachesIntoNestedObjects() {
        assertThat(order("shipTo", map("city", TEXT, "zip", NUMBER)).unknown()).containsOnlyKeys("Order.shipTo.zip");
        assertThat(order("gifts", map("ada@example.com", map("price", NUMBER))).unknown())
                .containsOnlyKeys("Order.gifts.*.price");
        assertThat(order(
                                "lines",
                                AttributeValue.fromL(
                                        List.of(map("price", NUMBER), map("sku", TEXT), map("price", TEXT))))
                        .unknown())
                .containsExactly(Map.entry("Order.lines[].price", sorted("N", "S")));
    }

    @Test
    void unknown_inAUnion_isThatOfItsAlternative() {
        assertThat(order("payment", map("kind", AttributeValue.fromS("cash"), "number", TEXT))
                        .unknown())
                .containsOnlyKeys("Order.payment.number");
    }

    @Test
    void values_ofOtherTypes_arePassedBy() {
        assertThat(order("shipTo", TEXT).unknown()).isEmpty();
        assertThat(order("lines", TEXT).unknown()).isEmpty();
        assertThat(order("gifts", NUMBER).unknown()).isEmpty();
        assertThat(order("payment", TEXT).unknown()).isEmpty();
        assertThat(order("payment", map("kind", AttributeValue.fromS("cheque"))).unknown())
                .isEmpty();
        assertThat(order("payment", map("kind", NUMBER)).unknown()).isEmpty();
    }

    @Test
    void alias_isTheAttribute() {
        ItemFindings findings = order("amount", NUMBER);

        assertThat(findings.unknown()).isEmpty();
        assertThat(findings.zeroed()).isEmpty();
        assertThat(findings.present()).containsExactly("Order.order_id", "Order.quantity");
    }

    @Test
    void unmapped_takesAll() {
        assertThat(findings(Rest.class, Map.of("id", TEXT, "legacy", TEXT)).unknown())
                .isEmpty();
    }

    @Test
    void unmapped_withPatterns_takesWhatFits() {
        ItemFindings findings = findings(
                Some.class,
                Map.of("id", TEXT, "note", TEXT, "meta", map("a", TEXT, "b", map("c", TEXT)), "legacy", TEXT));

        assertThat(findings.unknown()).containsOnlyKeys("Some.legacy", "Some.meta.b");
    }

    @Test
    void known_ofNestedObjects_isWhatTheItemHasOfThem() {
        ItemFindings findings = findings(
                Folder.class,
                Map.of(
                        "id",
                        TEXT,
                        "folders",
                        AttributeValue.fromL(List.of(map("folders", AttributeValue.fromL(List.of()))))));

        assertThat(findings.known())
                .containsExactly("Folder.folders", "Folder.folders[].folders", "Folder.folders[].id", "Folder.id");
        assertThat(findings.present()).isEqualTo(Set.of("Folder.folders", "Folder.folders[].folders", "Folder.id"));
    }

    @Test
    void zeroed_isPrimitiveAndAbsentOrNull() {
        assertThat(order("shipTo", map("verified", NULL)).zeroed())
                .containsExactly("Order.quantity", "Order.shipTo.verified");
    }

    static final class Same implements AttributeTransform<Integer> {}

    @Item
    record Counter(
            @PartitionKey String id, @Transform(Same.class) int count) {}

    @Test
    void zeroed_isATransformedPrimitiveToo() {
        assertThat(findings(Counter.class, Map.of("id", TEXT)).zeroed()).containsExactly("Counter.count");
    }

    @Item
    record Shelf(
            @PartitionKey String id,
            @Default(value = "3", onRead = true) int floors) {}

    @Test
    void zeroed_isNotReadAsItsDefault() {
        assertThat(findings(Shelf.class, Map.of("id", TEXT)).zeroed()).isEmpty();
        assertThat(findings(Shelf.class, Map.of("id", TEXT, "floors", NULL)).zeroed())
                .containsExactly("Shelf.floors");
    }

    @Test
    void zeroed_ofAFlattenedObject_isItsOwnOnlyIfItIsThere() {
        assertThat(order("e-mail", TEXT).zeroed()).containsExactly("Order.checked", "Order.quantity");
        assertThat(order("e-mail", NULL).zeroed()).containsExactly("Order.quantity");
    }

    private static SortedSet<String> sorted(String... types) {
        return new TreeSet<>(List.of(types));
    }
}
