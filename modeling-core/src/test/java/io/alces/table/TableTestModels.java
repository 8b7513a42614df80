package io.alces.table;

import io.alces.annotation.Attribute;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.LocalIndex;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.request.StepScript;
import io.alces.schema.ModelSchema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Models, and descriptions of their tables as DynamoDB gives them. */
final class TableTestModels {

    private TableTestModels() {}

    @Item(table = "orders")
    @GlobalIndex(name = "byStatus", partitionKey = "status", sortKey = "total")
    @GlobalIndex(
            name = "byRegion",
            partitionKey = {"region", "status"},
            include = {"total", "note"})
    @LocalIndex(name = "byTotal", sortKey = "total", projection = ProjectionType.KEYS_ONLY)
    record Order(
            @PartitionKey String customerId,
            @SortKey @Attribute("order_id") String orderId,
            String status,
            String region,
            BigDecimal total,
            String note) {}

    @Item(table = "sessions")
    record Session(@PartitionKey long token, @TimeToLive Instant expiresAt) {}

    static TableOperations orders() {
        return operations(Order.class);
    }

    static TableOperations sessions() {
        return operations(Session.class);
    }

    /** A table whose clock advances by a second each time it is asked. */
    private static TableOperations operations(Class<?> model) {
        ModelSchema<?> schema = ModelSchema.compile(model);
        long[] seconds = {0};
        return new TableOperations(new TableContext(
                schema, "dev-" + schema.table(), StepScript.dispatcher(), () -> seconds[0]++ * 1_000_000_000L));
    }

    static TableDescription orders(TableStatus table, IndexStatus byStatus) {
        return TableDescription.builder()
                .tableStatus(table)
                .attributeDefinitions(
                        definition("customerId", ScalarAttributeType.S),
                        definition("order_id", ScalarAttributeType.S),
                        definition("status", ScalarAttributeType.S),
                        definition("region", ScalarAttributeType.S),
                        definition("total", ScalarAttributeType.N))
                .keySchema(key("customerId", KeyType.HASH), key("order_id", KeyType.RANGE))
                .globalSecondaryIndexes(
                        global(
                                "byStatus",
                                byStatus,
                                projection(ProjectionType.ALL),
                                key("status", KeyType.HASH),
                                key("total", KeyType.RANGE)),
                        global(
                                "byRegion",
                                IndexStatus.ACTIVE,
                                included("note", "total"),
                                key("region", KeyType.HASH),
                                key("status", KeyType.HASH)))
                .localSecondaryIndexes(local(
                        "byTotal",
                        projection(ProjectionType.KEYS_ONLY),
                        key("customerId", KeyType.HASH),
                        key("total", KeyType.RANGE)))
                .build();
    }

    static TableDescription sessions(TableStatus status) {
        return TableDescription.builder()
                .tableStatus(status)
                .attributeDefinitions(definition("token", ScalarAttributeType.N))
                .keySchema(key("token", KeyType.HASH))
                .build();
    }

    static AttributeDefinition definition(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    static Projection projection(ProjectionType type) {
        return Projection.builder().projectionType(type).build();
    }

    static Projection included(String... attributes) {
        return Projection.builder()
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(List.of(attributes))
                .build();
    }

    static GlobalSecondaryIndexDescription global(
            String name, IndexStatus status, Projection projection, KeySchemaElement... key) {
        return GlobalSecondaryIndexDescription.builder()
                .indexName(name)
                .indexStatus(status)
                .keySchema(key)
                .projection(projection)
                .build();
    }

    private static LocalSecondaryIndexDescription local(String name, Projection projection, KeySchemaElement... key) {
        return LocalSecondaryIndexDescription.builder()
                .indexName(name)
                .keySchema(key)
                .projection(projection)
                .build();
    }
}
