package io.alces.query;

import static io.alces.query.Conditions.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OperatorsTest {

    record Clause<T>(Condition<T> condition) {}

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // callers that do not check nullness pass null
    private static <V> V absent() {
        return null;
    }

    @Test
    void of_completesWithWhatItIsFor() {
        Operators<Order, String, Clause<Order>> operators = Operators.of(Order::orderId, Clause::new);

        assertThat(operators.eq("o1"))
                .isEqualTo(new Clause<>(attr(Order::orderId).eq("o1")));
    }

    @Test
    void eq_null() {
        assertNull(() -> attr(Order::email).eq(absent()), "eq");
    }

    @Test
    void between_null() {
        assertNull(() -> attr(Order::email).between("a", absent()), "between");
    }

    @Test
    void in_null() {
        assertNull(() -> attr(Order::email).in(Arrays.asList("a", absent())), "in");
    }

    @Test
    void beginsWith_null() {
        assertNull(() -> attr(Order::email).beginsWith(OperatorsTest.<Object>absent()), "beginsWith");
    }

    @Test
    void notContains_null() {
        assertNull(() -> attr(Order::email).notContains(OperatorsTest.<Object>absent()), "notContains");
    }

    @Test
    void attributeType_null() {
        assertNull(() -> attr(Order::email).attributeType(absent()), "attributeType");
    }

    @Test
    void in_noValues() {
        assertThatThrownBy(() -> attr(Order::email).in(List.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("Order.email: in was given no values, which nothing equals; leave the request out");
    }

    @Test
    void in_hundredValues() {
        Condition<Order> condition =
                attr(Order::count).in(IntStream.range(0, 100).boxed().toList());

        assertThat(new ExpressionRenderer(new OrderResolver()).condition(condition))
                .startsWith("#0 IN (:0, :1, ")
                .endsWith(", :99)");
    }

    @Test
    void in_moreThanAHundredValues() {
        assertThatThrownBy(() ->
                        attr(Order::count).in(IntStream.range(0, 101).boxed().toList()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Order.count: in was given 101 values, more than the 100 that DynamoDB takes; join several by"
                                + " or(..), or split the request");
    }

    private static void assertNull(ThrowingCallable call, String operator) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("Order.email: " + operator + " was given null; use notExists() to find what is absent");
    }
}
