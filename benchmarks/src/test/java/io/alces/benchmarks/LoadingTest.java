package io.alces.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.benchmarks.item.Airports;
import io.alces.benchmarks.variant.Loading;
import io.alces.testing.LocalDynamoDb;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LoadingTest {

    @Test
    void load_storesTheSameAirports() throws IOException {
        try (LocalDynamoDb database = LocalDynamoDb.start();
                DynamoDbClient client = Loading.client(database.endpoint())) {
            Set<Map<String, AttributeValue>> byHand = loaded(Loading.BY_HAND, database, client);

            assertThat(byHand).hasSize(5_210);
            assertThat(loaded(Loading.ALCES, database, client)).isEqualTo(byHand);
        }
    }

    private static Set<Map<String, AttributeValue>> loaded(
            Loading loading, LocalDynamoDb database, DynamoDbClient client) throws IOException {
        Loading.createTable(client);
        loading.loader(database.endpoint()).load(Airports.read());
        Set<Map<String, AttributeValue>> items = new HashSet<>();
        client.scanPaginator(scan -> scan.tableName("airports")).items().forEach(items::add);
        Loading.deleteTable(client);
        return items;
    }
}
