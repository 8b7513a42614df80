package io.alces.internal.codec;

import io.alces.internal.wire.AttributeType;
import io.alces.internal.wire.JsonNames;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The names that were found in an item while it is read: all of the item itself, and the last one in each map. */
final class FoundNames {
    private final BitSet ofItem = new BitSet();
    private @Nullable AttributeNames itemNames;

    /** The places of the last names, by the depth of their maps. */
    private int[] last = {JsonNames.NONE, JsonNames.NONE, JsonNames.NONE, JsonNames.NONE};

    /** Begins with a map at a depth, in which no name was found yet. */
    void enter(int depth) {
        if (depth >= last.length) {
            last = Arrays.copyOf(last, 2 * depth);
        }
        last[depth] = JsonNames.NONE;
    }

    /** The place of the name that was found last in the map at a depth. */
    int last(int depth) {
        return last[depth];
    }

    /** Notes a name, with the type of its value. */
    void add(AttributeNames names, int place, int depth, AttributeType type) {
        last[depth] = place;
        if (depth == 0 && type != AttributeType.NULL) {
            itemNames = names;
            ofItem.set(place);
        }
    }

    /** Whether the item has an attribute that is no stored NULL; false for one that is not looked for. */
    boolean has(String attribute) {
        Integer place = itemNames == null ? null : itemNames.place(attribute);
        return place != null && ofItem.get(place);
    }
}
