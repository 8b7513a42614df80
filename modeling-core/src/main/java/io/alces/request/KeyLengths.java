package io.alces.request;

import io.alces.internal.wire.JsonNames;
import io.alces.internal.wire.JsonScanner;
import io.alces.internal.wire.WireItem;
import io.alces.schema.IndexSchema;
import io.alces.schema.KeyAttribute;
import io.alces.schema.KeySchema;
import io.alces.schema.ModelSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells of items in bytes that nothing is wrong with their keys, by where the values of these begin and end. Immutable and
 * thread-safe.
 */
final class KeyLengths {
    private static final int AROUND_VALUE = "{\"S\":\"\"}".length();

    private final JsonNames names;
    private final int[] limits;

    /** The attributes of the key of the table, which come first and must be there. */
    private final int required;

    private KeyLengths(Map<String, Integer> limits, int required) {
        this.names = new JsonNames(List.copyOf(limits.keySet()));
        this.limits = new int[limits.size()];
        this.required = required;
        int place = 0;
        for (int limit : limits.values()) {
            this.limits[place++] = limit;
        }
    }

    /** The lengths of the keys of a model and its indexes. */
    static KeyLengths of(ModelSchema<?> schema) {
        Map<String, Integer> limits = new LinkedHashMap<>();
        add(schema.key(), limits);
        for (IndexSchema index : schema.indexes()) {
            add(index.key(), limits);
        }
        return new KeyLengths(limits, schema.key().attributes().size());
    }

    private static void add(KeySchema key, Map<String, Integer> limits) {
        add(key.partitionKeys(), KeyLimits.PARTITION_KEY_BYTES, limits);
        add(key.sortKeys(), KeyLimits.SORT_KEY_BYTES, limits);
    }

    private static void add(List<KeyAttribute> parts, int most, Map<String, Integer> limits) {
        for (KeyAttribute part : parts) {
            limits.put(part.name(), Math.min(most, limits.getOrDefault(part.name(), most)));
        }
    }

    /** Whether the keys of an item fit. Of one that does not, a reader has to tell: it may have escapes, or be Base64. */
    boolean fit(WireItem item) {
        JsonScanner json = item.scanner();
        int missing = limits.length;
        int missingOfTable = required;
        int before = JsonNames.NONE;
        json.beginObject();
        for (boolean isFirst = true; missing > 0; isFirst = false) {
            int place = json.nextMember(names, before, isFirst);
            if (place == JsonNames.END) {
                return missingOfTable == 0;
            }
            int length = valueLength(json);
            if (place != JsonNames.NONE) {
                if (length < 1 || length > limits[place]) {
                    return false;
                }
                missing--;
                missingOfTable -= place < required ? 1 : 0;
                before = place;
            }
        }
        return true;
    }

    /** How many bytes the next value, which is skipped, has between its quotes: never fewer than are stored of it. */
    private static int valueLength(JsonScanner json) {
        int start = json.position();
        json.skipValue();
        return json.position() - start - AROUND_VALUE;
    }
}
