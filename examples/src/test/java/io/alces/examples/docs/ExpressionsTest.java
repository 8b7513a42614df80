package io.alces.examples.docs;

import static io.alces.query.Conditions.and;
import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.not;
import static io.alces.query.Conditions.present;
import static io.alces.query.Conditions.raw;
import static io.alces.query.PropertyPath.path;
import static io.alces.query.Updates.current;
import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Model;
import io.alces.Partial;
import io.alces.error.ConditionFailedException;
import io.alces.examples.docs.ModelingTest.Address;
import io.alces.examples.docs.ModelingTest.Card;
import io.alces.examples.docs.ModelingTest.Line;
import io.alces.examples.docs.ModelingTest.Order;
import io.alces.examples.docs.ModelingTest.Status;
import io.alces.query.Condition;
import io.alces.query.PropertyPath;
import io.alces.testing.AlcesTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@AlcesTest
class ExpressionsTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    @SuppressWarnings("NullAway") // what a merge leaves alone
    private static final Address MOVE = new Address(null, "Bergen");

    private final Order order = ModelingTest.order("o1", new Card("4242"));
    private final Line line = new Line("sku-2", 1, new BigDecimal("2.5"));
    private final List<String> shown = new ArrayList<>();

    private void show(String text) {
        shown.add(text);
    }

    private static Order withShipTo(Order order, Address shipTo) {
        return new Order(
                order.customerId(),
                order.orderId(),
                order.status(),
                order.placedAt(),
                order.total(),
                shipTo,
                order.lines(),
                order.tags(),
                order.payment(),
                order.comment(),
                order.expiresAt(),
                order.others());
    }

    @Test
    void paths_leadInside(Model<Order> orders) {
        orders.save(order).execute();

        PropertyPath<Order, String> city = path(Order::shipTo).then(Address::city);
        PropertyPath<Order, String> firstSku = path(Order::lines, 0).then(Line::sku);
        List<Order> fromOslo = orders.scan()
                .filter(city)
                .eq("Oslo")
                .filter("lines[0].sku")
                .beginsWith("sku")
                .list()
                .execute();

        assertThat(fromOslo).containsExactly(order);
        assertThat(firstSku).hasToString("Order.lines[0].sku");
    }

    @Test
    void conditions_areValues(Model<Order> orders) {
        orders.save(order).execute();

        Condition<Order> urgent = attr(Order::total)
                .ge(BigDecimal.TEN)
                .and(attr(Order::tags)
                        .contains("express")
                        .or(not(attr(Order::status).eq(Status.PAID))));
        List<Order> found = orders.scan().filter(urgent).list().execute();
        Order saved = orders.save(order).condition(urgent).execute();

        assertThat(found).containsExactly(order);
        assertThat(saved).isEqualTo(order);
    }

    @Test
    void present_leavesOutWhatIsNotWanted(Model<Order> orders) {
        boolean openOnly = true;
        Optional<BigDecimal> least = Optional.empty();
        orders.save(order).execute();

        List<Order> matches = orders.scan()
                .filter(and(
                        present(attr(Order::status).eq(Status.OPEN).when(openOnly), least.map(attr(Order::total)::ge))))
                .list()
                .execute();

        assertThat(matches).containsExactly(order);
    }

    @Test
    void raw_isInDynamoDbsOwnWords(Model<Order> orders) {
        orders.save(order).execute();

        Condition<Order> moreTagsThanLines =
                raw("size(#tags) > size(#lines)", Map.of("#tags", "tags", "#lines", "lines"), Map.of());

        assertThat(orders.scan().filter(moreTagsThanLines).list().execute()).containsExactly(order);
    }

    @Test
    void explain_tellsWhichClauseWasFalse(Model<Order> orders) {
        orders.save(order).execute();

        try {
            orders.delete("c1", "o1")
                    .condition(attr(Order::status)
                            .eq(Status.OPEN)
                            .and(attr(Order::total).lt(BigDecimal.TEN)))
                    .execute();
        } catch (ConditionFailedException failure) {
            failure.explain().ifPresent(explanation -> show(explanation.toString()));
            failure.item(Order.class).ifPresent(found -> show(found.orderId()));
        }

        assertThat(shown).containsExactly("""
                AND: false
                  Order.status = Status: true, found S
                  Order.total < BigDecimal: false, found N""", "o1");
    }

    @Test
    void updates_changeAttributes(Model<Order> orders) {
        orders.save(order).execute();

        Order after = orders.update("c1", "o1")
                .set(Order::status)
                .to(Status.PAID)
                .set(path(Order::lines, 0).then(Line::price))
                .to(current(Order::total).minus(BigDecimal.ONE))
                .set(Order::placedAt)
                .ifAbsent(NOW)
                .increment(Order::total)
                .by(BigDecimal.TEN)
                .add(Order::tags)
                .values("paid")
                .merge(Order::shipTo)
                .with(MOVE)
                .remove(Order::comment)
                .condition(Order::status)
                .eq(Status.OPEN)
                .execute();

        assertThat(after.status()).isEqualTo(Status.PAID);
        assertThat(after.lines()).containsExactly(new Line("sku-1", 2, new BigDecimal("18.95")));
        assertThat(after.placedAt()).isEqualTo(order.placedAt());
        assertThat(after.total()).isEqualByComparingTo("29.95");
        assertThat(after.tags()).isEqualTo(Set.of("vip", "express", "paid"));
        assertThat(after.shipTo()).isEqualTo(new Address("12 Long Street", "Bergen"));
        assertThat(after.comment()).isNull();
    }

    @Test
    void updates_giveWhatIsAskedFor(Model<Order> orders) {
        orders.save(order).execute();

        Optional<Order> before = orders.update("c1", "o1")
                .append(Order::lines)
                .values(line)
                .returnOld()
                .execute();
        Partial<Order> changed = orders.update("c1", "o1")
                .increment(Order::total)
                .by(1)
                .returnUpdated()
                .execute();

        assertThat(before).contains(order);
        assertThat(changed.get(Order::total)).isEqualByComparingTo("20.95");
    }

    @Test
    void createParents_createsWhatIsMissing(Model<Order> orders) {
        Order created = orders.update("c1", "o2")
                .set(path(Order::shipTo).then(Address::city))
                .to("Oslo")
                .createParents()
                .execute();

        assertThat(created.shipTo().city()).isEqualTo("Oslo");
    }

    @Test
    void saveChanges_sendsWhatDiffers(Model<Order> orders) {
        Order before = orders.save(order).execute();
        Order changed = withShipTo(before, new Address("12 Long Street", "Bergen"));

        Order saved = orders.saveChanges(before, changed).execute();
        Optional<Order> savedIfChanged =
                orders.saveChanges(saved, saved).ifChanged().execute();

        assertThat(saved).isEqualTo(changed);
        assertThat(savedIfChanged).isEmpty();
        assertThat(orders.saveChanges(before, changed).request().updateExpression())
                .isEqualTo("SET #0.#1 = :0");
    }

    record Summary(String orderId, BigDecimal total, City shipTo) {}

    record City(String city) {}

    @Test
    void projections_readPartsOfItems(Model<Order> orders) {
        orders.save(order).execute();

        List<Summary> summaries = orders.query()
                .where(Order::customerId)
                .eq("c1")
                .as(Summary.class)
                .list()
                .execute();

        Optional<Partial<Order>> part =
                orders.get("c1", "o1").attributes(Order::status, Order::total).execute();

        assertThat(summaries).containsExactly(new Summary("o1", new BigDecimal("19.95"), new City("Oslo")));
        assertThat(part)
                .hasValueSatisfying(read -> assertThat(read.get(Order::status)).isEqualTo(Status.OPEN));
    }
}
