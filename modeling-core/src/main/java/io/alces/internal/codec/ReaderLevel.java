package io.alces.internal.codec;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A map or list that is being read. Levels are kept for the next map or list at the same depth. */
final class ReaderLevel {
    final @Nullable ReaderLevel outer;
    private @Nullable ReaderLevel inner;

    Map<String, AttributeValue> map = Map.of();
    String name = "";
    int place;
    private @Nullable Iterator<Map.Entry<String, AttributeValue>> entries;
    private @Nullable List<AttributeValue> list;
    private int index;
    private @Nullable AttributeValue value;

    ReaderLevel(@Nullable ReaderLevel outer) {
        this.outer = outer;
    }

    ReaderLevel inner() {
        if (inner == null) {
            inner = new ReaderLevel(this);
        }
        return inner;
    }

    void enter(Map<String, AttributeValue> entered) {
        map = entered;
        name = "";
        place = 0;
        entries = null;
        list = null;
    }

    void enter(List<AttributeValue> entered) {
        map = Map.of();
        list = entered;
        index = -1;
    }

    int size() {
        return list == null ? map.size() : list.size();
    }

    @Nullable String nextEntry() {
        if (entries == null) {
            entries = map.entrySet().iterator();
        }
        if (!entries.hasNext()) {
            return null;
        }
        Map.Entry<String, AttributeValue> entry = entries.next();
        name = entry.getKey();
        value = entry.getValue();
        return name;
    }

    boolean nextIndex() {
        index++;
        if (list == null || index >= list.size()) {
            return false;
        }
        value = list.get(index);
        return true;
    }

    AttributeValue value() {
        if (value == null) {
            throw new IllegalStateException("there is no current value");
        }
        return value;
    }

    void describe(StringBuilder path) {
        if (outer != null) {
            outer.describe(path);
        }
        if (list != null) {
            Paths.index(path, index);
        } else if (!name.isEmpty()) {
            Paths.name(path, name);
        }
    }
}
