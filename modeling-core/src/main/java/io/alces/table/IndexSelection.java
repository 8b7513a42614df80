package io.alces.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The indexes that are to be added and deleted, in the order they were named. Immutable.
 *
 * @param missing whether those of the model that the table does not have are to be added too
 */
record IndexSelection(List<String> added, boolean missing, List<String> deleted) {
    static final IndexSelection NONE = new IndexSelection(List.of(), false, List.of());

    IndexSelection withAdded(String name) {
        return new IndexSelection(with(added, name), missing, deleted);
    }

    IndexSelection withMissing() {
        return new IndexSelection(added, true, deleted);
    }

    IndexSelection withDeleted(String name) {
        return new IndexSelection(added, missing, with(deleted, name));
    }

    private static List<String> with(List<String> names, String name) {
        if (names.contains(name)) {
            throw new IllegalStateException("the index " + name + " is already named");
        }
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return List.copyOf(more);
    }
}
