package io.alces.query;

import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.not;
import static io.alces.query.Conditions.raw;
import static io.alces.query.Conditions.stored;
import static io.alces.query.PropertyPath.path;
import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.alces.query.Order.Address;
import io.alces.query.Order.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ConditionExplanationTest {

    private static final Map<String, AttributeValue> ITEM = Map.of(
            "orderId", text("o1"),
            "st", text("PENDING"),
            "total", number("5.0"),
            "paid", number("5"),
            "tags", AttributeValue.fromSs(List.of("new", "vip")),
            "shipTo", AttributeValue.fromM(Map.of("city", text("Oslo"))),
            "note", AttributeValue.fromNul(true));

    private final Condition<Order> isPaid = attr(Order::status).eq(Status.PAID);
    private final Condition<Order> hasNote = attr(Order::note).exists();
    private final Condition<Order> hasEmail = attr(Order::email).exists();
    private final Condition<Order> raw = raw("#x > :y", Map.of("#x", "total"), Map.of(":y", number("1")));

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(String number) {
        return AttributeValue.fromN(number);
    }

    private static ConditionExplanation explain(Condition<? super Order> condition) {
        return ConditionExplanation.of(condition, new OrderResolver(), ITEM);
    }

    private static ConditionOutcome outcome(Condition<? super Order> condition) {
        return explain(condition).outcome();
    }

    @Nested
    class Outcomes {

        @Test
        void comparison_isByValue() {
            assertThat(outcome(attr(Order::total).eq(new BigDecimal("5.00")))).isEqualTo(ConditionOutcome.TRUE);
            assertThat(outcome(attr(Order::total).eqAttribute(Order::paid))).isEqualTo(ConditionOutcome.TRUE);
        }

        @Test
        void absent_meetsNeAlone() {
            assertThat(outcome(attr(Order::count).ne(1))).isEqualTo(ConditionOutcome.TRUE);
            assertThat(outcome(attr(Order::count).lt(1))).isEqualTo(ConditionOutcome.FALSE);
            assertThat(outcome(Conditions.<Order>attr("count").eqAttribute(Order::gift)))
                    .isEqualTo(ConditionOutcome.FALSE);
            assertThat(outcome(attr(Order::count).size().ne(1))).isEqualTo(ConditionOutcome.TRUE);
        }

        @Test
        void anotherType_meetsNeAlone() {
            assertThat(outcome(attr("st").ne(1))).isEqualTo(ConditionOutcome.TRUE);
            assertThat(outcome(attr("st").ge(1))).isEqualTo(ConditionOutcome.FALSE);
            assertThat(outcome(attr("total").beginsWith("5"))).isEqualTo(ConditionOutcome.FALSE);
        }

        @Test
        void sets_haveNoOrder() {
            assertThat(outcome(stored(StoredPath.of("tags")).eq(AttributeValue.fromSs(List.of("vip", "new")))))
                    .isEqualTo(ConditionOutcome.TRUE);
            assertThat(StoredValues.areEqual(
                            AttributeValue.fromNs(List.of("1", "2")), AttributeValue.fromNs(List.of("2.0", "1.0"))))
                    .isTrue();
        }

        @Test
        void contains_partOfBinary() {
            Condition<Order> condition = Conditions.<Order>stored(StoredPath.of("signature"))
                    .contains(AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {2, 3})));
            Map<String, AttributeValue> item =
                    Map.of("signature", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2, 2, 3})));

            assertThat(ConditionExplanation.of(condition, new OrderResolver(), item)
                            .outcome())
                    .isEqualTo(ConditionOutcome.TRUE);
        }

        @Test
        void raw_isUnknown() {
            assertThat(outcome(raw)).isEqualTo(ConditionOutcome.UNKNOWN);
            assertThat(outcome(not(raw))).isEqualTo(ConditionOutcome.UNKNOWN);
        }

        @Test
        void and_ofUnknownIsFalseOnlyIfAnotherIs() {
            assertThat(outcome(raw.and(hasNote))).isEqualTo(ConditionOutcome.UNKNOWN);
            assertThat(outcome(raw.and(isPaid))).isEqualTo(ConditionOutcome.FALSE);
        }

        @Test
        void or_ofUnknownIsTrueOnlyIfAnotherIs() {
            assertThat(outcome(raw.or(isPaid))).isEqualTo(ConditionOutcome.UNKNOWN);
            assertThat(outcome(raw.or(hasNote))).isEqualTo(ConditionOutcome.TRUE);
        }
    }

    @Nested
    class Text {

        @Test
        void toString_ofAClause() {
            assertThat(explain(attr(Order::total).gt(TEN))).hasToString("Order.total > BigDecimal: false, found N");
        }

        @Test
        void toString_ofWhatIsAbsent() {
            assertThat(explain(hasEmail)).hasToString("attribute_exists(Order.email): false, found nothing");
        }

        @Test
        void toString_ofTwoAttributes() {
            assertThat(explain(Conditions.<Order>attr("total").eqAttribute(Order::count)))
                    .hasToString("total = Order.count: false, found N and nothing");
        }

        @Test
        void toString_ofATree() {
            Condition<Order> condition = isPaid.and(hasNote.or(attr(Order::tags).notContains("vip")))
                    .and(not(attr(path(Order::shipTo).then(Address::city))
                            .beginsWith("O")
                            .and(attr(Order::tags).size().between(1, 3))))
                    .and(raw);

            assertThat(explain(condition)).hasToString("""
                            AND: false
                              Order.status = Status: false, found S
                              OR: true
                                attribute_exists(Order.note): true, found NULL
                                NOT contains(Order.tags, String): false, found SS
                              NOT: false
                                AND: true
                                  begins_with(Order.shipTo.city, String): true, found S
                                  size(Order.tags) BETWEEN N AND N: true, found SS
                              raw(#x > :y): unknown""");
        }

        @Test
        void withValues_showsWhatWasExpectedAndFound() {
            assertThat(explain(isPaid.or(attr(Order::total).in(ONE, TEN))).withValues())
                    .isEqualTo("""
                            OR: false
                              Order.status = "PAID": false, found "PENDING"
                              Order.total IN (1, 10): false, found 5.0""");
        }

        @Test
        void withValues_ofASize_showsTheSize() {
            ConditionExplanation tags = explain(attr(Order::tags)
                    .size()
                    .gt(5)
                    .or(not(attr(Order::tags).size().between(1, 3))));

            assertThat(tags.withValues()).isEqualTo("""
                    OR: false
                      size(Order.tags) > 5: false, found 2
                      NOT size(Order.tags) BETWEEN 1 AND 3: false, found 2""");
            assertThat(tags).hasToString("""
                    OR: false
                      size(Order.tags) > N: false, found SS
                      NOT size(Order.tags) BETWEEN N AND N: false, found SS""");
        }

        @Test
        void withValues_ofEachType() {
            Map<String, AttributeValue> all = Map.of(
                    "s", text("say \"hi\"\n\\"),
                    "b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, -1})),
                    "t", AttributeValue.fromBool(true),
                    "z", AttributeValue.fromNul(true),
                    "ss", AttributeValue.fromSs(List.of("a", "b")),
                    "ns", AttributeValue.fromNs(List.of("1", "2")),
                    "bs", AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[] {0}))),
                    "l", AttributeValue.fromL(List.of(text("a"), number("1"))));
            Condition<Object> condition = attr("m").exists();

            assertThat(ConditionExplanation.of(condition, new OrderResolver(), Map.of("m", AttributeValue.fromM(all)))
                            .withValues())
                    .isEqualTo("attribute_exists(m): true, found {\"b\": 0x01ff, \"bs\": {0x00}, \"l\": [\"a\", 1],"
                            + " \"ns\": {1, 2}, \"s\": \"say \\\"hi\\\"\\u000a\\\\\", \"ss\": {\"a\", \"b\"},"
                            + " \"t\": true, \"z\": NULL}");
        }

        @Test
        void reason_ofAClause() {
            assertThat(explain(isPaid).reason()).contains("Order.status = Status was false, found S");
        }

        @Test
        void reason_ofAnAndNamesItsFalseClause() {
            assertThat(explain(hasNote.and(isPaid)).reason()).contains("Order.status = Status was false, found S");
        }

        @Test
        void reason_ofAnOrCountsTheOthers() {
            assertThat(explain(isPaid.or(hasEmail)).reason())
                    .contains("Order.status = Status was false, found S (and 1 more)");
        }

        @Test
        void reason_ofANegatedGroup() {
            assertThat(explain(not(hasNote.or(isPaid))).reason())
                    .contains("NOT (attribute_exists(Order.note) OR Order.status = Status) was false, found NULL and"
                            + " S");
        }

        @Test
        void reason_ofWhatIsNotFalse() {
            assertThat(explain(hasNote).reason()).isEmpty();
            assertThat(explain(raw).reason()).isEmpty();
        }

        @Test
        void falseClauses_leaveOutWhatIsNotToBlame() {
            ConditionExplanation explanation =
                    explain(hasNote.or(hasEmail).and(isPaid).and(raw));

            assertThat(explanation.falseClauses())
                    .extracting(ConditionExplanation::toString)
                    .containsExactly("Order.status = Status: false, found S");
        }

        @Test
        void parts_ofANegatedClauseAreNone() {
            assertThat(explain(not(isPaid)).parts()).isEmpty();
        }
    }
}
