package io.alces.benchmarks.variant;

import static io.alces.query.Conditions.attr;

import io.alces.Model;
import io.alces.Scan;
import io.alces.UpdateOperation;
import io.alces.benchmarks.item.Order;
import io.alces.benchmarks.item.OrderStatus;
import io.alces.query.Condition;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One typical condition and one typical update of orders, in the words of each variant. The condition: paid, worth more
 * than ten, and of fewer than five lines. The update: two values set, one added to, one removed, on that condition.
 */
final class OrderExpressions {
    private static final String NOTE = "Sent by night train";
    private static final int MOST_LINES = 5;

    private OrderExpressions() {}

    static Scan<Order> scan(Model<Order> orders) {
        return orders.scan().filter(condition());
    }

    static UpdateOperation<Order, Order> update(Model<Order> orders, ItemKey key) {
        return orders.update(key.partition(), key.sort())
                .set(Order::getStatus)
                .to(OrderStatus.SENT)
                .set(Order::getNote)
                .to(NOTE)
                .increment(Order::getRevision)
                .by(1)
                .remove(Order::getCoupon)
                .condition(condition());
    }

    private static Condition<Order> condition() {
        return attr(Order::getStatus)
                .eq(OrderStatus.PAID)
                .and(attr(Order::getTotal).gt(BigDecimal.TEN))
                .and(attr(Order::getLines).size().lt(MOST_LINES));
    }

    static ScanRequest scanByHand() {
        return ScanRequest.builder()
                .tableName("orders")
                .filterExpression("#0 = :0 AND #1 > :1 AND size(#2) < :2")
                .expressionAttributeNames(Map.of("#0", "status", "#1", "total", "#2", "lines"))
                .expressionAttributeValues(Map.of(
                        ":0", text(OrderStatus.PAID.name()),
                        ":1", number(BigDecimal.TEN),
                        ":2", number(MOST_LINES)))
                .build();
    }

    static UpdateItemRequest updateByHand(ItemKey key) {
        return UpdateItemRequest.builder()
                .tableName("orders")
                .key(Map.of("customerId", text(key.partition()), "orderId", text(key.sort())))
                .updateExpression("SET #0 = :0, #1 = :1 REMOVE #2 ADD #3 :2")
                .conditionExpression("#0 = :3 AND #4 > :4 AND size(#5) < :5")
                .expressionAttributeNames(Map.of(
                        "#0", "status", "#1", "note", "#2", "coupon", "#3", "revision", "#4", "total", "#5", "lines"))
                .expressionAttributeValues(Map.of(
                        ":0", text(OrderStatus.SENT.name()),
                        ":1", text(NOTE),
                        ":2", number(1),
                        ":3", text(OrderStatus.PAID.name()),
                        ":4", number(BigDecimal.TEN),
                        ":5", number(MOST_LINES)))
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    static ScanRequest scanOfParts() {
        Parts parts = new Parts();
        parts.conditions();
        return ScanRequest.builder()
                .tableName("orders")
                .filterExpression(parts.text.toString())
                .expressionAttributeNames(parts.names)
                .expressionAttributeValues(parts.values)
                .build();
    }

    static UpdateItemRequest updateOfParts(ItemKey key) {
        Parts parts = new Parts();
        parts.text.append("SET ");
        parts.name("status").append(" = ");
        parts.value(text(OrderStatus.SENT.name())).append(", ");
        parts.name("note").append(" = ");
        parts.value(text(NOTE)).append(" REMOVE ");
        parts.name("coupon").append(" ADD ");
        parts.name("revision").append(' ');
        parts.value(number(1));
        String update = parts.text.toString();
        parts.text.setLength(0);
        parts.conditions();
        return UpdateItemRequest.builder()
                .tableName("orders")
                .key(Map.of("customerId", text(key.partition()), "orderId", text(key.sort())))
                .updateExpression(update)
                .conditionExpression(parts.text.toString())
                .expressionAttributeNames(parts.names)
                .expressionAttributeValues(parts.values)
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    static Expression enhancedCondition() {
        return Expression.builder()
                .expression("#0 = :0 AND #1 > :1 AND size(#2) < :2")
                .expressionNames(Map.of("#0", "status", "#1", "total", "#2", "lines"))
                .expressionValues(Map.of(
                        ":0", text(OrderStatus.PAID.name()),
                        ":1", number(BigDecimal.TEN),
                        ":2", number(MOST_LINES)))
                .build();
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue number(int number) {
        return AttributeValue.fromN(Integer.toString(number));
    }

    private static AttributeValue number(BigDecimal number) {
        return AttributeValue.fromN(number.toString());
    }

    /** Text and maps as they are put together where the parts are only known at run time. */
    private static final class Parts {
        private final StringBuilder text = new StringBuilder(64);
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, String> placeholders = new HashMap<>();
        private final Map<String, AttributeValue> values = new HashMap<>();

        private void conditions() {
            name("status").append(" = ");
            value(OrderExpressions.text(OrderStatus.PAID.name())).append(" AND ");
            name("total").append(" > ");
            value(number(BigDecimal.TEN)).append(" AND size(");
            name("lines").append(") < ");
            value(number(MOST_LINES));
        }

        private StringBuilder name(String name) {
            String placeholder = placeholders.get(name);
            if (placeholder == null) {
                placeholder = "#" + names.size();
                placeholders.put(name, placeholder);
                names.put(placeholder, name);
            }
            return text.append(placeholder);
        }

        private StringBuilder value(AttributeValue value) {
            String placeholder = ":" + values.size();
            values.put(placeholder, value);
            return text.append(placeholder);
        }
    }
}
