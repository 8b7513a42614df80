package io.alces.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What is logged, and what never is. */
class ObserverTest {
    private static final String SECRET = "s3cret";
    private static final Map<String, AttributeValue> ITEM = Map.of("id", AttributeValue.fromS(SECRET));
    private static final QueryRequest QUERY = QueryRequest.builder()
            .tableName("orders")
            .indexName("byStatus")
            .keyConditionExpression("#0 = :0")
            .expressionAttributeNames(Map.of("#0", "status"))
            .expressionAttributeValues(Map.of(":0", AttributeValue.fromS(SECRET)))
            .exclusiveStartKey(ITEM)
            .limit(5)
            .build();
    private static final DynamoDbClient BLOCKING =
            DynamoDbClient.builder().region(Region.US_EAST_1).build();

    @AfterAll
    static void close() {
        BLOCKING.close();
    }

    private static final class BlockingOnly implements Clients {
        @Override
        public DynamoDbClient blocking() {
            return BLOCKING;
        }

        @Override
        public DynamoDbAsyncClient async() {
            throw new IllegalStateException("there is none");
        }

        @Override
        public void close() {
            // The client is shared.
        }
    }

    private static List<String> logged(boolean values, Supplier<QueryResponse> answer) {
        Call<QueryRequest, QueryResponse> call =
                new Call<>("Query", (client, request) -> answer.get(), (client, request) -> new CompletableFuture<>());
        Dispatcher dispatcher = new Dispatcher(new BlockingOnly(), new Observer(List.of(), values), false);
        try (CapturedLog log = CapturedLog.of("io.alces.request")) {
            assertThatThrownBy(() -> dispatcher.execute(
                            () -> Step.send(call, new Target("orders", "byStatus"), QUERY, response -> {
                                throw new IllegalStateException("done");
                            })))
                    .hasMessage("done");
            return List.copyOf(log.lines());
        }
    }

    private static QueryResponse found() {
        return QueryResponse.builder().items(List.of(ITEM)).count(1).build();
    }

    @Test
    void call_isTwoLinesWithoutValues() {
        List<String> lines = logged(false, ObserverTest::found);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .isEqualTo("DEBUG Query orders/byStatus request Limit=5 ExclusiveStartKey=[id]"
                        + " KeyConditionExpression=#0 = :0 ExpressionAttributeNames={#0=status}"
                        + " ExpressionAttributeValues=[:0]");
        assertThat(lines.get(1))
                .matches("DEBUG Query orders/byStatus answered in \\d+ ms, attempts 0, capacity units null");
        assertThat(lines).noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void failedCall_isTwoLinesWithoutTheMessageOfTheFailure() {
        List<String> lines = logged(false, () -> {
            throw new IllegalStateException("done");
        });

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .matches("DEBUG Query orders/byStatus failed with IllegalStateException in \\d+ ms, attempts 0,"
                        + " capacity units null");
    }

    @Test
    void call_withValuesAskedFor_isLoggedWhole() {
        List<String> lines = logged(true, ObserverTest::found);

        assertThat(lines).hasSize(2).allMatch(line -> line.contains(SECRET));
    }

    @Test
    void shape_ofAnyRequest_hasNoValue() {
        List<DynamoDbRequest> requests = List.of(
                QUERY,
                PutItemRequest.builder().tableName("orders").item(ITEM).build(),
                BatchGetItemRequest.builder()
                        .requestItems(Map.of(
                                "orders",
                                KeysAndAttributes.builder().keys(List.of(ITEM)).build()))
                        .build(),
                BatchWriteItemRequest.builder()
                        .requestItems(Map.of(
                                "orders",
                                List.of(WriteRequest.builder()
                                        .putRequest(put -> put.item(ITEM))
                                        .build())))
                        .build(),
                TransactGetItemsRequest.builder()
                        .transactItems(List.of(TransactGetItem.builder()
                                .get(get -> get.tableName("orders").key(ITEM))
                                .build()))
                        .build());

        assertThat(requests)
                .extracting(RequestShape::of)
                .noneMatch(shape -> shape.contains(SECRET))
                .endsWith("Item=[id]", "RequestItems=[orders]", "RequestItems=[orders]", "TransactItems=[1]");
    }
}
