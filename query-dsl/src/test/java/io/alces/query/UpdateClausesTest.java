package io.alces.query;

import static io.alces.query.PropertyPath.path;
import static io.alces.query.Updates.current;
import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.query.Order.Address;
import io.alces.query.Order.Line;
import io.alces.query.Order.Status;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class UpdateClausesTest {

    private static final Line LINE = new Line("sku-1", 1, List.of());

    private final ExpressionRenderer renderer = new ExpressionRenderer(new OrderResolver());

    private static <V> SetOperators<Order, V, UpdateClauses<Order>> set(Property<? super Order, V> property) {
        return SetOperators.of(property, clauses -> clauses);
    }

    private static <V> IncrementOperators<Order, V, UpdateClauses<Order>> increment(
            Property<? super Order, V> property) {
        return IncrementOperators.of(property, clauses -> clauses);
    }

    private static <E> ElementOperators<Order, E, UpdateClauses<Order>> append(
            Property<? super Order, ? extends List<E>> list) {
        return ElementOperators.append(list, clauses -> clauses);
    }

    private static <E> ElementOperators<Order, E, UpdateClauses<Order>> add(
            Property<? super Order, ? extends Set<E>> set) {
        return ElementOperators.add(set, clauses -> clauses);
    }

    private StoredUpdate stored(UpdateClauses<Order> clauses) {
        return StoredUpdate.of(clauses, new OrderResolver());
    }

    private void assertRendered(UpdateClauses<Order> clauses, String expression, Map<String, String> names) {
        assertThat(renderer.update(stored(clauses))).isEqualTo(expression);
        assertThat(renderer.names()).isEqualTo(names);
    }

    private void assertValues(AttributeValue... values) {
        assertThat(renderer.values().values()).containsExactly(values);
    }

    private static void assertRefused(ThrowingCallable call, Class<? extends RuntimeException> type, String message) {
        assertThatThrownBy(call).isExactlyInstanceOf(type).hasMessage(message);
    }

    @Nested
    class Setting {

        @Test
        void to_value() {
            assertRendered(set(Order::status).to(Status.PAID), "SET #0 = :0", Map.of("#0", "st"));
            assertValues(AttributeValue.fromS("PAID"));
        }

        @Test
        void to_nested() {
            assertRendered(
                    set(path(Order::shipTo).then(Address::city)).to("Oslo"),
                    "SET #0.#1 = :0",
                    Map.of("#0", "shipTo", "#1", "city"));
        }

        @Test
        void to_elementAndKey() {
            assertRendered(
                    set(path(Order::lines, 2).then(Line::sku))
                            .to("x")
                            .and(set(path(Order::extra, "a.b")).to("x")),
                    "SET #0[2].#1 = :0, #2.#3 = :0",
                    Map.of("#0", "lines", "#1", "sku", "#2", "extra", "#3", "a.b"));
        }

        @Test
        void to_nullRemoves() {
            String none = null;

            assertRendered(set(Order::note).to(none), "REMOVE #0", Map.of("#0", "note"));
        }

        @Test
        void to_emptySetRemoves() {
            assertRendered(set(Order::tags).to(Set.of()), "REMOVE #0", Map.of("#0", "tags"));
        }

        @Test
        void to_anotherAttribute() {
            assertRendered(
                    set(Order::paid).to(current(Order::total)), "SET #0 = #1", Map.of("#0", "paid", "#1", "total"));
        }

        @Test
        void to_anotherAttributeOrElse() {
            assertRendered(
                    set(Order::paid).to(current(Order::total).orElse(TEN)),
                    "SET #0 = if_not_exists(#1, :0)",
                    Map.of("#0", "paid", "#1", "total"));
            assertValues(AttributeValue.fromN("10"));
        }

        @Test
        void to_sum() {
            assertRendered(
                    set(Order::paid).to(current(Order::paid).orElse(ONE).plus(TEN)),
                    "SET #0 = if_not_exists(#0, :0) + :1",
                    Map.of("#0", "paid"));
        }

        @Test
        void to_difference() {
            assertRendered(
                    set(Order::paid).to(current(Order::total).minus(current(Order::paid))),
                    "SET #0 = #1 - #0",
                    Map.of("#0", "paid", "#1", "total"));
        }

        @Test
        void to_sumWithAWholeNumber() {
            assertRendered(
                    set(Order::count).to(current(Order::count).minus(1)), "SET #0 = #0 - :0", Map.of("#0", "count"));
            assertValues(AttributeValue.fromN("1"));
        }

        @Test
        void to_sumOfATextPath() {
            UpdateClauses<Order> clauses =
                    set(PropertyPath.<Order>path("count")).to(current("count").plus(1));

            assertRendered(clauses, "SET #0 = #0 + :0", Map.of("#0", "count"));
        }

        @Test
        void to_attributeOfAnotherFormIsRefused() {
            assertRefused(
                    () -> stored(set(Order::email).to(current(Order::note))),
                    IllegalArgumentException.class,
                    "Order.email does not compare with Order.note by EQUALITY");
        }

        @Test
        void to_arithmeticOfTextIsRefused() {
            assertRefused(
                    () -> stored(set(Order::note).to(current(Order::customerId).plus("x"))),
                    IllegalArgumentException.class,
                    "Order.note is no number");
        }

        @Test
        void ifAbsent_value() {
            assertRendered(set(Order::note).ifAbsent("x"), "SET #0 = if_not_exists(#0, :0)", Map.of("#0", "note"));
        }

        @Test
        void ifAbsent_emptySetIsRefused() {
            assertRefused(
                    () -> stored(set(Order::tags).ifAbsent(Set.of())),
                    IllegalArgumentException.class,
                    "Order.tags: expected a value that is stored, found one that is left out, such as an empty set;"
                            + " leave the clause out");
        }

        @Test
        @SuppressWarnings("NullAway") // what the check is for
        void values_nullIsRefused() {
            String none = null;

            assertRefused(
                    () -> set(Order::note).ifAbsent(none),
                    NullPointerException.class,
                    "Order.note: ifAbsent was given null; leave the clause out");
            assertRefused(
                    () -> current(Order::note).orElse(none),
                    NullPointerException.class,
                    "Order.note: orElse was given null");
            assertRefused(
                    () -> current(Order::note).plus(none),
                    NullPointerException.class,
                    "Order.note: plus was given null");
        }
    }

    @Nested
    class Counting {

        @Test
        void increment_byANumberOfItsType() {
            assertRendered(increment(Order::total).by(TEN), "ADD #0 :0", Map.of("#0", "total"));
            assertValues(AttributeValue.fromN("10"));
        }

        @Test
        void increment_byAWholeNumber() {
            assertRendered(increment(Order::total).by(-1), "ADD #0 :0", Map.of("#0", "total"));
            assertValues(AttributeValue.fromN("-1"));
        }

        @Test
        void increment_ofTextIsRefused() {
            assertRefused(
                    () -> stored(increment(Order::note).by(1)),
                    IllegalArgumentException.class,
                    "Order.note is no number");
        }

        @Test
        @SuppressWarnings("NullAway") // what the check is for
        void increment_byNullIsRefused() {
            BigDecimal none = null;

            assertRefused(
                    () -> increment(Order::total).by(none),
                    NullPointerException.class,
                    "Order.total: by was given null; leave the clause out");
        }
    }

    @Nested
    class Elements {

        @Test
        void append_toAListThatMayBeAbsent() {
            assertRendered(
                    append(Order::lines).values(LINE),
                    "SET #0 = list_append(if_not_exists(#0, :0), :1)",
                    Map.of("#0", "lines"));
            assertValues(
                    AttributeValue.fromL(List.of()),
                    AttributeValue.fromL(List.of(AttributeValue.fromS(LINE.toString()))));
        }

        @Test
        void prepend_putsElementsFirst() {
            UpdateClauses<Order> clauses = ElementOperators.prepend("lines", (UpdateClauses<Order> clause) -> clause)
                    .values("x");

            assertRendered(clauses, "SET #0 = list_append(:0, if_not_exists(#0, :1))", Map.of("#0", "lines"));
        }

        @Test
        void append_nullIsAStoredNull() {
            UpdateClauses<Order> clauses = ElementOperators.append("lines", (UpdateClauses<Order> clause) -> clause)
                    .all(Arrays.asList("x", null));

            assertRendered(clauses, "SET #0 = list_append(if_not_exists(#0, :0), :1)", Map.of("#0", "lines"));
            assertThat(renderer.values().get(":1"))
                    .isEqualTo(AttributeValue.fromL(List.of(AttributeValue.fromS("x"), AttributeValue.fromNul(true))));
        }

        @Test
        void add_andDelete() {
            UpdateClauses<Order> clauses = add(Order::tags)
                    .values("a", "b")
                    .and(ElementOperators.delete("others", (UpdateClauses<Order> clause) -> clause)
                            .values("c"));

            assertRendered(clauses, "ADD #0 :0 DELETE #1 :1", Map.of("#0", "tags", "#1", "others"));
            assertValues(AttributeValue.fromSs(List.of("a", "b")), AttributeValue.fromSs(List.of("c")));
        }

        @Test
        void all_ofNothingIsRefused() {
            assertRefused(
                    () -> append(Order::lines).all(List.of()),
                    IllegalArgumentException.class,
                    "Order.lines: append was given no elements; leave the clause out");
            assertRefused(
                    () -> add(Order::tags).all(Set.of()),
                    IllegalArgumentException.class,
                    "Order.tags: add was given no elements; leave the clause out");
        }
    }

    @Nested
    class Others {

        @Test
        void removing_attributesKeysAndElements() {
            assertRendered(
                    UpdateClauses.removing(List.of(path(Order::note), path(Order::extra, "x"), path(Order::lines, 1))),
                    "REMOVE #0, #1.#2, #3[1]",
                    Map.of("#0", "note", "#1", "extra", "#2", "x", "#3", "lines"));
        }

        @Test
        void merge_isWhatTheSchemaMakesOfIt() {
            UpdateClauses<Order> clauses = MergeOperators.<Order, Address, UpdateClauses<Order>>of(
                            Order::shipTo, clause -> clause)
                    .with(new Address("Oslo", "Storgata"));

            assertRendered(clauses, "SET #0.#1 = :0", Map.of("#0", "shipTo", "#1", "part"));
        }

        @Test
        void clauses_ofOneAttributeAreRefused() {
            assertRefused(
                    () -> stored(set(Order::total)
                            .to(TEN)
                            .and(increment(Order::total).by(1))),
                    IllegalArgumentException.class,
                    "total is changed twice, which DynamoDB does not do in one update; keep one of the changes");
        }

        @Test
        void none_isEmpty() {
            assertThat(UpdateClauses.<Order>none().isEmpty()).isTrue();
            assertThat(set(Order::total).to(TEN).isEmpty()).isFalse();
        }

        @Test
        void paths_areThoseChanged() {
            UpdateClauses<Order> clauses = set(Order::total)
                    .to(current(Order::paid))
                    .and(append(Order::lines).values(LINE));

            assertThat(clauses.paths()).map(PropertyPath::toString).containsExactly("Order.total", "Order.lines");
        }

        @Test
        void equals_ofClausesWrittenAlike() {
            assertThat(set(Order::total).to(current(Order::paid).plus(TEN)))
                    .isEqualTo(set(Order::total).to(current(Order::paid).plus(TEN)))
                    .hasSameHashCodeAs(set(Order::total).to(current(Order::paid).plus(TEN)))
                    .isNotEqualTo(set(Order::total).to(current(Order::paid).plus(ONE)))
                    .isNotEqualTo(set(Order::total).to(current(Order::paid)));
        }

        @Test
        void toString_hasNoValues() {
            UpdateClauses<Order> clauses = set(Order::note)
                    .to("secret")
                    .and(set(Order::total).to(current(Order::paid).plus(TEN)))
                    .and(increment(Order::count).by(42))
                    .and(append(Order::lines).values(LINE))
                    .and(add(Order::tags).values("secret"))
                    .and(UpdateClauses.removing(List.of(path(Order::email))));

            assertThat(clauses)
                    .hasToString("set Order.note, set Order.total to Order.paid + BigDecimal, increment Order.count,"
                            + " append Order.lines, add Order.tags, remove Order.email");
        }
    }
}
