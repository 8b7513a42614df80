package io.alces.query;

import static io.alces.query.Conditions.and;
import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.not;
import static io.alces.query.Conditions.or;
import static io.alces.query.Conditions.present;
import static io.alces.query.Conditions.stored;
import static io.alces.query.PropertyPath.path;
import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.query.Order.Address;
import io.alces.query.Order.Line;
import io.alces.query.Order.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ConditionTest {

    private final ExpressionRenderer renderer = new ExpressionRenderer(new OrderResolver());

    private static AttributeValue number(String number) {
        return AttributeValue.fromN(number);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private void assertRendered(
            Condition<? super Order> condition,
            String expression,
            Map<String, String> names,
            AttributeValue... values) {
        assertThat(renderer.condition(condition)).isEqualTo(expression);
        assertThat(renderer.names()).containsExactlyInAnyOrderEntriesOf(names);
        assertThat(renderer.values().values()).containsExactly(values);
    }

    private void assertRefused(Condition<? super Order> condition, String message) {
        assertThatThrownBy(() -> renderer.condition(condition))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Nested
    class Operator {

        private final Map<String, String> total = Map.of("#0", "total");

        @Test
        void eq() {
            assertRendered(attr(Order::total).eq(TEN), "#0 = :0", total, number("10"));
        }

        @Test
        void ne() {
            assertRendered(attr(Order::total).ne(TEN), "#0 <> :0", total, number("10"));
        }

        @Test
        void lt() {
            assertRendered(attr(Order::total).lt(TEN), "#0 < :0", total, number("10"));
        }

        @Test
        void le() {
            assertRendered(attr(Order::total).le(TEN), "#0 <= :0", total, number("10"));
        }

        @Test
        void gt() {
            assertRendered(attr(Order::total).gt(TEN), "#0 > :0", total, number("10"));
        }

        @Test
        void ge() {
            assertRendered(attr(Order::total).ge(TEN), "#0 >= :0", total, number("10"));
        }

        @Test
        void between() {
            assertRendered(
                    attr(Order::total).between(ONE, TEN), "#0 BETWEEN :0 AND :1", total, number("1"), number("10"));
        }

        @Test
        void in() {
            assertRendered(
                    attr(Order::status).in(Status.PENDING, Status.PAID),
                    "#0 IN (:0, :1)",
                    Map.of("#0", "st"),
                    text("PAID"),
                    text("PENDING"));
        }

        @Test
        void in_anyOrder_isRenderedAlike() {
            assertRendered(
                    attr(Order::total).in(TEN, BigDecimal.valueOf(2), ONE),
                    "#0 IN (:0, :1, :2)",
                    total,
                    number("1"),
                    number("2"),
                    number("10"));
        }

        @Test
        void in_collectionCountsEqualValuesOnce() {
            assertRendered(
                    attr(Order::total).in(List.of(ONE, TEN, ONE)), "#0 IN (:0, :1)", total, number("1"), number("10"));
        }

        @Test
        void beginsWith() {
            assertRendered(
                    attr(Order::orderId).beginsWith("01J"),
                    "begins_with(#0, :0)",
                    Map.of("#0", "orderId"),
                    text("01J"));
        }

        @Test
        void contains() {
            assertRendered(attr(Order::tags).contains("vip"), "contains(#0, :0)", Map.of("#0", "tags"), text("vip"));
        }

        @Test
        void notContains() {
            assertRendered(
                    attr(Order::tags).notContains("vip"), "NOT contains(#0, :0)", Map.of("#0", "tags"), text("vip"));
        }

        @Test
        void exists() {
            assertRendered(attr(Order::email).exists(), "attribute_exists(#0)", Map.of("#0", "email"));
        }

        @Test
        void notExists() {
            assertRendered(attr(Order::email).notExists(), "attribute_not_exists(#0)", Map.of("#0", "email"));
        }

        @Test
        void attributeType() {
            assertRendered(
                    attr(Order::email).attributeType(AttributeType.STRING_SET),
                    "attribute_type(#0, :0)",
                    Map.of("#0", "email"),
                    text("SS"));
        }

        @Test
        void eqAttribute() {
            assertRendered(attr(Order::total).eqAttribute(Order::paid), "#0 = #1", Map.of("#0", "total", "#1", "paid"));
        }

        @Test
        void neAttribute() {
            assertThat(renderer.condition(attr(Order::total).neAttribute(Order::paid)))
                    .isEqualTo("#0 <> #1");
        }

        @Test
        void ltAttribute() {
            assertThat(renderer.condition(attr(Order::total).ltAttribute(Order::paid)))
                    .isEqualTo("#0 < #1");
        }

        @Test
        void leAttribute() {
            assertThat(renderer.condition(attr(Order::total).leAttribute(Order::paid)))
                    .isEqualTo("#0 <= #1");
        }

        @Test
        void gtAttribute() {
            assertThat(renderer.condition(attr(Order::total).gtAttribute(Order::paid)))
                    .isEqualTo("#0 > #1");
        }

        @Test
        void geAttribute() {
            assertThat(renderer.condition(attr(Order::total).geAttribute(Order::paid)))
                    .isEqualTo("#0 >= #1");
        }

        @Test
        void stored_takesValuesAsTheyAreStored() {
            assertRendered(
                    stored(StoredPath.of("_v").then(1)).eq(number("7")), "#0[1] = :0", Map.of("#0", "_v"), number("7"));
        }

        @Test
        void attr_nestedPath() {
            assertRendered(
                    attr(path(Order::shipTo).then(Address::city)).eq("Oslo"),
                    "#0.#1 = :0",
                    Map.of("#0", "shipTo", "#1", "city"),
                    text("Oslo"));
        }

        @Test
        void attr_elementOfAList() {
            assertRendered(
                    attr(path(Order::lines, 3).then(Line::sku)).eq("x"),
                    "#0[3].#1 = :0",
                    Map.of("#0", "lines", "#1", "sku"),
                    text("x"));
        }

        @Test
        void attr_text() {
            assertRendered(
                    attr("lines[0].`a.b`").eq(5), "#0[0].#1 = :0", Map.of("#0", "lines", "#1", "a.b"), number("5"));
        }
    }

    @Nested
    class Size {

        private final SizeOperators<Condition<Order>> size = attr(Order::tags).size();

        @Test
        void eq() {
            assertRendered(size.eq(3), "size(#0) = :0", Map.of("#0", "tags"), number("3"));
        }

        @Test
        void ne() {
            assertThat(renderer.condition(size.ne(3))).isEqualTo("size(#0) <> :0");
        }

        @Test
        void lt() {
            assertThat(renderer.condition(size.lt(3))).isEqualTo("size(#0) < :0");
        }

        @Test
        void le() {
            assertThat(renderer.condition(size.le(3))).isEqualTo("size(#0) <= :0");
        }

        @Test
        void gt() {
            assertThat(renderer.condition(size.gt(3))).isEqualTo("size(#0) > :0");
        }

        @Test
        void ge() {
            assertThat(renderer.condition(size.ge(3))).isEqualTo("size(#0) >= :0");
        }

        @Test
        void between() {
            assertRendered(
                    size.between(1, 3), "size(#0) BETWEEN :0 AND :1", Map.of("#0", "tags"), number("1"), number("3"));
        }

        @Test
        void between_inverted() {
            assertRefused(
                    size.between(3, 1),
                    "size(Order.tags): the lower bound of between is above the upper bound; swap them");
        }

        @Test
        void size_schemaRefuses() {
            assertRefused(attr(Order::email).size().gt(1), "Order.email has no size of its own");
        }
    }

    @Nested
    class Grouping {

        private final Condition<Order> a = attr(Order::total).gt(TEN);
        private final Condition<Order> b = attr(Order::email).exists();
        private final Condition<Order> c = attr(Order::gift).eq(true);

        @Test
        void and_isFlat() {
            assertThat(renderer.condition(a.and(b).and(c))).isEqualTo("#0 > :0 AND attribute_exists(#1) AND #2 = :1");
        }

        @Test
        void and_takesApartWhatIsInside() {
            assertThat(a.and(b.and(c))).isEqualTo(a.and(b).and(c)).isEqualTo(and(List.of(a, b, c)));
        }

        @Test
        void or_insideAndIsParenthesized() {
            assertThat(renderer.condition(a.or(b).and(c))).isEqualTo("(#0 > :0 OR attribute_exists(#1)) AND #2 = :1");
        }

        @Test
        void and_insideOrIsNot() {
            assertThat(renderer.condition(a.or(b.and(c)))).isEqualTo("#0 > :0 OR attribute_exists(#1) AND #2 = :1");
        }

        @Test
        void not_ofAComparison() {
            assertThat(renderer.condition(a.or(not(b)))).isEqualTo("#0 > :0 OR NOT attribute_exists(#1)");
        }

        @Test
        void not_ofAJunctionIsParenthesized() {
            assertThat(renderer.condition(not(a.and(b)))).isEqualTo("NOT (#0 > :0 AND attribute_exists(#1))");
        }

        @Test
        void not_insideAnd() {
            assertThat(renderer.condition(not(a.or(b)).and(c)))
                    .isEqualTo("NOT (#0 > :0 OR attribute_exists(#1)) AND #2 = :1");
        }

        @Test
        void not_twiceIsNothing() {
            assertThat(not(not(a))).isEqualTo(a);
        }

        @Test
        void or_collection() {
            assertThat(renderer.condition(or(List.of(a, b)))).isEqualTo("#0 > :0 OR attribute_exists(#1)");
        }

        @Test
        void and_collectionOfOne() {
            assertThat(Conditions.<Order>and(List.of(a))).isEqualTo(a);
        }

        @Test
        void and_emptyCollection() {
            assertThatThrownBy(() -> Conditions.<Order>and(List.of()))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Expected at least one condition to join by AND, found none; leave the condition out if"
                            + " there is nothing to check");
        }

        @Test
        void or_emptyCollection() {
            assertThatThrownBy(() -> Conditions.<Order>or(List.of()))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Expected at least one condition to join by OR, found none; leave the condition out if"
                            + " there is nothing to check");
        }

        @Test
        void or_conditionsOfASupertype() {
            Condition<Object> anything = attr("note").exists();

            Condition<Order> one = a.or(anything);
            Condition<Order> other = anything.or(a);

            assertThat(renderer.condition(one)).isEqualTo("#0 > :0 OR attribute_exists(#1)");
            assertThat(renderer.condition(other)).isEqualTo("attribute_exists(#1) OR #0 > :0");
        }
    }

    @Nested
    class Parts {

        private final Condition<Order> a = attr(Order::total).gt(TEN);
        private final Condition<Object> b = attr("note").exists();

        @Test
        void present_leavesOutWhatIsNotWanted() {
            Condition<Order> condition = and(present(a.when(true), a.when(false), b.when(true)));

            assertThat(condition).hasToString("Order.total > BigDecimal AND attribute_exists(note)");
        }

        @Test
        void present_takesConditionsThatNeedAValue() {
            Optional<BigDecimal> least = Optional.of(TEN);

            Condition<Order> condition = or(present(least.map(attr(Order::total)::gt), b.when(true)));

            assertThat(condition).hasToString("Order.total > BigDecimal OR attribute_exists(note)");
        }

        @Test
        void present_ofNoneIsNoGroup() {
            assertThat(Conditions.<Order>present(a.when(false))).isEmpty();
            assertThatThrownBy(() -> Conditions.<Order>and(present(a.when(false))))
                    .hasMessageStartingWith("Expected at least one condition to join by AND, found none");
        }
    }

    @Nested
    class Values {

        @Test
        void between_inverted() {
            assertRefused(
                    attr(Order::total).between(TEN, ONE),
                    "Order.total: the lower bound of between is above the upper bound; swap them");
        }

        @Test
        void between_numbersCompareByValue() {
            assertThat(renderer.condition(attr("n").between("9", "91"))).isEqualTo("#0 BETWEEN :0 AND :1");
            assertRefused(
                    attr(Order::count).between(10, 9),
                    "Order.count: the lower bound of between is above the upper bound; swap them");
        }

        @Test
        void between_textComparesByItsBytes() {
            String belowInBytes = "\uFFFF";
            String emoji = "\uD83D\uDE00";

            assertThat(renderer.condition(attr(Order::orderId).between(belowInBytes, emoji)))
                    .isEqualTo("#0 BETWEEN :0 AND :1");
            assertRefused(
                    attr(Order::orderId).between(emoji, belowInBytes),
                    "Order.orderId: the lower bound of between is above the upper bound; swap them");
        }

        @Test
        void between_bytesAreUnsigned() {
            assertRefused(
                    attr(Order::signature)
                            .between(
                                    SdkBytes.fromByteArray(new byte[] {(byte) 0xFF}),
                                    SdkBytes.fromByteArray(new byte[] {1})),
                    "Order.signature: the lower bound of between is above the upper bound; swap them");
        }

        @Test
        void between_mixedTypes() {
            assertRefused(
                    attr("total").between(1, "2"),
                    "total: the bounds of between are stored as N and S; give two values of one type");
        }

        @Test
        void lt_storedNull() {
            assertRefused(
                    stored(StoredPath.of("_v")).lt(AttributeValue.fromNul(true)),
                    "_v is stored as NULL, which has no order; only S, N and B have one, compare it with eq or ne");
        }

        @Test
        void lt_ofWhatHasNoOrder() {
            assertRefused(
                    attr(Order::gift).lt(true),
                    "Order.gift is stored as BOOL, which has no order; only S, N and B have one, compare it with eq or"
                            + " ne");
        }

        @Test
        void beginsWith_number() {
            assertRefused(
                    attr(Order::total).beginsWith(1),
                    "Order.total: beginsWith takes a prefix that is stored as S or B, found N; use between for numbers");
        }

        @Test
        void beginsWith_emptyPrefixFilters() {
            assertThat(renderer.condition(attr(Order::note).beginsWith(""))).isEqualTo("begins_with(#0, :0)");
        }

        @Test
        void beginsWith_emptyPrefixOfAKey() {
            assertThatThrownBy(() -> renderer.keyCondition(attr(Order::orderId).beginsWith("")))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Order.orderId: beginsWith was given an empty prefix, which every key has; leave the"
                            + " condition out");
        }

        @Test
        void eqAttribute_withItself() {
            assertRefused(
                    attr(Order::total).eqAttribute(path(Order::total)),
                    "Order.total and Order.total are one stored attribute, which DynamoDB does not compare with itself;"
                            + " leave it out");
        }

        @Test
        void ltAttribute_schemaRefuses() {
            assertRefused(
                    attr(Order::email).ltAttribute(Order::note),
                    "Order.email does not compare with Order.note by ORDER");
        }

        @Test
        void stored_valueOfTheModel() {
            assertRefused(
                    stored(StoredPath.of("_v")).contains(7L),
                    "_v is a stored attribute: expected an AttributeValue, found Long");
        }
    }

    @Nested
    class Description {

        @Test
        void toString_hasTypesForValues() {
            assertThat(attr(Order::total).gt(TEN)).hasToString("Order.total > BigDecimal");
        }

        @Test
        void toString_constantWithABody() {
            assertThat(attr(Order::status).in(Status.PENDING, Status.PAID))
                    .hasToString("Order.status IN (Status, Status)");
        }

        @Test
        void toString_collections_areAlikeWhateverTheirClass() {
            assertThat(attr(Order::tags).eq(Set.of("new"))).hasToString("Order.tags = Set");
            assertThat(attr(Order::tags).eq(new TreeSet<>(Set.of("new")))).hasToString("Order.tags = Set");
            assertThat(attr(Order::lines).eq(List.of())).hasToString("Order.lines = List");
        }

        @Test
        void toString_storedValue() {
            assertThat(stored(StoredPath.of("_v")).eq(AttributeValue.fromB(SdkBytes.fromUtf8String("x"))))
                    .hasToString("_v = B");
        }

        @Test
        void toString_wholeTree() {
            Condition<Order> condition = attr(Order::total)
                    .between(ONE, TEN)
                    .and(attr(Order::tags).size().gt(1).or(attr(Order::total).ltAttribute(Order::paid)))
                    .and(not(attr(path(Order::lines, 0).then(Line::sku)).beginsWith("A")));

            assertThat(condition)
                    .hasToString(
                            "Order.total BETWEEN BigDecimal AND BigDecimal AND (size(Order.tags) > N OR Order.total"
                                    + " < Order.paid) AND NOT begins_with(Order.lines[0].sku, String)");
        }

        @Test
        void paths_inTheOrderWritten() {
            Condition<Order> condition = attr(Order::total)
                    .gtAttribute(Order::paid)
                    .and(attr(Order::tags).size().gt(1))
                    .or(not(attr(Order::total).in(ONE)))
                    .and(stored(StoredPath.of("ttl")).notExists());

            assertThat(Conditions.paths(condition))
                    .containsExactly(path(Order::total), path(Order::paid), path(Order::tags));
        }
    }
}
