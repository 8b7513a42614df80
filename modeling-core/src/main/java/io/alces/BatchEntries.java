package io.alces;

import io.alces.request.ModelContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Entries of keys, where equal ones become one. */
    static BatchEntries ofKeys(ModelContext<?> context, List<Map<String, AttributeValue>> keys) {
        Map<KeyIdentity, List<Integer>> positions = new LinkedHashMap<>();
        for (int position = 0; position < keys.size(); position++) {
            positions
                    .computeIfAbsent(identity(context, keys.get(position)), key -> new ArrayList<>(1))
                    .add(position);
        }
        List<BatchEntry> entries = new ArrayList<>();
        positions.forEach((key, places) -> entries.add(entry(key, places, keys.get(places.get(0)))));
        return new BatchEntries(keys.size(), List.copyOf(entries));
    }

    /**
     * Entries of whole items.
     *
     * @throws IllegalArgumentException if two have one key
     */
    static BatchEntries ofItems(ModelContext<?> context, List<Map<String, AttributeValue>> items) {
        Map<KeyIdentity, Integer> positions = new LinkedHashMap<>();
        List<BatchEntry> entries = new ArrayList<>();
        for (int position = 0; position < items.size(); position++) {
            Map<String, AttributeValue> item = items.get(position);
            KeyIdentity key = identity(context, item);
            Integer other = positions.putIfAbsent(key, position);
            if (other != null) {
                throw new IllegalArgumentException(context.modelName() + ": the items at positions " + other + " and "
                        + position + " have the same key " + context.items().keyShape(item)
                        + "; leave one of them out, or save one after the other");
            }
            entries.add(entry(key, List.of(position), item));
        }
        return new BatchEntries(items.size(), List.copyOf(entries));
    }

    private static KeyIdentity identity(ModelContext<?> context, Map<String, AttributeValue> attributes) {
        return KeyIdentity.of(context.schema().key(), attributes);
    }

    private static BatchEntry entry(KeyIdentity key, List<Integer> positions, Map<String, AttributeValue> attributes) {
        return new BatchEntry(key, List.copyOf(positions), attributes, WireSize.ofItem(attributes));
    }
}
