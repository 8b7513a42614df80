package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.Model;
import io.alces.error.ConditionFailedException;
import io.alces.it.Order.Status;
import io.alces.spi.OperationEvent;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import io.alces.testing.LocalDynamoDb;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What a listener is told of calls that are really made. */
class ObservationTest {
    private final List<OperationEvent> events = new CopyOnWriteArrayList<>();

    private Model<Order> observed(Model<Order> orders, DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        return Alces.builder()
                .client(client)
                .asyncClient(asyncClient)
                .listener(events::add)
                .build()
                .model(Order.class)
                .onTable(orders.tableName());
    }

    @Nested
    @AlcesTest
    class OverHttp {

        @ParameterizedTest
        @EnumSource(Execution.class)
        void call_isToldWithItsAttemptsAndCapacity(
                Execution execution,
                Model<Order> orders,
                DynamoDbClient client,
                DynamoDbAsyncClient asyncClient,
                FaultProxy proxy) {
            Model<Order> observed = observed(orders, client, asyncClient);
            proxy.on("PutItem").firstCalls(2).inject(Fault.throttling());

            execution.run(observed.save(Order.of("c1", "o1")));

            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.operation()).isEqualTo("PutItem");
                assertThat(event.table()).isEqualTo(orders.tableName());
                assertThat(event.index()).isNull();
                assertThat(event.attempts()).isEqualTo(3);
                assertThat(event.capacityUnits()).isPositive();
                assertThat(event.duration()).isPositive();
                assertThat(event.failure()).isNull();
                assertThat(event.toString()).doesNotContain("c1", "ada@example.com");
            });
        }

        @ParameterizedTest
        @EnumSource(Execution.class)
        void call_thatFails_isToldWithItsFailure(
                Execution execution, Model<Order> orders, DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
            orders.save(Order.of("c1", "o1")).execute();
            Model<Order> observed = observed(orders, client, asyncClient);

            assertThatThrownBy(() -> execution.run(observed.create(Order.of("c1", "o1"))))
                    .isInstanceOf(ConditionFailedException.class);

            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.failure()).isInstanceOf(ConditionalCheckFailedException.class);
                assertThat(event.attempts()).isEqualTo(1);
                assertThat(event.capacityUnits()).isNull();
            });
        }

        @ParameterizedTest
        @EnumSource(Execution.class)
        void call_ofAnIndex_isToldWithTheIndex(
                Execution execution, Model<Order> orders, DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
            Model<Order> observed = observed(orders, client, asyncClient);

            execution.run(observed.query().where(Order::status).eq(Status.PAID).list());

            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.operation()).isEqualTo("Query");
                assertThat(event.index()).isEqualTo("byStatus");
                assertThat(event.shape())
                        .contains("KeyConditionExpression=#0 = :0", "ExpressionAttributeValues=[:0]")
                        .doesNotContain("PAID");
            });
        }

        @Test
        void publishersOfTheClient_hearOfTheCallAllTheSame(Model<Order> orders, LocalDynamoDb database) {
            AtomicInteger published = new AtomicInteger();
            MetricPublisher publisher = new MetricPublisher() {
                @Override
                public void publish(MetricCollection metrics) {
                    published.incrementAndGet();
                }

                @Override
                public void close() {}
            };
            try (DynamoDbClient client = DynamoDbClient.builder()
                    .endpointOverride(database.endpoint())
                    .region(database.client().serviceClientConfiguration().region())
                    .credentialsProvider(
                            database.client().serviceClientConfiguration().credentialsProvider())
                    .overrideConfiguration(overrides -> overrides.addMetricPublisher(publisher))
                    .build()) {
                observed(orders, client, database.asyncClient()).get("c1", "o1").execute();
            }

            assertThat(published).hasValue(1);
            assertThat(events).extracting(OperationEvent::attempts).containsExactly(1);
        }
    }

    @Nested
    @AlcesTest(embedded = true)
    class WithAClientThatDoesNotSay {

        @ParameterizedTest
        @EnumSource(Execution.class)
        void call_isToldWithoutItsAttempts(
                Execution execution, Model<Order> orders, DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
            execution.run(observed(orders, client, asyncClient).save(Order.of("c1", "o1")));

            assertThat(events).extracting(OperationEvent::attempts).containsExactly(0);
        }
    }
}
