package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Unmapped;
import io.alces.error.UnreadableItemException;
import io.alces.internal.wire.WireItem;
import io.alces.internal.wire.WireItems;
import io.alces.schema.ModelSchema;
import java.beans.ConstructorProperties;
import java.io.IOException;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stored items that do not fit their model, and what is said of them. */
class UnreadableItemTest {
    @Item
    record Order(
            @PartitionKey String id,
            int count,
            short small,
            @Nullable BigInteger big,
            @Nullable DayOfWeek day,
            @Nullable Instant at,
            @Nullable List<Line> lines,
            @Nullable Map<UUID, String> map,
            Set<String> tags,
            @Nullable Payment payment) {}

    record Line(String sku, int quantity) {
        Line {
            if (quantity < 0) {
                throw new IllegalArgumentException("a negative quantity");
            }
        }
    }

    sealed interface Payment permits Card, Cash {}

    record Card(String number) implements Payment {}

    record Cash() implements Payment {}

    @Item
    record Strict(
            @PartitionKey String id,

            @Unmapped(
                    only = {"a", "b.*", "c.**", "d.e"},
                    others = Unmapped.Others.FAIL)
            Map<String, AttributeValue> rest) {}

    @Item
    record Lenient(
            @PartitionKey String id,
            @Unmapped(only = {"a", "b.*", "c.**", "d.e"}) Map<String, AttributeValue> rest) {}

    @Item
    static final class Failing {
        @PartitionKey
        final String id;

        @ConstructorProperties("id")
        Failing(String id) throws IOException {
            this.id = id;
            throw new IOException(id);
        }
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_otherType_namesBoth(CodecKind kind) {
        assertUnreadable(kind, "lines", fromS("x"), "Order.lines: expected L, found S");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_otherTypeOfAPrimitive_namesBoth(CodecKind kind) {
        assertUnreadable(kind, "count", fromBool(true), "Order.count: expected N, found BOOL");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_otherTypeInsideAList_namesItsPath(CodecKind kind) {
        AttributeValue lines = fromL(List.of(line("a", "1"), fromM(Map.of("sku", fromN("1")))));
        assertUnreadable(kind, "lines", lines, "Order.lines[1].sku: expected S, found N");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_numberTooBigForInt_isNotCutOff(CodecKind kind) {
        assertUnreadable(
                kind,
                "count",
                fromN("2147483648"),
                "Order.count: expected number in the range of int, found N out of range");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_numberTooBigForShort_isNotCutOff(CodecKind kind) {
        assertUnreadable(
                kind,
                "small",
                fromN("32768"),
                "Order.small: expected number in the range of short, found N out of range");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_fractionForInt_isNotCutOff(CodecKind kind) {
        assertUnreadable(
                kind,
                "count",
                fromN("1.5"),
                "Order.count: expected number in the range of int, found N with a fraction");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_hugeExponent_isNotExpanded(CodecKind kind) {
        assertUnreadable(
                kind,
                "big",
                fromN("1E+2000000000"),
                "Order.big: expected number in the range of BigInteger, found N out of range");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_unknownConstant_isNamedByItsEnum(CodecKind kind) {
        assertUnreadable(
                kind, "day", fromS("SOMEDAY"), "Order.day: expected DayOfWeek, found S that is none of its constants");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_textThatIsNoTime_isNotShown(CodecKind kind) {
        assertUnreadable(
                kind, "at", fromS("yesterday"), "Order.at: expected Instant, found text that is no ISO-8601 instant");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_keyOfAMapThatIsNone_isRefused(CodecKind kind) {
        assertUnreadable(
                kind,
                "map",
                fromM(Map.of("x", fromS("y"))),
                "Order.map.x: expected a key that is the text of UUID, found another text");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_valuesThatTheConstructorRefuses_nameItsPath(CodecKind kind) {
        assertUnreadable(
                kind,
                "lines",
                fromL(List.of(line("a", "-1"))),
                "Order.lines[0]: expected values that Line accepts,"
                        + " found values for which it throws IllegalArgumentException");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_unknownDiscriminator_namesTheKnown(CodecKind kind) {
        assertUnreadable(
                kind,
                "payment",
                fromM(Map.of("_type", fromS("Cheque"))),
                "Order.payment._type: expected one of Card, Cash, found another text");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_missingDiscriminator_isRefused(CodecKind kind) {
        assertUnreadable(kind, "payment", fromM(Map.of()), "Order.payment._type: expected S, found nothing");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_discriminatorThatIsNull_isRefused(CodecKind kind) {
        assertUnreadable(
                kind, "payment", fromM(Map.of("_type", fromNul(true))), "Order.payment._type: expected S, found NULL");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_valueWithoutAType_isRefused(CodecKind kind) {
        assertUnreadable(
                kind,
                "tags",
                AttributeValue.builder().build(),
                "Order.tags: expected a type that DynamoDB has, found a value of an unknown type");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_missingKey_isNamed(CodecKind kind) {
        assertThatExceptionOfType(UnreadableItemException.class)
                .isThrownBy(() -> orders(kind).fromItem(Map.of("count", fromN("1"))))
                .withMessage("Order.id: expected S, found nothing in the item with the key (id: missing)");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_keyThatIsNull_isNamed(CodecKind kind) {
        assertThatExceptionOfType(UnreadableItemException.class)
                .isThrownBy(() -> orders(kind).fromItem(Map.of("id", fromNul(true))))
                .withMessage("Order.id: expected S, found NULL in the item with the key (id: NULL)");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_nothingButTheKey_readsAbsentAttributes(CodecKind kind) {
        assertThat(orders(kind).fromItem(Map.of("id", fromS("o1"))))
                .isEqualTo(new Order("o1", 0, (short) 0, null, null, null, null, null, Set.of(), null));
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_storedNulls_areReadAsAbsent(CodecKind kind) {
        Map<String, AttributeValue> item = new HashMap<>(Map.of("id", fromS("o1")));
        List.of("count", "small", "big", "day", "at", "lines", "map", "tags", "payment")
                .forEach(name -> item.put(name, fromNul(true)));
        assertThat(orders(kind).fromItem(item)).isEqualTo(orders(kind).fromItem(Map.of("id", fromS("o1"))));
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_attributeThatUnmappedDoesNotKeep_isRefused(CodecKind kind) {
        CompiledModel<Strict> model = CompiledModel.of(ModelSchema.compile(Strict.class), kind);
        assertThatExceptionOfType(UnreadableItemException.class)
                .isThrownBy(() -> model.fromItem(Map.of("id", fromS("s"), "z", fromN("1"))))
                .withMessage("Strict.z: expected no such attribute in Strict, found N"
                        + " in the item with the key (id: S)");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_partThatUnmappedDoesNotKeep_isRefused(CodecKind kind) {
        CompiledModel<Strict> model = CompiledModel.of(ModelSchema.compile(Strict.class), kind);
        AttributeValue more = fromM(Map.of("e", fromN("1"), "f", fromN("2")));
        assertThatExceptionOfType(UnreadableItemException.class)
                .isThrownBy(() -> model.fromItem(Map.of("id", fromS("s"), "d", more)))
                .withMessage("Strict.d: expected only what Strict keeps of it, found M with more"
                        + " in the item with the key (id: S)");
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_constructorThatThrowsACheckedException_isNamedByIt(CodecKind kind) {
        assertFailing(kind, Map.of("id", fromS("secret")));
        assertFailing(kind, WireItem.of(Map.of("id", fromS("secret"))));
    }

    private static void assertFailing(CodecKind kind, Map<String, AttributeValue> item) {
        CompiledModel<Failing> model = CompiledModel.of(ModelSchema.compile(Failing.class), kind);
        assertThatExceptionOfType(UnreadableItemException.class)
                .isThrownBy(() -> model.fromItem(item))
                .withMessage("Failing: expected values that Failing accepts,"
                        + " found values for which it throws IOException in the item with the key (id: S)")
                .havingRootCause()
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @EnumSource
    void fromItem_patterns_keepWhatTheyName(CodecKind kind) {
        CompiledModel<Lenient> model = CompiledModel.of(ModelSchema.compile(Lenient.class), kind);
        AttributeValue one = fromN("1");
        AttributeValue nested = fromM(Map.of("e", one, "f", fromM(Map.of("g", one))));

        Lenient read = model.fromItem(Map.of("id", fromS("s"), "a", one, "b", nested, "c", nested, "d", nested));

        assertThat(read.rest())
                .containsOnly(
                        Map.entry("a", one),
                        Map.entry("b", fromM(Map.of("e", one))),
                        Map.entry("c", nested),
                        Map.entry("d", fromM(Map.of("e", one))));
    }

    private static AttributeValue line(String sku, String quantity) {
        return fromM(Map.of("sku", fromS(sku), "quantity", fromN(quantity)));
    }

    private static CompiledModel<Order> orders(CodecKind kind) {
        return CompiledModel.of(ModelSchema.compile(Order.class), kind);
    }

    private static void assertUnreadable(CodecKind kind, String name, AttributeValue stored, String message) {
        Map<String, AttributeValue> item = Map.of("id", fromS("o1"), name, stored);
        assertThatExceptionOfType(UnreadableItemException.class)
                .isThrownBy(() -> orders(kind).fromItem(item))
                .withMessage(message + " in the item with the key (id: S)");
        assertThatExceptionOfType(UnreadableItemException.class)
                .isThrownBy(() -> orders(kind).fromItem(WireItems.of(item)))
                .withMessage(message + " in the item with the key (id: S)");
    }
}
