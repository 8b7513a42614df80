package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.Key;
import io.alces.Model;
import io.alces.Query;
import io.alces.it.Order.Status;
import io.alces.request.Operation;
import io.alces.testing.AlcesTest;
import io.alces.testing.LocalDynamoDb;
import io.alces.transaction.ReadTransaction;
import io.alces.transaction.WriteTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** What an operation says that it would send is what it sends. */
@AlcesTest(models = Order.class)
class RequestsSentTest {
    private static final Order ORDER = Order.of("c1", "o1");
    private static final int OPERATIONS = operations(Alces.local()).size();

    record Summary(Status status, BigDecimal total) {}

    private static List<Operation<?>> operations(Alces alces) {
        Model<Order> orders = alces.model(Order.class);
        List<Key<Order>> keys = List.of(orders.key("c1", "o1"), orders.key("c1", "o2"));
        Query<Order> query = orders.query().where(Order::customerId).eq("c1");
        return List.of(
                orders.create(Order.of("c1", "new")).timeout(Duration.ofSeconds(20)),
                orders.save(ORDER),
                orders.save(ORDER).condition(Order::status).eq(Status.PENDING).header("x-test", "1"),
                orders.get("c1", "o1").consistent(),
                orders.get("c1", "o1").attributes(Order::status, Order::total),
                orders.update("c1", "o1")
                        .set(Order::note)
                        .to("x")
                        .increment(Order::total)
                        .by(1)
                        .condition(Order::note)
                        .notExists(),
                orders.update("c1", "o1").remove(Order::note).returnKey(),
                orders.update("c1", "o1").remove(Order::note).ifChanged(),
                orders.get("c1", "o1").as(Summary.class),
                orders.saveChanges(ORDER, ORDER.withTotal(3)).header("x-test", "1"),
                orders.saveChanges(ORDER, ORDER.withTotal(3)).ifChanged(),
                orders.update("c1", "o1").set("shipTo.city").to("Oslo").createParents(),
                orders.delete("c1", "o1"),
                orders.delete("c1", "o1").condition(Order::note).notExists(),
                orders.getAll(keys),
                orders.saveAll(List.of(ORDER, Order.of("c1", "o2"))),
                orders.deleteAll(keys),
                query.filter(Order::total).gt(ORDER.total()),
                query.descending().limit(3),
                query.attributes(Order::status).limit(3),
                query.as(Summary.class).limit(3),
                query.list(),
                query.first(),
                query.count(),
                orders.query().index("byStatus").where(Order::status).eq(Status.PENDING),
                orders.scan().pageSize(7),
                orders.scan().list(),
                orders.scan().count(),
                orders.table().describe(),
                ReadTransaction.on(alces)
                        .add(orders.get("c1", "o1"))
                        .add(orders.get("c1", "o2").attributes(Order::total))
                        .timeout(Duration.ofSeconds(20)),
                WriteTransaction.on(alces)
                        .add(orders.save(ORDER))
                        .add(orders.update("c1", "o2").remove(Order::note))
                        .add(orders.check("c1", "o3").that(Order::note).notExists())
                        .at(ORDER.createdAt())
                        .token("requests sent")
                        .header("x-test", "1"));
    }

    static Stream<Arguments> everyOperation() {
        return Stream.of(Execution.values())
                .flatMap(execution -> Stream.iterate(0, index -> index < OPERATIONS, index -> index + 1)
                        .map(index -> Arguments.of(execution, index)));
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void requests_sendNothingAndAreWhatIsSent(
            Execution execution, int index, Model<Order> orders, LocalDynamoDb database) {
        orders.save(ORDER).execute();
        try (InterceptedClients clients = new InterceptedClients(database)) {
            Operation<?> operation = operations(clients.alces()).get(index);

            List<? extends DynamoDbRequest> requests = operation.requests();

            assertThat(requests).isNotEmpty();
            assertThat(clients.given()).isEmpty();
            Object unused = execution.run(operation);
            assertThat(clients.given()).isEqualTo(requests);
        }
    }
}
