package io.alces.internal.codec;

import io.alces.query.StoredPath;
import java.util.List;

/**
 * What an update gives a computed attribute that may be absent, computed from what attributes have by default. Immutable.
 *
 * @param names the names under which the computed attribute is read; an item that has it keeps it
 * @param parts the names of what it is computed from; an item that has none of them gets their defaults
 */
public record ComputedGuess(List<StoredPath> names, List<StoredPath> parts) {
    public ComputedGuess {
        names = List.copyOf(names);
        parts = List.copyOf(parts);
    }

    /** Where it is given. */
    public StoredPath path() {
        return names.get(0);
    }
}
