package io.alces.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** How an index is laid out, in words that can be compared and shown. */
record IndexLayout(String scope, String key, String projection) {

    /** The indexes of a table that is to be created, by name. */
    static Map<String, IndexLayout> of(CreateTableRequest table) {
        Map<String, IndexLayout> layouts = new LinkedHashMap<>();
        table.globalSecondaryIndexes()
                .forEach(index -> layouts.put(index.indexName(), of(index, table.attributeDefinitions())));
        table.localSecondaryIndexes()
                .forEach(index -> layouts.put(
                        index.indexName(),
                        of("local", index.keySchema(), table.attributeDefinitions(), index.projection())));
        return layouts;
    }

    /** A global index that is to be created. */
    static IndexLayout of(GlobalSecondaryIndex index, List<AttributeDefinition> definitions) {
        return of("global", index.keySchema(), definitions, index.projection());
    }

    /** The indexes of a table that exists, by name. */
    static Map<String, IndexLayout> of(TableDescription table) {
        Map<String, IndexLayout> layouts = new LinkedHashMap<>();
        table.globalSecondaryIndexes()
                .forEach(index -> layouts.put(
                        index.indexName(),
                        of("global", index.keySchema(), table.attributeDefinitions(), index.projection())));
        table.localSecondaryIndexes()
                .forEach(index -> layouts.put(
                        index.indexName(),
                        of("local", index.keySchema(), table.attributeDefinitions(), index.projection())));
        return layouts;
    }

    /** Such as {@code global (status: HASH S), ALL}. */
    String words() {
        return scope + " " + key + ", " + projection;
    }

    /** A key such as {@code (customerId: HASH S, orderId: RANGE S)}. */
    static String key(List<KeySchemaElement> key, List<AttributeDefinition> definitions) {
        Map<String, String> types = definitions.stream()
                .collect(Collectors.toMap(
                        AttributeDefinition::attributeName, AttributeDefinition::attributeTypeAsString));
        return key.stream()
                .map(part ->
                        part.attributeName() + ": " + part.keyTypeAsString() + " " + types.get(part.attributeName()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static IndexLayout of(
            String scope, List<KeySchemaElement> key, List<AttributeDefinition> definitions, Projection projection) {
        return new IndexLayout(scope, key(key, definitions), words(projection));
    }

    private static String words(Projection projection) {
        String type = projection.projectionTypeAsString();
        return projection.projectionType() == ProjectionType.INCLUDE
                ? type + " " + new TreeSet<>(projection.nonKeyAttributes())
                : type;
    }
}
