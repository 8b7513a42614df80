package io.alces.internal.codec;

import io.alces.internal.wire.JsonWriter;
import io.alces.internal.wire.UnfinishedItem;
import io.alces.internal.wire.WireItem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The attributes of an item that is written which are kept out of its bytes, since they may still change. Each is written
 * as any other, and taken back when the next one begins. Not thread-safe.
 */
final class AttributesApart {
    private final Set<String> names;
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    /** The attribute that is being written, if it is one of them. */
    private @Nullable String current;

    private int start;

    /** @param names those that are kept out */
    AttributesApart(Set<String> names) {
        this.names = names;
    }

    /** Takes back what was written last if it is to be kept out; says whether the item has nothing else by now. */
    boolean settle(JsonWriter json) {
        if (current != null && json.size() > start) {
            values.put(current, json.takeBack(start, isBegin(start)));
        }
        return isBegin(json.size());
    }

    private static boolean isBegin(int position) {
        return position == "{".length();
    }

    /** Begins the next attribute. */
    void begin(String name, JsonWriter json) {
        current = names.contains(name) ? name : null;
        start = json.size();
    }

    /** The item, of which all was written. */
    UnfinishedItem item(WireItem written) {
        return new UnfinishedItem(written, names, values);
    }
}
