package io.alces.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.Model;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.testing.AlcesTest;
import io.alces.testing.LocalDynamoDb;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    enum Status {
        OPEN,
        PAID
    }

    @Item(table = "orders")
    record Order(@PartitionKey String customerId, @SortKey String orderId, Status status, BigDecimal total) {}

    @Test
    void firstScreen_runs() {
        try (LocalDynamoDb dynamoDb = LocalDynamoDb.start();
                DefaultSettings settings = DefaultSettings.of(dynamoDb)) {
            assertThat(settings).isNotNull();
            assertThat(firstScreen()).containsExactly(new Order("c1", "o1", Status.OPEN, new BigDecimal("19.95")));
        }
    }

    private static List<Order> firstScreen() {
        Alces alces = Alces.create();
        Model<Order> orders = alces.model(Order.class);
        orders.table().ensure().execute();

        orders.save(new Order("c1", "o1", Status.OPEN, new BigDecimal("19.95"))).execute();

        List<Order> open = orders.query()
                .where(Order::customerId)
                .eq("c1")
                .filter(Order::status)
                .eq(Status.OPEN)
                .list()
                .execute();

        alces.close();
        return open;
    }

    @Nested
    @AlcesTest
    class OrdersTest {

        @Test
        void save_isRead(Model<Order> orders) {
            orders.save(new Order("c1", "o1", Status.OPEN, BigDecimal.TEN)).execute();

            assertThat(orders.get("c1", "o1").execute()).isPresent();
        }
    }

    /** The settings that the SDK takes where none are given, for as long as this is open. */
    private record DefaultSettings(Map<String, String> properties) implements AutoCloseable {

        static DefaultSettings of(LocalDynamoDb dynamoDb) {
            DefaultSettings settings = new DefaultSettings(Map.of(
                    "aws.endpointUrlDynamoDb", dynamoDb.endpoint().toString(),
                    "aws.region", "us-east-1",
                    "aws.accessKeyId", "readme",
                    "aws.secretAccessKey", "readme"));
            settings.properties().forEach(System::setProperty);
            return settings;
        }

        @Override
        public void close() {
            properties.keySet().forEach(System::clearProperty);
        }
    }
}
