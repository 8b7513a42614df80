package io.alces.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Where a table that exists is not what would be created. What was not asked for is not compared. */
final class TableDifferences {
    private final List<String> differences = new ArrayList<>();

    private TableDifferences() {}

    /** One line for each difference; those of the indexes in the order of the model. */
    static List<String> between(CreateTableRequest expected, TableSettings settings, TableDescription found) {
        TableDifferences differences = new TableDifferences();
        differences.compareKeys(expected, found);
        differences.compareIndexes(IndexLayout.of(expected), IndexLayout.of(found));
        differences.compareSettings(expected, settings, found);
        return List.copyOf(differences.differences);
    }

    private void compareKeys(CreateTableRequest expected, TableDescription found) {
        compare(
                "key",
                IndexLayout.key(expected.keySchema(), expected.attributeDefinitions()),
                IndexLayout.key(found.keySchema(), found.attributeDefinitions()));
    }

    private void compareIndexes(Map<String, IndexLayout> expected, Map<String, IndexLayout> found) {
        expected.forEach((name, index) -> compareIndex("index " + name, index, found.get(name)));
        found.keySet().stream()
                .filter(name -> !expected.containsKey(name))
                .forEach(name -> differences.add("index " + name + ": not in the model"));
    }

    private void compareIndex(String name, IndexLayout expected, @Nullable IndexLayout found) {
        if (found == null) {
            differences.add(name + ": missing");
            return;
        }
        compare(name, expected.scope(), found.scope());
        compare(name + ", key", expected.key(), found.key());
        compare(name + ", projection", expected.projection(), found.projection());
    }

    private void compareSettings(CreateTableRequest expected, TableSettings settings, TableDescription found) {
        if (settings.throughput() != null) {
            compare(
                    "billing mode",
                    expected.billingModeAsString(),
                    FoundSettings.billingMode(found).toString());
        }
        if (settings.tableClass() != null) {
            compare("table class", expected.tableClassAsString(), FoundSettings.tableClass(found));
        }
        if (settings.stream() != null) {
            compare("stream", settings.stream().toString(), FoundSettings.stream(found));
        }
        if (settings.deletionProtection()) {
            compare("deletion protection", "on", FoundSettings.deletionProtection(found));
        }
    }

    private void compare(String what, String expected, String found) {
        if (!expected.equals(found)) {
            differences.add(what + ": expected " + expected + ", found " + found);
        }
    }
}
