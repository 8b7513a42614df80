package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alces.annotation.Attribute;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Unmapped;
import io.alces.error.InvalidItemException;
import io.alces.error.ModelMappingException;
import io.alces.schema.ModelSchema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What cannot be stored, and what is said of it. */
class InvalidItemTest {
    @Item
    record Order(
            @PartitionKey @Nullable String id,
            @Nullable Double weight,
            @Nullable BigDecimal total,
            @Nullable List<Line> lines,
            @Nullable Instant at,
            @Nullable Map<String, Object> open,
            @Nullable List<Set<@Nullable String>> tags,
            @Nullable Node node,
            @Unmapped @Nullable Map<String, Object> rest) {

        static Order empty() {
            return new Order("o1", null, null, null, null, null, null, null, null);
        }

        Order withId(String newId) {
            return new Order(newId, weight, total, lines, at, open, tags, node, rest);
        }

        Order withWeight(double newWeight) {
            return new Order(id, newWeight, total, lines, at, open, tags, node, rest);
        }

        Order withTotal(String newTotal) {
            return new Order(id, weight, new BigDecimal(newTotal), lines, at, open, tags, node, rest);
        }

        Order withLines(Line... newLines) {
            return new Order(id, weight, total, List.of(newLines), at, open, tags, node, rest);
        }

        Order withAt(Instant newAt) {
            return new Order(id, weight, total, lines, newAt, open, tags, node, rest);
        }

        Order withOpen(Map<String, Object> newOpen) {
            return new Order(id, weight, total, lines, at, newOpen, tags, node, rest);
        }

        Order withTags(Set<@Nullable String> newTags) {
            return new Order(id, weight, total, lines, at, open, List.of(newTags), node, rest);
        }

        Order withNode(Node newNode) {
            return new Order(id, weight, total, lines, at, open, tags, newNode, rest);
        }

        Order withRest(Map<String, Object> newRest) {
            return new Order(id, weight, total, lines, at, open, tags, node, newRest);
        }
    }

    record Line(String sku) {}

    static final class Node {
        @Nullable Node next;
    }

    private final CompiledModel<Order> orders = CompiledModel.of(ModelSchema.compile(Order.class));

    @Test
    void toItem_notANumber_isRefused() {
        assertInvalid(Order.empty().withWeight(Double.NaN), "Order.weight: NaN is no number that DynamoDB stores");
    }

    @Test
    void toItem_infinity_isRefused() {
        assertInvalid(
                Order.empty().withWeight(Double.NEGATIVE_INFINITY),
                "Order.weight: infinity is no number that DynamoDB stores");
    }

    @Test
    void toItem_numberOf39Digits_isRefused() {
        assertInvalid(
                Order.empty().withTotal("1".repeat(39)),
                "Order.total: the number has 39 significant digits, DynamoDB stores at most 38;"
                        + " round it or store it as text");
    }

    @Test
    void toItem_hugeExponent_isRefusedWithoutExpandingIt() {
        assertInvalid(
                Order.empty().withTotal("1E+2000000000"),
                "Order.total: the number has a magnitude outside 1E-130 to 9.9E+125, the range that DynamoDB stores;"
                        + " store it as text or scale it");
    }

    @Test
    void toItem_halfOfASurrogatePair_isRefusedWhereItIs() {
        assertInvalid(
                Order.empty().withLines(new Line("a"), new Line("x\uD83D")),
                "Order.lines[1].sku: text with half of a surrogate pair has no UTF-8 form;"
                        + " was it cut between the two?");
    }

    @Test
    void toItem_yearOf10000_isRefused() {
        assertInvalid(
                Order.empty().withAt(Instant.parse("+10000-01-01T00:00:00Z")),
                "Order.at: a year outside 0000 to 9999 has no text that sorts; store it as a number");
    }

    @Test
    void toItem_cyclicObject_isRefused() {
        Node node = new Node();
        node.next = node;
        assertInvalid(
                Order.empty().withNode(node),
                "Order.node" + ".next".repeat(31)
                        + ": more than 31 maps and lists lie inside each other, which DynamoDB does not store;"
                        + " does an object contain itself?");
    }

    @Test
    void toItem_emptyKeyOfAMap_isRefused() {
        assertInvalid(
                Order.empty().withOpen(Map.of("", "x")),
                "Order.open: the name of an attribute is empty; give the key of the map at least one character");
    }

    @Test
    void toItem_objectInAnOpenValue_isRefused() {
        assertInvalid(
                Order.empty().withOpen(Map.of("a.b", List.of(new Line("x")))),
                "Order.open.`a.b`[0]: io.alces.internal.codec.InvalidItemTest$Line is no type of an open value;"
                        + " declare an attribute of this type");
    }

    @Test
    void toItem_nullAsKeyOfAnOpenMap_isRefused() {
        Map<@Nullable String, Object> map = new HashMap<>();
        map.put(null, "x");
        assertInvalid(
                Order.empty().withOpen(Map.of("map", map)),
                "Order.open.map: null is no key of an open map; use text, an enum, a number or a UUID");
    }

    @Test
    void toItem_emptySetInAList_isRefused() {
        assertInvalid(
                Order.empty().withTags(Set.of()),
                "Order.tags[0]: DynamoDB has no empty set, and a list cannot leave one out; use a list of lists");
    }

    @Test
    void toItem_nullInASet_isRefused() {
        Set<@Nullable String> tags = new HashSet<>();
        tags.add(null);
        assertInvalid(Order.empty().withTags(tags), "Order.tags[0]: a set of DynamoDB cannot hold null; take it out");
    }

    @Test
    void toItem_unmappedAttributeThatIsMapped_isRefused() {
        assertInvalid(
                Order.empty().withRest(Map.of("id", "x")),
                "Order.id: this unmapped attribute is one that Order maps; set it there and take it out here");
    }

    @Item
    record Rest(@PartitionKey String id, @Unmapped Map<@Nullable String, Object> rest) {}

    @Test
    void toItem_nullAsKeyOfUnmappedAttributes_isRefused() {
        Map<@Nullable String, Object> rest = new HashMap<>();
        rest.put(null, "x");
        assertThatExceptionOfType(InvalidItemException.class)
                .isThrownBy(
                        () -> CompiledModel.of(ModelSchema.compile(Rest.class)).toItem(new Rest("r1", rest)))
                .withMessage("Rest: the map of unmapped attributes has null among its keys; take it out");
    }

    @Test
    void toItem_31MapsInsideEachOther_areStored() {
        Object nested = "deepest";
        for (int i = 0; i < 29; i++) {
            nested = new ArrayList<>(Collections.singletonList(nested));
        }
        orders.toItem(Order.empty().withOpen(Map.of("x", List.of(nested))));
    }

    @Test
    void toItem_32ListsInsideEachOther_areRefused() {
        Object nested = "deepest";
        for (int i = 0; i < 31; i++) {
            nested = new ArrayList<>(Collections.singletonList(nested));
        }
        assertInvalid(
                Order.empty().withOpen(Map.of("x", nested)),
                "Order.open.x" + "[0]".repeat(30)
                        + ": more than 31 maps and lists lie inside each other, which DynamoDB does not store;"
                        + " does an object contain itself?");
    }

    @Test
    void toItem_halfOfASurrogatePairInASet_isRefused() {
        assertInvalid(
                Order.empty().withTags(Set.of("x\uD83D")),
                "Order.tags[0]: text with half of a surrogate pair has no UTF-8 form; was it cut between the two?");
    }

    @Test
    void toItem_pairOfSurrogates_isStored() {
        orders.toItem(Order.empty().withId("\uD83D\uDE00"));
    }

    private void assertInvalid(Order order, String message) {
        assertThatExceptionOfType(InvalidItemException.class)
                .isThrownBy(() -> orders.toItem(order))
                .withMessage(message);
    }

    @Item
    record Named(
            @PartitionKey String id, @Attribute("a\ud800") String note) {}

    @Test
    void compiledModel_nameThatCannotBeStored_isRefused() {
        assertThatExceptionOfType(ModelMappingException.class)
                .isThrownBy(() -> CompiledModel.of(ModelSchema.compile(Named.class)))
                .withMessage(
                        "Named cannot be a model:\n  - Named: the name of an attribute cannot be stored: text with half"
                                + " of a surrogate pair has no UTF-8 form; was it cut between the two?");
    }
}
