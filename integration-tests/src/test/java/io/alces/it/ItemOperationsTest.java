package io.alces.it;

import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.raw;
import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Model;
import io.alces.Partial;
import io.alces.error.ConditionFailedException;
import io.alces.it.Order.Address;
import io.alces.it.Order.Line;
import io.alces.it.Order.Status;
import io.alces.query.ConditionOutcome;
import io.alces.testing.AlcesTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@AlcesTest
class ItemOperationsTest {

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_ofNewItem_storesIt(Execution execution, Model<Order> orders) {
        Order order = Order.of("c1", "o1");

        assertThat(execution.run(orders.create(order))).isEqualTo(order);

        assertThat(execution.run(orders.get("c1", "o1").consistent())).contains(order);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_ofItemThatExists_failsWithTheItemFound(Execution execution, Model<Order> orders) {
        Order first = execution.run(orders.create(Order.of("c1", "o1")));

        assertThatThrownBy(() -> execution.run(orders.create(first.withStatus(Status.PAID))))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage("create of Order with the key (customerId: S, orderId: S): the item exists")
                .asInstanceOf(InstanceOfAssertFactories.type(ConditionFailedException.class))
                .satisfies(failed -> assertThat(failed.item(Order.class)).contains(first))
                .satisfies(failed -> assertThat(failed.explain().orElseThrow())
                        .hasToString("attribute_not_exists(customerId): false, found S"));
        assertThat(execution.run(orders.get("c1", "o1").consistent())).contains(first);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void save_ofItemThatExists_replacesIt(Execution execution, Model<Order> orders) {
        Order first = execution.run(orders.create(Order.of("c1", "o1")));
        Order paid = first.withStatus(Status.PAID);

        assertThat(execution.run(orders.save(paid))).isEqualTo(paid);

        assertThat(execution.run(orders.get("c1", "o1").consistent())).contains(paid);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void save_whenItsConditionHolds_storesTheItem(Execution execution, Model<Order> orders) {
        Order first = execution.run(orders.create(Order.of("c1", "o1")));

        execution.run(orders.save(first.withStatus(Status.PAID))
                .condition(Order::status)
                .eq(Status.PENDING)
                .condition(path(Order::shipTo).then(Address::city))
                .eq("Oslo")
                .condition(path(Order::lines, 1).then(Line::sku))
                .eq("sku-2"));

        assertThat(execution.run(orders.get("c1", "o1").consistent()))
                .map(Order::status)
                .contains(Status.PAID);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void save_whenItsConditionFails_writesNothing(Execution execution, Model<Order> orders) {
        Order first = execution.run(orders.create(Order.of("c1", "o1")));

        assertThatThrownBy(() -> execution.run(orders.save(first.withStatus(Status.PAID))
                        .condition(attr(Order::total)
                                .gt(first.total())
                                .or(attr(Order::note).exists()))))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage("save of Order with the key (customerId: S, orderId: S): its condition does not hold:"
                        + " Order.total > BigDecimal was false, found N (and 1 more)")
                .asInstanceOf(InstanceOfAssertFactories.type(ConditionFailedException.class))
                .extracting(failed -> failed.explain().orElseThrow())
                .hasToString("""
                        OR: false
                          Order.total > BigDecimal: false, found N
                          attribute_exists(Order.note): false, found nothing""");
        assertThat(execution.run(orders.get("c1", "o1").consistent())).contains(first);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void get_ofNoItem_isEmpty(Execution execution, Model<Order> orders) {
        assertThat(execution.run(orders.get("c1", "o1"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void get_ofSomeAttributes_givesThose(Execution execution, Model<Order> orders) {
        Order order = execution.run(orders.create(Order.of("c1", "o1")));

        Optional<Partial<Order>> found =
                execution.run(orders.get("c1", "o1").consistent().attributes(Order::status, Order::total));

        assertThat(found.orElseThrow().get(Order::status)).isEqualTo(order.status());
        assertThat(found.orElseThrow().get(Order::total)).isEqualByComparingTo(order.total());
        assertThatThrownBy(() -> found.orElseThrow().get(Order::email)).hasMessageContaining("email");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void delete_ofItem_givesWhatWasThere(Execution execution, Model<Order> orders) {
        Order order = execution.run(orders.create(Order.of("c1", "o1")));

        assertThat(execution.run(orders.delete("c1", "o1"))).contains(order);

        assertThat(execution.run(orders.delete("c1", "o1"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void delete_whenItsConditionFails_keepsTheItem(Execution execution, Model<Order> orders) {
        Order order = execution.run(orders.create(Order.of("c1", "o1")));

        assertThatThrownBy(() -> execution.run(
                        orders.deleteItem(order).condition(Order::status).eq(Status.PAID)))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage("delete of Order with the key (customerId: S, orderId: S): its condition does not hold:"
                        + " Order.status = Status was false, found S");
        assertThat(execution.run(orders.get("c1", "o1").consistent())).contains(order);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void delete_ofNoItemWhenItsConditionFails_isExplainedByNothing(Execution execution, Model<Order> orders) {
        assertThatThrownBy(() -> execution.run(
                        orders.delete("c1", "o1").condition(Order::status).eq(Status.PAID)))
                .hasMessage("delete of Order with the key (customerId: S, orderId: S): its condition does not hold:"
                        + " Order.status = Status was false, found nothing")
                .asInstanceOf(InstanceOfAssertFactories.type(ConditionFailedException.class))
                .satisfies(failed -> assertThat(failed.item(Order.class)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void save_whenARawConditionFails_saysThatItIsUnknown(Execution execution, Model<Order> orders) {
        Order first = execution.run(orders.create(Order.of("c1", "o1")));

        assertThatThrownBy(() -> execution.run(orders.save(first)
                        .condition(attr(Order::total).gt(BigDecimal.ONE))
                        .condition(raw("size(email) < size(orderId)", Map.of(), Map.of()))))
                .hasMessage("save of Order with the key (customerId: S, orderId: S): its condition does not hold")
                .asInstanceOf(InstanceOfAssertFactories.type(ConditionFailedException.class))
                .extracting(failed -> failed.explain().orElseThrow().outcome())
                .isEqualTo(ConditionOutcome.UNKNOWN);
    }

    @Test
    void delete_whenItsConditionFails_isExplainedUntilItIsSerialized(Model<Order> orders) throws Exception {
        ConditionFailedException failed = catchThrowableOfType(
                ConditionFailedException.class,
                () -> orders.delete("c1", "o1")
                        .condition(Order::status)
                        .eq(Status.PAID)
                        .execute());

        ConditionFailedException copy = serialized(failed);

        assertThat(copy).hasMessage(failed.getMessage());
        assertThat(failed.explain()).isPresent();
        assertThat(copy.explain()).isEmpty();
        assertThat(copy.item(Order.class)).isEmpty();
    }

    private static ConditionFailedException serialized(ConditionFailedException failed) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failed);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ConditionFailedException) in.readObject();
        }
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void save_whenARawConditionWithoutPlaceholdersHolds_storesTheItem(Execution execution, Model<Order> orders) {
        Order first = execution.run(orders.create(Order.of("c1", "o1")));

        execution.run(orders.save(first.withStatus(Status.PAID))
                .condition(raw("attribute_exists(email) OR size(tags) = size(orderId)", Map.of(), Map.of())));

        assertThat(execution.run(orders.get("c1", "o1").consistent()))
                .map(Order::status)
                .contains(Status.PAID);
    }
}
