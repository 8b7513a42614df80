package io.alces;

import io.alces.request.ModelContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the caller of a batch gave, each key once.
 *
 * @param size the number of positions
 */
record BatchEntries(int size, List<BatchEntry> entries) implements BatchContent {

    @Override
    public BatchEntries at(Instant now) {
        return this;
    }

    @Override
    public boolean isChecked() {
        return entries.stream().anyMatch(entry -> entry.check() != null);
    }

    /** The same, whatever versions the stored items have. */
    BatchEntries withoutChecks() {
        return new BatchEntries(
                size, entries.stream().map(BatchEntry::withoutCheck).toList());
    }

    /**
     * Entries of keys, where equal ones become one.
     *
     * @throws IllegalArgumentException if two have one key and are of different versions
     */
    static BatchEntries ofKeys(ModelContext<?> context, List<BatchItem> keys) {
        Map<KeyIdentity, List<Integer>> positions = new LinkedHashMap<>();
        for (int position = 0; position < keys.size(); position++) {
            positions
                    .computeIfAbsent(identity(context, keys.get(position).attributes()), key -> new ArrayList<>(1))
                    .add(position);
        }
        List<BatchEntry> entries = new ArrayList<>();
        positions.forEach((key, places) -> {
            requireOneVersion(context, keys, places);
            entries.add(entry(key, places, keys.get(places.get(0))));
        });
        return new BatchEntries(keys.size(), List.copyOf(entries));
    }

    /**
     * Entries of whole items.
     *
     * @throws IllegalArgumentException if two have one key
     */
    static BatchEntries ofItems(ModelContext<?> context, List<BatchItem> items) {
        Map<KeyIdentity, Integer> positions = new LinkedHashMap<>();
        List<BatchEntry> entries = new ArrayList<>();
        for (int position = 0; position < items.size(); position++) {
            BatchItem item = items.get(position);
            KeyIdentity key = identity(context, item.attributes());
            Integer other = positions.putIfAbsent(key, position);
            if (other != null) {
                throw new IllegalArgumentException(context.modelName() + ": the items at positions " + other + " and "
                        + position + " have the same key " + context.items().keyShape(item.attributes())
                        + "; leave one of them out, or save one after the other");
            }
            entries.add(entry(key, List.of(position), item));
        }
        return new BatchEntries(items.size(), List.copyOf(entries));
    }

    private static KeyIdentity identity(ModelContext<?> context, Map<String, AttributeValue> attributes) {
        return KeyIdentity.of(context.schema().key(), attributes);
    }

    private static void requireOneVersion(ModelContext<?> context, List<BatchItem> keys, List<Integer> positions) {
        BatchItem first = keys.get(positions.get(0));
        for (int position : positions) {
            if (!Objects.equals(first.check(), keys.get(position).check())) {
                throw new IllegalArgumentException(context.modelName() + ": the items at positions " + positions.get(0)
                        + " and " + position + " have the same key "
                        + context.items().keyShape(first.attributes())
                        + " and different versions; leave the older one out");
            }
        }
    }

    private static BatchEntry entry(KeyIdentity key, List<Integer> positions, BatchItem item) {
        return new BatchEntry(
                key,
                List.copyOf(positions),
                item.attributes(),
                item.check(),
                item.generated(),
                WireSize.ofItem(item.attributes()));
    }
}
