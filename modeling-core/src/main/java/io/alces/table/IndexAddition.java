package io.alces.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * A global index of the model is to be there.
 *
 * @param index as it is created together with its table
 * @param definitions the attributes of its key
 * @param throughput gives it what it may read and write
 * @param deleted the indexes that are deleted in the same update
 */
record IndexAddition(
        GlobalSecondaryIndex index,
        List<AttributeDefinition> definitions,
        ThroughputChange throughput,
        List<String> deleted)
        implements TableChange {

    /**
     * Adds an index of the model.
     *
     * @param model the request that creates the table with all that its model says
     */
    static IndexAddition of(String name, CreateTableRequest model, ThroughputChange throughput, List<String> deleted) {
        GlobalSecondaryIndex index = model.globalSecondaryIndexes().stream()
                .filter(global -> global.indexName().equals(name))
                .findFirst()
                .orElseThrow();
        List<AttributeDefinition> definitions = model.attributeDefinitions().stream()
                .filter(definition -> hasKey(index.keySchema(), definition))
                .toList();
        return new IndexAddition(index, definitions, throughput, deleted);
    }

    String name() {
        return index.indexName();
    }

    /** Whether another index has an attribute of its key under another type. */
    boolean conflictsWith(GlobalSecondaryIndexDescription other, TableDescription table) {
        return table.attributeDefinitions().stream()
                .filter(this::isOfOtherType)
                .anyMatch(definition -> hasKey(other.keySchema(), definition));
    }

    @Override
    public String subject() {
        return "index " + name();
    }

    @Override
    public List<String> problems(FoundTable found) {
        List<String> problems = new ArrayList<>();
        found(found.table())
                .filter(other -> !deleted.contains(name()) && !other.equals(layout()))
                .ifPresent(other -> problems.add(subject() + ": expected " + layout().words() + ", found "
                        + other.words() + "; an index cannot be changed, but deleteIndex(\"" + name()
                        + "\") in the same update builds a global one anew"));
        found.table().attributeDefinitions().stream()
                .filter(this::isOfOtherType)
                .filter(other -> isKept(other, found.table()))
                .forEach(other -> problems.add(subject() + ", key: expected " + layout().key() + ", found "
                        + other.attributeName() + ": " + other.attributeTypeAsString() + " in another key"));
        return problems;
    }

    @Override
    public Optional<String> alreadyMade(FoundTable found) {
        return FoundSettings.globalIndex(found.table(), name())
                .filter(global -> global.indexStatus() != IndexStatus.DELETING)
                .filter(global -> found(found.table()).filter(layout()::equals).isPresent())
                .map(global -> subject() + ": already there");
    }

    @Override
    public List<String> words(FoundTable found) {
        return List.of(subject() + ": added");
    }

    @Override
    public TableCall<?, ?> call(FoundTable found, TableSteps steps) {
        return steps.updateTable(UpdateTableRequest.builder()
                .attributeDefinitions(definitions)
                .globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder()
                        .create(creation(found.table()))
                        .build()));
    }

    @Override
    public boolean isShownBy(TableDescription table) {
        return FoundSettings.globalIndex(table, name()).isPresent();
    }

    private CreateGlobalSecondaryIndexAction creation(TableDescription table) {
        CreateGlobalSecondaryIndexAction.Builder creation = CreateGlobalSecondaryIndexAction.builder()
                .indexName(name())
                .keySchema(index.keySchema())
                .projection(index.projection());
        throughput
                .ofAdded(name(), table)
                .ifPresent(wanted ->
                        creation.provisionedThroughput(wanted.capacity()).onDemandThroughput(wanted.limits()));
        return creation.build();
    }

    private IndexLayout layout() {
        return IndexLayout.of(index, definitions);
    }

    /** The index of this name as it is, if it is there. */
    private Optional<IndexLayout> found(TableDescription table) {
        return Optional.ofNullable(IndexLayout.of(table).get(name()));
    }

    /** Whether an attribute of a table is part of this key, under another type. */
    private boolean isOfOtherType(AttributeDefinition found) {
        return definitions.stream()
                .anyMatch(wanted -> wanted.attributeName().equals(found.attributeName())
                        && wanted.attributeType() != found.attributeType());
    }

    /** Whether an attribute is part of a key that stays. */
    private boolean isKept(AttributeDefinition definition, TableDescription table) {
        Stream<List<KeySchemaElement>> local =
                table.localSecondaryIndexes().stream().map(LocalSecondaryIndexDescription::keySchema);
        Stream<List<KeySchemaElement>> global = table.globalSecondaryIndexes().stream()
                .filter(other -> !deleted.contains(other.indexName()))
                .map(GlobalSecondaryIndexDescription::keySchema);
        return Stream.of(Stream.of(table.keySchema()), local, global)
                .flatMap(keys -> keys)
                .anyMatch(key -> hasKey(key, definition));
    }

    private static boolean hasKey(List<KeySchemaElement> key, AttributeDefinition definition) {
        return key.stream().anyMatch(part -> part.attributeName().equals(definition.attributeName()));
    }
}
