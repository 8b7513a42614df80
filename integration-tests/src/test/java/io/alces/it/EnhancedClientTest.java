package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Model;
import io.alces.it.Order.Status;
import io.alces.testing.AlcesTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchGetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.BatchWriteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactGetItemsEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A model's schema under every operation of the Enhanced Client, with its default extensions. */
@AlcesTest
class EnhancedClientTest {
    private static final Key KEY = key("o1");
    private static final Order ORDER = Order.of("c1", "o1");

    @Test
    void get_ofWhatAlcesWrote_isEqual(Model<Order> orders, DynamoDbClient client) {
        orders.create(ORDER).execute();

        assertThat(table(orders, client).getItem(KEY)).isEqualTo(ORDER);
    }

    @Test
    void put_isReadByAlces(Model<Order> orders, DynamoDbClient client) {
        table(orders, client).putItem(ORDER);

        assertThat(orders.get("c1", "o1").consistent().execute()).contains(ORDER);
    }

    @Test
    void update_changesTheItem(Model<Order> orders, DynamoDbClient client) {
        table(orders, client).putItem(ORDER);

        Order updated = table(orders, client).updateItem(ORDER.withStatus(Status.PAID));

        assertThat(updated).isEqualTo(ORDER.withStatus(Status.PAID));
    }

    @Test
    void delete_byKeyAndByItem_removesTheItem(Model<Order> orders, DynamoDbClient client) {
        DynamoDbTable<Order> table = table(orders, client);
        table.putItem(ORDER);
        table.putItem(Order.of("c1", "o2"));

        assertThat(table.deleteItem(KEY)).isEqualTo(ORDER);
        assertThat(table.deleteItem(Order.of("c1", "o2"))).isEqualTo(Order.of("c1", "o2"));

        assertThat(table.scan().items()).isEmpty();
    }

    @Test
    void query_ofTableAndIndex_findsItems(Model<Order> orders, DynamoDbClient client) {
        DynamoDbTable<Order> table = table(orders, client);
        table.putItem(ORDER);
        table.putItem(Order.of("c1", "o2").withStatus(Status.PAID));

        SdkIterable<Order> found =
                table.query(QueryConditional.sortGreaterThan(KEY)).items();
        List<Order> paid =
                table.index("byStatus").query(QueryConditional.keyEqualTo(key -> key.partitionValue("PAID"))).stream()
                        .map(Page::items)
                        .flatMap(List::stream)
                        .toList();

        assertThat(found).containsExactly(Order.of("c1", "o2").withStatus(Status.PAID));
        assertThat(paid).containsExactly(Order.of("c1", "o2").withStatus(Status.PAID));
    }

    @Test
    void batch_writesAndReads(Model<Order> orders, DynamoDbClient client) {
        DynamoDbTable<Order> table = table(orders, client);
        DynamoDbEnhancedClient enhanced = enhanced(client);

        enhanced.batchWriteItem(BatchWriteItemEnhancedRequest.builder()
                .writeBatches(WriteBatch.builder(Order.class)
                        .mappedTableResource(table)
                        .addPutItem(ORDER)
                        .build())
                .build());

        assertThat(enhanced.batchGetItem(BatchGetItemEnhancedRequest.builder()
                                .readBatches(ReadBatch.builder(Order.class)
                                        .mappedTableResource(table)
                                        .addGetItem(KEY)
                                        .build())
                                .build())
                        .resultsForTable(table))
                .containsExactly(ORDER);
    }

    @Test
    void transaction_writesAndReads(Model<Order> orders, DynamoDbClient client) {
        DynamoDbTable<Order> table = table(orders, client);
        DynamoDbEnhancedClient enhanced = enhanced(client);

        enhanced.transactWriteItems(TransactWriteItemsEnhancedRequest.builder()
                .addPutItem(table, ORDER)
                .build());

        assertThat(enhanced.transactGetItems(TransactGetItemsEnhancedRequest.builder()
                        .addGetItem(table, KEY)
                        .build()))
                .extracting(document -> document.getItem(table))
                .containsExactly(ORDER);
    }

    @Test
    void createTable_hasKeysAndIndexesOfTheModel(Model<Order> orders, DynamoDbClient client) {
        DynamoDbTable<Order> table = enhanced(client).table("elsewhere", orders.schema());
        table.createTable();

        table.putItem(ORDER);

        assertThat(table.describeTable().table().globalSecondaryIndexes())
                .extracting(index -> index.indexName())
                .containsExactly("byStatus");
        assertThat(orders.onTable("elsewhere").get("c1", "o1").execute()).contains(ORDER);
    }

    private static DynamoDbTable<Order> table(Model<Order> orders, DynamoDbClient client) {
        return enhanced(client).table(orders.tableName(), orders.schema());
    }

    private static DynamoDbEnhancedClient enhanced(DynamoDbClient client) {
        return DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
    }

    private static Key key(String orderId) {
        return Key.builder().partitionValue("c1").sortValue(orderId).build();
    }
}
