package io.alces.internal.codec;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return names == null || next == 0 ? name : names.name(next - 1);
    }

    /** Leaves the current attribute, before the next one. */
    void clearName() {
        forgetNames();
        name = "";
    }

    private void forgetNames() {
        if (names != null) {
            names = null;
        }
    }

    /** The place from which on the names are still to be looked up. */
    int next() {
        return next;
    }

    /** Moves to the attribute that has a name. */
    void moveTo(AttributeNames known, int place) {
        moveTo(place);
        // References are stored only where they change: the garbage collector takes notice of each store.
        if (names != known) {
            names = known;
        }
    }

    /** Begins to ask for names in turn. */
    void begin(AttributeNames known) {
        names = known;
    }

    /** Moves to the attribute that has the name at a place. */
    void moveTo(int place) {
        next = place + 1;
    }

    /** Leaves nothing to be looked up. */
    void passAll(AttributeNames known) {
        next = known.count();
    }

    /** Moves to the next attribute, whatever its name; null after the last. */
    Map.@Nullable Entry<String, AttributeValue> nextEntry() {
        if (entries == null) {
            entries = map.entrySet().iterator();
        }
        if (!entries.hasNext()) {
            return null;
        }
        Map.Entry<String, AttributeValue> entry = entries.next();
        forgetNames();
        name = entry.getKey();
        return entry;
    }

    /** Moves to the next element; null after the last. */
    @Nullable AttributeValue nextElement() {
        index++;
        return list == null || index >= list.size()
                ? null
                : Objects.requireNonNull(list.get(index), "an element is null");
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
