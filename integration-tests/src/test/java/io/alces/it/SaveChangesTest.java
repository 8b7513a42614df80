package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Model;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.ConditionFailedException;
import io.alces.error.MissingParentException;
import io.alces.it.Order.Address;
import io.alces.it.Order.Status;
import io.alces.testing.AlcesTest;
import io.alces.testing.LocalDynamoDb;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

@AlcesTest
class SaveChangesTest {
    private static final String ORDER_IS = "saveChanges of Order with the key (customerId: S, orderId: S): ";
    private static final int CASES = 400;

    /** A JavaBean. */
    @Item(table = "beans")
    static class Account {
        private @Nullable String id;
        private @Nullable String owner;
        private @Nullable Limits limits;

        @PartitionKey
        public @Nullable String getId() {
            return id;
        }

        public void setId(@Nullable String id) {
            this.id = id;
        }

        public @Nullable String getOwner() {
            return owner;
        }

        public void setOwner(@Nullable String owner) {
            this.owner = owner;
        }

        public @Nullable Limits getLimits() {
            return limits;
        }

        public void setLimits(@Nullable Limits limits) {
            this.limits = limits;
        }

        static Account of(String id, @Nullable String owner, int day, int week) {
            Account account = new Account();
            account.setId(id);
            account.setOwner(owner);
            Limits limits = new Limits();
            limits.setDay(day);
            limits.setWeek(week);
            account.setLimits(limits);
            return account;
        }
    }

    /** A JavaBean inside of another one. */
    static class Limits {
        private int day;
        private int week;

        public int getDay() {
            return day;
        }

        public void setDay(int day) {
            this.day = day;
        }

        public int getWeek() {
            return week;
        }

        public void setWeek(int week) {
            this.week = week;
        }
    }

    private static Order withCity(Order order, String city) {
        return new Order(
                order.customerId(),
                order.orderId(),
                order.status(),
                order.email(),
                order.total(),
                new Address("Storgata 1", city),
                order.lines(),
                order.tags(),
                order.note(),
                order.createdAt());
    }

    private static Map<String, AttributeValue> stored(DynamoDbClient client, UpdateItemRequest update) {
        return client.getItem(request ->
                        request.tableName(update.tableName()).key(update.key()).consistentRead(true))
                .item();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveChanges_givesTheItemAfterTheUpdate(Execution execution, Model<Order> orders) {
        Order before = orders.create(Order.of("c1", "o1")).execute();
        Order changed = withCity(before, "Bergen").withStatus(Status.PAID);

        assertThat(execution.run(orders.saveChanges(before, changed))).isEqualTo(changed);

        assertThat(orders.get("c1", "o1").consistent().execute()).contains(changed);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveChanges_leavesWhatOthersChanged(Execution execution, Model<Order> orders, DynamoDbClient client) {
        Order before = orders.create(Order.of("c1", "o1")).execute();
        UpdateItemRequest toBergen =
                orders.saveChanges(before, withCity(before, "Bergen")).request();
        Map<String, AttributeValue> item = new HashMap<>(stored(client, toBergen));
        item.put("unknown", AttributeValue.fromS("x"));
        item.put(
                "shipTo",
                AttributeValue.fromM(Map.of(
                        "street", AttributeValue.fromS("Storgata 2"),
                        "city", AttributeValue.fromS("Oslo"),
                        "floor", AttributeValue.fromN("3"))));
        client.putItem(request -> request.tableName(toBergen.tableName()).item(item));

        Order after = execution.run(orders.saveChanges(before, withCity(before, "Bergen")));

        assertThat(after.shipTo()).isEqualTo(new Address("Storgata 2", "Bergen"));
        assertThat(stored(client, toBergen))
                .containsEntry("unknown", AttributeValue.fromS("x"))
                .extractingByKey("shipTo")
                .satisfies(shipTo -> assertThat(shipTo.m()).containsEntry("floor", AttributeValue.fromN("3")));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveChanges_ofABean_changesWhatDiffers(Execution execution, Model<Account> accounts) {
        accounts.save(Account.of("a", "ada", 1, 2)).execute();

        Account after = execution.run(accounts.saveChanges(Account.of("a", "ada", 1, 2), Account.of("a", null, 1, 3)));

        assertThat(after).usingRecursiveComparison().isEqualTo(Account.of("a", null, 1, 3));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveChanges_ofAnItemThatIsGone_bringsNothingBack(Execution execution, Model<Order> orders) {
        Order before = Order.of("c1", "o1");

        assertThatThrownBy(() -> execution.run(orders.saveChanges(before, withCity(before, "Bergen"))))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage(ORDER_IS + "there is no such item");
        assertThat(orders.get("c1", "o1").consistent().execute()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveChanges_whenItsConditionFails_writesNothing(Execution execution, Model<Order> orders) {
        Order before = orders.create(Order.of("c1", "o1")).execute();

        assertThatThrownBy(() -> execution.run(orders.saveChanges(before, withCity(before, "Bergen"))
                        .condition(Order::status)
                        .eq(Status.PAID)))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage(ORDER_IS + "its condition does not hold: Order.status = Status was false, found S")
                .asInstanceOf(InstanceOfAssertFactories.type(ConditionFailedException.class))
                .satisfies(failed -> assertThat(failed.item(Order.class)).contains(before));
        assertThat(orders.get("c1", "o1").consistent().execute()).contains(before);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveChanges_insideOfWhatIsGone_namesIt(Execution execution, Model<Order> orders, LocalDynamoDb database) {
        Order stored = Order.of("c1", "o1");
        orders.create(stored).execute();
        Order before = withCity(stored, "Oslo");
        orders.saveChanges(before, withoutAddress(before)).execute();

        try (InterceptedClients clients = new InterceptedClients(database)) {
            Model<Order> watched = clients.alces().model(Order.class);
            assertThatThrownBy(() -> execution.run(watched.saveChanges(before, withCity(before, "Bergen"))))
                    .isInstanceOf(MissingParentException.class)
                    .hasMessage(ORDER_IS + "Order.shipTo.city cannot be set, because Order.shipTo is absent; it was"
                            + " there before; read the item again")
                    .hasCauseInstanceOf(DynamoDbException.class);
            assertThat(clients.given())
                    .satisfiesExactly(
                            update -> assertThat(update).isInstanceOf(UpdateItemRequest.class),
                            read -> assertThat(read)
                                    .asInstanceOf(InstanceOfAssertFactories.type(GetItemRequest.class))
                                    .returns(true, GetItemRequest::consistentRead));
        }
        assertThat(orders.get("c1", "o1").consistent().execute()).contains(withoutAddress(before));
    }

    private static Order withoutAddress(Order order) {
        return new Order(
                order.customerId(),
                order.orderId(),
                order.status(),
                order.email(),
                order.total(),
                null,
                order.lines(),
                order.tags(),
                order.note(),
                order.createdAt());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void ifChanged_givesTheItemOnlyIfSomethingWasSent(
            Execution execution, Model<Order> orders, LocalDynamoDb database) {
        Order before = orders.create(Order.of("c1", "o1")).execute();
        Order paid = before.withStatus(Status.PAID);

        try (InterceptedClients clients = new InterceptedClients(database)) {
            Model<Order> watched = clients.alces().model(Order.class);
            assertThat(execution.run(watched.saveChanges(before, before).ifChanged()))
                    .isEqualTo(Optional.empty());
            assertThat(clients.given()).isEmpty();

            assertThat(execution.run(watched.saveChanges(before, paid).ifChanged()))
                    .contains(paid);
            assertThat(clients.given()).hasSize(1);
        }
    }

    /** What a save of the whole would have stored, whatever the two states are. */
    @Test
    void saveChanges_storesWhatSaveWould(Model<Profile> profiles, DynamoDbClient client) {
        Random random = new Random(42);
        for (int number = 0; number < CASES; number++) {
            Profile before = Profile.random("p", random);
            Profile changed = Profile.random("p", random);
            profiles.save(before).execute();

            Optional<Profile> after =
                    profiles.saveChanges(before, changed).ifChanged().execute();

            Map<String, AttributeValue> item = profiles.save(changed).request().item();
            Map<String, AttributeValue> found = client.getItem(request -> request.tableName(profiles.tableName())
                            .key(profiles.key("p").attributes())
                            .consistentRead(true))
                    .item();
            assertThat(comparable(found)).as("case %d", number).isEqualTo(comparable(item));
            assertThat(after.orElse(before))
                    .as("case %d", number)
                    .isEqualTo(profiles.get("p").consistent().execute().orElseThrow());
        }
    }

    private static Map<String, Object> comparable(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> comparable(entry.getValue())));
    }

    private static Object comparable(AttributeValue value) {
        return switch (value.type()) {
            case SS -> Set.copyOf(value.ss());
            case NS -> Set.copyOf(value.ns());
            case L -> value.l().stream().map(SaveChangesTest::comparable).toList();
            case M -> comparable(value.m());
            default -> value;
        };
    }
}
