package io.alces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SortKeyOrderTest {
    private static final SortKeyOrder ONE = new SortKeyOrder(List.of("key"), false);

    private static void assertOrdered(SortKeyOrder order, List<List<AttributeValue>> expected) {
        List<List<AttributeValue>> sorted = new ArrayList<>(expected);
        Collections.reverse(sorted);
        sorted.sort(order);

        assertThat(sorted).isEqualTo(expected);
    }

    private static List<List<AttributeValue>> keys(Stream<AttributeValue> values) {
        return values.map(List::of).toList();
    }

    /** A pair of surrogates comes behind all of one {@code char}, unlike in the order of {@code String}. */
    @Test
    void text_isOrderedByItsUtf8Bytes() {
        assertOrdered(
                ONE,
                keys(Stream.of(
                                "",
                                "A",
                                "a",
                                "a\u0000",
                                "aa",
                                "z",
                                "\u00e9",
                                "\ud7ff",
                                "\ue000",
                                "\uffff",
                                "\ud83d\ude00")
                        .map(AttributeValue::fromS)));
    }

    @Test
    void numbers_areOrderedByValue() {
        assertOrdered(
                ONE,
                keys(Stream.of("-1E+20", "-10", "-9.5", "0", "1E-30", "9", "10", "1E+2")
                        .map(AttributeValue::fromN)));
    }

    @Test
    void numbers_thatAreEqual_areEqualInAnyForm() {
        assertThat(ONE.compare(List.of(AttributeValue.fromN("1.0")), List.of(AttributeValue.fromN("1"))))
                .isZero();
    }

    @Test
    void binary_isOrderedByUnsignedBytes() {
        assertOrdered(
                ONE,
                keys(Stream.of(new byte[] {0}, new byte[] {0, 0}, new byte[] {127}, new byte[] {-128}, new byte[] {-1})
                        .map(SdkBytes::fromByteArray)
                        .map(AttributeValue::fromB)));
    }

    @Test
    void descending_isTheOtherWayRound() {
        assertOrdered(
                new SortKeyOrder(List.of("key"), true),
                keys(Stream.of("10", "9", "-1").map(AttributeValue::fromN)));
    }

    @Test
    void keyOfSeveralAttributes_isOrderedFromTheLeft() {
        SortKeyOrder order = new SortKeyOrder(List.of("city", "street"), false);
        AttributeValue bergen = AttributeValue.fromS("Bergen");
        AttributeValue oslo = AttributeValue.fromS("Oslo");

        assertOrdered(order, List.of(List.of(bergen, bergen), List.of(bergen, oslo), List.of(oslo, bergen)));
        assertThat(order.keyOf(Map.of("street", bergen, "city", oslo, "note", bergen)))
                .containsExactly(oslo, bergen);
    }

    @Test
    void noSortKey_makesAllEqual() {
        SortKeyOrder order = new SortKeyOrder(List.of(), false);

        assertThat(order.compare(List.of(), List.of())).isZero();
    }
}
