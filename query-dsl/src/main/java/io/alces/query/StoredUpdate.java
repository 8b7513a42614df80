package io.alces.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an update does, by stored paths and values. Immutable and thread-safe; its text shows the types of values, not
 * the values.
 *
 * @param actions the changes, in the order given; no two of them are made in one place
 */
public record StoredUpdate(List<UpdateAction> actions) {

    /**
     * Makes an update of changes, which may be none.
     *
     * @throws IllegalArgumentException if two changes are made in one place, or one within what another changes: DynamoDB
     *     refuses both
     */
    public StoredUpdate {
        actions = List.copyOf(actions);
        checkDisjoint(actions);
    }

    /**
     * Makes the update that clauses say.
     *
     * @throws IllegalArgumentException for what the schema or DynamoDB does not take
     */
    public static StoredUpdate of(UpdateClauses<?> clauses, AttributeResolver resolver) {
        return new StoredUpdate(clauses.actions(resolver));
    }

    /** Tells whether this update changes nothing. */
    public boolean isEmpty() {
        return actions.isEmpty();
    }

    /** Returns where changes are made, in the order given; the set is immutable. */
    public Set<StoredPath> paths() {
        return actions.stream().map(UpdateAction::path).collect(OrderedSets.toOrderedSet());
    }

    private static void checkDisjoint(List<UpdateAction> actions) {
        StoredPath[] paths = new StoredPath[actions.size()];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = actions.get(i).path();
            for (int j = 0; j < i; j++) {
                checkDisjoint(paths[j], paths[i]);
            }
        }
    }

    private static void checkDisjoint(StoredPath earlier, StoredPath later) {
        if (!earlier.topLevelName().equals(later.topLevelName())) {
            return;
        }
        if (earlier.equals(later)) {
            throw new IllegalArgumentException(
                    earlier + " is changed twice, which DynamoDB does not do in one update; keep one of the changes");
        }
        if (earlier.contains(later) || later.contains(earlier)) {
            throw new IllegalArgumentException(earlier + " and " + later
                    + " overlap, which DynamoDB does not change in one update; change one of them");
        }
        if (earlier.conflictsWith(later)) {
            throw new IllegalArgumentException(earlier + " and " + later
                    + " find a list and a map in one place; an attribute is one or the other");
        }
    }

    @Override
    public String toString() {
        return actions.stream().map(UpdateAction::toString).collect(Collectors.joining(", "));
    }
}
