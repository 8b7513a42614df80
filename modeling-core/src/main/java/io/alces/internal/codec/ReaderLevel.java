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
    private String name = "";
    private @Nullable AttributeNames names;
    private int next;
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
        next = 0;
        clearName();
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

    /** The name of the current attribute; empty if there is none. */
    String name() {
        return names == null ? name : names.name(next - 1);
    }

    /** Leaves the current attribute, before the next one. */
    void clearName() {
        names = null;
        name = "";
    }

    /** The place from which on the names are still to be looked up. */
    int next() {
        return next;
    }

    /** Moves to the attribute that has a name. */
    void moveTo(AttributeNames known, int place) {
        next = place + 1;
        // References are stored only where they change: the garbage collector takes notice of each store.
        if (names != known) {
            names = known;
        }
    }

    /** Leaves nothing to be looked up. */
    void passAll(AttributeNames known) {
        next = known.count();
    }

    @Nullable String nextEntry() {
        if (entries == null) {
            entries = map.entrySet().iterator();
        }
        if (!entries.hasNext()) {
            return null;
        }
        Map.Entry<String, AttributeValue> entry = entries.next();
        names = null;
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
        } else if (!name().isEmpty()) {
            Paths.name(path, name());
        }
    }
}
