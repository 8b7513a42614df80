package io.alces.table;

import io.alces.schema.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * What the table and its global indexes may read and write is to become other than it is.
 *
 * <p>DynamoDB takes all of it in one call, and must have it so: a table that becomes provisioned needs the capacity of
 * each index in the same call.
 *
 * @param added the indexes that are added later, which are created with their throughput
 */
record ThroughputChange(TableSettings settings, List<String> added) implements TableChange {

    @Override
    public String subject() {
        return "throughput";
    }

    @Override
    public List<String> problems(FoundTable found) {
        List<String> problems = new ArrayList<>();
        new TreeMap<>(settings.indexThroughput()).forEach((index, wanted) -> {
            problemOfName(index, found.table()).ifPresent(problems::add);
            problemOfBilling(index, wanted, found.table()).ifPresent(problems::add);
        });
        return problems;
    }

    @Override
    public Optional<String> alreadyMade(FoundTable found) {
        return !changesTable(found.table()) && changedIndexes(found.table()).isEmpty()
                ? Optional.of("throughput: already as asked")
                : Optional.empty();
    }

    @Override
    public List<String> words(FoundTable found) {
        TableDescription table = found.table();
        List<String> words = new ArrayList<>();
        if (changesTable(table)) {
            words.add("throughput: from " + FoundSettings.throughput(table).words() + " to "
                    + ofTable(table).words());
        }
        changedIndexes(table)
                .forEach((index, wanted) -> words.add("index " + index.indexName() + ", throughput: from "
                        + FoundSettings.throughput(table, index).words() + " to " + wanted.words()));
        return words;
    }

    @Override
    public TableCall<?, ?> call(FoundTable found, TableSteps steps) {
        UpdateTableRequest.Builder request = UpdateTableRequest.builder();
        if (changesTable(found.table())) {
            addTable(request, found.table());
        }
        List<GlobalSecondaryIndexUpdate> indexes = changedIndexes(found.table()).entrySet().stream()
                .map(index -> update(index.getKey().indexName(), index.getValue()))
                .toList();
        if (!indexes.isEmpty()) {
            request.globalSecondaryIndexUpdates(indexes);
        }
        return steps.updateTable(request);
    }

    /** What the table will have: what is asked for, or else what it has. */
    private Throughput ofTable(TableDescription table) {
        Throughput wanted = settings.throughput();
        return wanted == null ? FoundSettings.throughput(table) : wanted;
    }

    /** What an index that is to be added will have; empty for what an on-demand table gives it. */
    Optional<Throughput> ofAdded(String index, TableDescription table) {
        Throughput own = settings.indexThroughput().get(index);
        Throughput ofTable = ofTable(table);
        return own == null && ofTable.isProvisioned() ? Optional.of(ofTable) : Optional.ofNullable(own);
    }

    private boolean changesTable(TableDescription table) {
        return !ofTable(table).isMetBy(FoundSettings.throughput(table));
    }

    private boolean switchesBilling(TableDescription table) {
        return ofTable(table).isProvisioned() != FoundSettings.throughput(table).isProvisioned();
    }

    private Map<GlobalSecondaryIndexDescription, Throughput> changedIndexes(TableDescription table) {
        Map<GlobalSecondaryIndexDescription, Throughput> changed = new LinkedHashMap<>();
        table.globalSecondaryIndexes()
                .forEach(index -> ofIndex(index.indexName(), table)
                        .filter(wanted -> !wanted.isMetBy(FoundSettings.throughput(table, index)))
                        .ifPresent(wanted -> changed.put(index, wanted)));
        return changed;
    }

    /** What is asked of an index that exists, or must be, as the table becomes provisioned. */
    private Optional<Throughput> ofIndex(String index, TableDescription table) {
        return switchesBilling(table)
                ? ofAdded(index, table)
                : Optional.ofNullable(settings.indexThroughput().get(index));
    }

    private void addTable(UpdateTableRequest.Builder request, TableDescription table) {
        Throughput wanted = ofTable(table);
        if (switchesBilling(table)) {
            request.billingMode(wanted.isProvisioned() ? BillingMode.PROVISIONED : BillingMode.PAY_PER_REQUEST);
        }
        request.provisionedThroughput(wanted.capacity()).onDemandThroughput(wanted.limits());
    }

    private static GlobalSecondaryIndexUpdate update(String index, Throughput wanted) {
        return GlobalSecondaryIndexUpdate.builder()
                .update(UpdateGlobalSecondaryIndexAction.builder()
                        .indexName(index)
                        .provisionedThroughput(wanted.capacity())
                        .onDemandThroughput(wanted.limits())
                        .build())
                .build();
    }

    private Optional<String> problemOfName(String index, TableDescription table) {
        List<String> names = Stream.concat(
                        table.globalSecondaryIndexes().stream().map(GlobalSecondaryIndexDescription::indexName),
                        added.stream())
                .distinct()
                .toList();
        return names.contains(index)
                ? Optional.empty()
                : Optional.of("index " + index + ", throughput: expected the name of a global index, one of " + names
                        + ", found " + index + Suggestions.hint(index, names));
    }

    private Optional<String> problemOfBilling(String index, Throughput wanted, TableDescription table) {
        return wanted.isProvisioned() == ofTable(table).isProvisioned()
                ? Optional.empty()
                : Optional.of("index " + index + ", throughput: expected that of its table, "
                        + ofTable(table).words() + ", found " + wanted.words() + "; set both alike");
    }
}
