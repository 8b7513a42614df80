package io.alces.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A table of the tests here: items with a key {@code id} and a number {@code n}. */
final class Counters {
    static final String TABLE = "counters";

    private Counters() {}

    static void create(DynamoDbClient client) {
        create(client, TABLE);
    }

    static void create(DynamoDbClient client, String table) {
        client.createTable(request -> request.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build())
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build()));
    }

    static void put(DynamoDbClient client, String id) {
        client.putItem(request -> request.tableName(TABLE).item(item(id)));
    }

    static void putAll(DynamoDbClient client, int count) {
        IntStream.range(0, count).forEach(index -> put(client, "id" + index));
    }

    static void increment(DynamoDbClient client, String id) {
        client.updateItem(request -> request.tableName(TABLE)
                .key(Map.of("id", AttributeValue.fromS(id)))
                .updateExpression("ADD n :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
    }

    /** The number of an item; empty if there is none. */
    static String number(DynamoDbClient client, String id) {
        AttributeValue number = client.getItem(
                        request -> request.tableName(TABLE).key(Map.of("id", AttributeValue.fromS(id))))
                .item()
                .get("n");
        return number == null ? "" : number.n();
    }

    static List<WriteRequest> puts(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> PutRequest.builder().item(item("id" + index)).build())
                .map(put -> WriteRequest.builder().putRequest(put).build())
                .toList();
    }

    static int size(DynamoDbClient client) {
        return client.scan(request -> request.tableName(TABLE)).count();
    }

    private static Map<String, AttributeValue> item(String id) {
        return Map.of("id", AttributeValue.fromS(id), "n", AttributeValue.fromN("1"));
    }
}
