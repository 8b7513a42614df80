package io.alces.query;

import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.not;
import static io.alces.query.Conditions.stored;
import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KeyConditionsTest {

    private static final Operators<Order, String, Condition<Order>> ORDER_ID = attr(Order::orderId);

    static List<Arguments> comparisons() {
        return List.of(
                Arguments.of(ORDER_ID.eq("a"), KeyOperator.EQ, List.of("a")),
                Arguments.of(ORDER_ID.lt("a"), KeyOperator.LT, List.of("a")),
                Arguments.of(ORDER_ID.le("a"), KeyOperator.LE, List.of("a")),
                Arguments.of(ORDER_ID.gt("a"), KeyOperator.GT, List.of("a")),
                Arguments.of(ORDER_ID.ge("a"), KeyOperator.GE, List.of("a")),
                Arguments.of(ORDER_ID.between("a", "b"), KeyOperator.BETWEEN, List.of("a", "b")),
                Arguments.of(ORDER_ID.beginsWith("a"), KeyOperator.BEGINS_WITH, List.of("a")));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void parts_comparison(Condition<Order> condition, KeyOperator operator, List<Object> values) {
        assertThat(KeyConditions.parts(condition)).containsExactly(new KeyPart(path(Order::orderId), operator, values));
    }

    @Test
    void parts_junction() {
        Condition<Order> condition = attr(Order::customerId)
                .eq("c1")
                .and(ORDER_ID.beginsWith("01J").and(attr(Order::count).lt(3)));

        assertThat(KeyConditions.parts(condition))
                .containsExactly(
                        new KeyPart(path(Order::customerId), KeyOperator.EQ, List.of("c1")),
                        new KeyPart(path(Order::orderId), KeyOperator.BEGINS_WITH, List.of("01J")),
                        new KeyPart(path(Order::count), KeyOperator.LT, List.of(3)));
    }

    static List<Arguments> others() {
        return List.of(
                Arguments.of(ORDER_ID.ne("a"), "Order.orderId <> String"),
                Arguments.of(ORDER_ID.in("a"), "Order.orderId IN (String)"),
                Arguments.of(ORDER_ID.exists(), "attribute_exists(Order.orderId)"),
                Arguments.of(ORDER_ID.contains("a"), "contains(Order.orderId, String)"),
                Arguments.of(ORDER_ID.size().eq(1), "size(Order.orderId) = N"),
                Arguments.of(ORDER_ID.size().between(1, 2), "size(Order.orderId) BETWEEN N AND N"),
                Arguments.of(ORDER_ID.eqAttribute(Order::note), "Order.orderId = Order.note"),
                Arguments.of(not(ORDER_ID.eq("a")), "NOT Order.orderId = String"),
                Arguments.of(ORDER_ID.eq("a").or(ORDER_ID.eq("b")), "Order.orderId = String OR Order.orderId = String"),
                Arguments.of(stored(StoredPath.of("id")).eq(AttributeValue.fromS("a")), "id = S"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void parts_anythingElseIsRefused(Condition<Order> condition, String description) {
        assertThatThrownBy(() -> KeyConditions.parts(condition))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(description
                        + " cannot be part of a key condition: a partition key takes eq, a sort key takes eq, lt, le,"
                        + " gt, ge, between or beginsWith with a value; use filter(..) for anything else");
    }

    @Test
    void toString_keepsValuesOut() {
        assertThat(KeyConditions.parts(ORDER_ID.eq("secret"))).hasToString("[Order.orderId EQ]");
    }
}
