package io.alces.table;

import io.alces.schema.IndexSchema;
import io.alces.schema.MemberSchema;
import io.alces.schema.ModelSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/** Where a table is not as its model says and as is expected. */
final class TableComparison {
    private final ModelSchema<?> schema;
    private final String name;
    private final TableExpectation expectation;
    private final List<String> differences = new ArrayList<>();

    TableComparison(TableContext context, TableExpectation expectation) {
        this.schema = context.schema();
        this.name = context.table();
        this.expectation = expectation;
    }

    /** One line for each difference; those of the indexes in the order of the model. */
    List<String> differences(TableDescription table, TimeToLiveDescription timeToLive) {
        TableDescription compared = expectation.shared() ? withoutOtherIndexes(table) : table;
        compareStatuses(compared);
        compareLayout(compared);
        compareContent(compared);
        compareBillingMode(compared);
        compareTimeToLive(timeToLive);
        return List.copyOf(differences);
    }

    private void compareStatuses(TableDescription table) {
        String active = TableStatus.ACTIVE.toString();
        TableStatuses.of(table).forEach((what, status) -> {
            if (!status.equals(active)) {
                differences.add(what + ": expected " + active + ", found " + status);
            }
        });
    }

    private void compareLayout(TableDescription table) {
        TableSettings settings = expectation.settings();
        differences.addAll(TableDifferences.between(
                new TableRequests(schema, settings).create(name).build(), settings, table));
    }

    private void compareContent(TableDescription table) {
        Map<String, Projection> projections = projections(table);
        for (IndexSchema index : schema.indexes()) {
            Projection found = projections.get(index.name());
            List<String> lacking = found == null ? List.of() : IndexContent.lacking(schema, index, found);
            if (!lacking.isEmpty()) {
                differences.add("index " + index.name() + ": what is read from it lacks " + String.join(", ", lacking));
            }
        }
    }

    private void compareBillingMode(TableDescription table) {
        BillingMode expected = expectation.billingMode();
        BillingMode found = FoundSettings.billingMode(table);
        if (expected != null && expected != found) {
            differences.add("billing mode: expected " + expected + ", found " + found);
        }
    }

    private void compareTimeToLive(TimeToLiveDescription found) {
        Optional<String> attribute = schema.timeToLive().map(MemberSchema.Attribute::name);
        if (attribute.isPresent()) {
            TimeToLiveDifference.of(attribute.get(), found).ifPresent(differences::add);
        } else if (!expectation.shared()) {
            TimeToLiveDifference.ofNone(found).ifPresent(differences::add);
        }
    }

    private TableDescription withoutOtherIndexes(TableDescription table) {
        return table.toBuilder()
                .globalSecondaryIndexes(table.globalSecondaryIndexes().stream()
                        .filter(index -> schema.index(index.indexName()).isPresent())
                        .toList())
                .localSecondaryIndexes(table.localSecondaryIndexes().stream()
                        .filter(index -> schema.index(index.indexName()).isPresent())
                        .toList())
                .build();
    }

    private static Map<String, Projection> projections(TableDescription table) {
        Map<String, Projection> projections = new HashMap<>();
        for (GlobalSecondaryIndexDescription index : table.globalSecondaryIndexes()) {
            projections.put(index.indexName(), index.projection());
        }
        for (LocalSecondaryIndexDescription index : table.localSecondaryIndexes()) {
            projections.put(index.indexName(), index.projection());
        }
        return projections;
    }
}
