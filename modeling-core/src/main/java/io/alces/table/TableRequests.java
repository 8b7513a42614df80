package io.alces.table;

import io.alces.schema.IndexSchema;
import io.alces.schema.KeyAttribute;
import io.alces.schema.KeySchema;
import io.alces.schema.ModelSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** The request that creates the table of a model. */
final class TableRequests {
    private final ModelSchema<?> schema;
    private final TableSettings settings;

    TableRequests(ModelSchema<?> schema, TableSettings settings) {
        this.schema = schema;
        this.settings = settings;
    }

    CreateTableRequest.Builder create(String table) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(table)
                .keySchema(keySchema(schema.key()))
                .attributeDefinitions(attributeDefinitions());
        addIndexes(request);
        addThroughput(request);
        addOptions(request);
        return request;
    }

    private void addIndexes(CreateTableRequest.Builder request) {
        List<GlobalSecondaryIndex> global = new ArrayList<>();
        List<LocalSecondaryIndex> local = new ArrayList<>();
        for (IndexSchema index : schema.indexes()) {
            if (index.local()) {
                local.add(localIndex(index));
            } else {
                global.add(globalIndex(index));
            }
        }
        if (!global.isEmpty()) {
            request.globalSecondaryIndexes(global);
        }
        if (!local.isEmpty()) {
            request.localSecondaryIndexes(local);
        }
    }

    private void addThroughput(CreateTableRequest.Builder request) {
        request.billingMode(settings.isProvisioned() ? BillingMode.PROVISIONED : BillingMode.PAY_PER_REQUEST);
        if (settings.throughput() != null) {
            request.provisionedThroughput(settings.throughput().capacity())
                    .onDemandThroughput(settings.throughput().limits());
        }
    }

    private void addOptions(CreateTableRequest.Builder request) {
        request.tableClass(settings.tableClass()).sseSpecification(settings.encryption());
        if (settings.stream() != null) {
            request.streamSpecification(StreamSpecification.builder()
                    .streamEnabled(true)
                    .streamViewType(settings.stream())
                    .build());
        }
        if (settings.deletionProtection()) {
            request.deletionProtectionEnabled(true);
        }
        if (!settings.tags().isEmpty()) {
            request.tags(tags(settings.tags()));
        }
    }

    /** In the order of their keys. */
    static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    private GlobalSecondaryIndex globalIndex(IndexSchema index) {
        GlobalSecondaryIndex.Builder global = GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keySchema(index.key()))
                .projection(projection(index));
        settings.throughputOf(index.name())
                .ifPresent(throughput ->
                        global.provisionedThroughput(throughput.capacity()).onDemandThroughput(throughput.limits()));
        return global.build();
    }

    private static LocalSecondaryIndex localIndex(IndexSchema index) {
        return LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keySchema(index.key()))
                .projection(projection(index))
                .build();
    }

    private static Projection projection(IndexSchema index) {
        Projection.Builder projection = Projection.builder().projectionType(index.projection());
        if (index.projection() == ProjectionType.INCLUDE) {
            projection.nonKeyAttributes(index.included());
        }
        return projection.build();
    }

    private static List<KeySchemaElement> keySchema(KeySchema key) {
        return Stream.concat(
                        key.partitionKeys().stream().map(part -> keyElement(part, KeyType.HASH)),
                        key.sortKeys().stream().map(part -> keyElement(part, KeyType.RANGE)))
                .toList();
    }

    private static KeySchemaElement keyElement(KeyAttribute part, KeyType type) {
        return KeySchemaElement.builder()
                .attributeName(part.name())
                .keyType(type)
                .build();
    }

    /** Each attribute that is part of any key, once. */
    private List<AttributeDefinition> attributeDefinitions() {
        Map<String, AttributeDefinition> definitions = new LinkedHashMap<>();
        Stream.concat(Stream.of(schema.key()), schema.indexes().stream().map(IndexSchema::key))
                .flatMap(key -> key.attributes().stream())
                .forEach(part -> definitions.putIfAbsent(part.name(), definition(part)));
        return List.copyOf(definitions.values());
    }

    private static AttributeDefinition definition(KeyAttribute part) {
        return AttributeDefinition.builder()
                .attributeName(part.name())
                .attributeType(part.type())
                .build();
    }
}
