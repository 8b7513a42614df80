package io.alces;

import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.query.StoredValues;
import io.alces.query.UpdateAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The maps and lists that an update leads into and an item does not have, NULL being none; only the outermost ones.
 * Immutable.
 */
record MissingParents(List<Parent> parents) {

    /**
     * One of them.
     *
     * @param actions what the update does below, at least one
     */
    record Parent(StoredPath path, List<UpdateAction> actions) {}

    static MissingParents of(StoredUpdate update, Map<String, AttributeValue> item) {
        Map<StoredPath, List<UpdateAction>> actions = new LinkedHashMap<>();
        for (UpdateAction action : update.actions()) {
            missingParent(action.path(), item)
                    .ifPresent(parent -> actions.computeIfAbsent(parent, unused -> new ArrayList<>())
                            .add(action));
        }
        return new MissingParents(actions.entrySet().stream()
                .map(parent -> new Parent(parent.getKey(), parent.getValue()))
                .toList());
    }

    Parent first() {
        return parents.get(0);
    }

    boolean isEmpty() {
        return parents.isEmpty();
    }

    /** Whether none of them is in an item either. */
    boolean areMissingIn(Map<String, AttributeValue> item) {
        return parents.stream().allMatch(parent -> present(parent.path(), item).isEmpty());
    }

    /** Whether a path leads into one of them, so that there is nothing under it. */
    boolean contain(StoredPath path) {
        return parents.stream().map(Parent::path).anyMatch(parent -> parent.contains(path) && !parent.equals(path));
    }

    /** The outermost parent that is missing; empty if another one is of a type that has no such parts. */
    private static Optional<StoredPath> missingParent(StoredPath path, Map<String, AttributeValue> item) {
        for (StoredPath parent : path.parents()) {
            Optional<AttributeValue> present = present(parent, item);
            if (present.isEmpty()) {
                return Optional.of(parent);
            }
            if (!hasParts(present.get(), path.elements().get(parent.elements().size()))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<AttributeValue> present(StoredPath path, Map<String, AttributeValue> item) {
        return StoredValues.find(item, path).filter(value -> value.type() != AttributeValue.Type.NUL);
    }

    private static boolean hasParts(AttributeValue value, StoredPath.Element part) {
        return part instanceof StoredPath.Name ? value.hasM() : value.hasL();
    }
}
