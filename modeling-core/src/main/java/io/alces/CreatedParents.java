package io.alces;

import io.alces.query.AttributeType;
import io.alces.query.Condition;
import io.alces.query.Conditions;
import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes of an update one that sets each parent which is missing as a map of what the update leaves in it.
 *
 * <p>It does the same as the update only while the parents are missing, which {@link #guard()} makes sure of.
 */
final class CreatedParents {
    private final MissingParents missing;
    private final Function<StoredPath, Optional<String>> discriminators;
    private final AbsentAttributes absent;

    /**
     * Makes parents for an update.
     *
     * @param discriminators the attribute that tells the class of an object, where that may be of several
     */
    CreatedParents(MissingParents missing, Function<StoredPath, Optional<String>> discriminators) {
        this.missing = missing;
        this.discriminators = discriminators;
        this.absent = new AbsentAttributes(missing::contain, Map.of());
    }

    /** A change below a missing parent that cannot be part of a map, and why not. */
    record Obstacle(UpdateAction action, StoredPath parent, String reason) {}

    /** The first change that keeps a parent from being created, if there is one. */
    Optional<Obstacle> obstacle() {
        return missing.parents().stream()
                .flatMap(parent -> parent.actions().stream().flatMap(action -> obstacle(parent, action).stream()))
                .findFirst();
    }

    /** Holds for an item in which the parents are still missing. */
    <T> Condition<T> guard() {
        return Conditions.and(missing.parents().stream()
                .map(parent -> CreatedParents.<T>missing(parent.path()))
                .toList());
    }

    /** The update with the parents set. Nothing is left of it if all it did was to remove parts of them. */
    StoredUpdate update(StoredUpdate update) {
        List<UpdateAction> actions = new ArrayList<>(update.actions());
        missing.parents().forEach(parent -> actions.removeAll(parent.actions()));
        missing.parents().forEach(parent -> set(parent).ifPresent(actions::add));
        return new StoredUpdate(actions);
    }

    private static <T> Condition<T> missing(StoredPath parent) {
        return Conditions.<T>stored(parent)
                .notExists()
                .or(Conditions.<T>stored(parent).attributeType(AttributeType.NULL));
    }

    private Optional<Obstacle> obstacle(MissingParents.Parent parent, UpdateAction action) {
        if (leadsThroughList(parent.path(), action.path())) {
            return Optional.of(new Obstacle(action, parent.path(), "an element of a list is on the way"));
        }
        if (action instanceof UpdateAction.Set set
                && absent.computed(set.value()).isEmpty()) {
            return Optional.of(new Obstacle(action, parent.path(), "what is set comes from another attribute"));
        }
        return stores(action) && leadsThroughUnknownClass(parent, action.path())
                ? Optional.of(new Obstacle(action, parent.path(), "an object on the way may be of several classes"))
                : Optional.empty();
    }

    private static boolean stores(UpdateAction action) {
        return action instanceof UpdateAction.Set || action instanceof UpdateAction.Add;
    }

    /** Whether an object would be created of which the update does not say the class, so that it could not be read. */
    private boolean leadsThroughUnknownClass(MissingParents.Parent parent, StoredPath path) {
        return path.parents().stream()
                .filter(parent.path()::contains)
                .anyMatch(object -> discriminators
                        .apply(object)
                        .filter(discriminator -> !isSet(parent, object.then(discriminator)))
                        .isPresent());
    }

    private static boolean isSet(MissingParents.Parent parent, StoredPath discriminator) {
        return parent.actions().stream()
                .anyMatch(action -> stores(action) && action.path().equals(discriminator));
    }

    private static boolean leadsThroughList(StoredPath parent, StoredPath path) {
        return path.elements().stream()
                .skip(parent.elements().size() - 1L)
                .anyMatch(StoredPath.Index.class::isInstance);
    }

    private Optional<UpdateAction> set(MissingParents.Parent parent) {
        List<Entry> entries = parent.actions().stream().flatMap(this::entry).toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new UpdateAction.Set(
                        parent.path(),
                        new SetValue.Given(map(entries, parent.path().elements().size()))));
    }

    /** What a change leaves in an absent map. */
    private record Entry(StoredPath path, AttributeValue value) {
        String name(int depth) {
            return ((StoredPath.Name) path.elements().get(depth)).name();
        }
    }

    private Stream<Entry> entry(UpdateAction action) {
        if (action instanceof UpdateAction.Set set) {
            return absent.computed(set.value()).map(value -> new Entry(set.path(), value)).stream();
        }
        return action instanceof UpdateAction.Add add ? Stream.of(new Entry(add.path(), add.value())) : Stream.empty();
    }

    /** A map of all entries, whose paths part at {@code depth}. */
    private static AttributeValue map(List<Entry> entries, int depth) {
        Map<String, List<Entry>> byName = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.name(depth), LinkedHashMap::new, Collectors.toList()));
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        byName.forEach((name, inside) -> map.put(name, value(inside, depth + 1)));
        return AttributeValue.fromM(map);
    }

    private static AttributeValue value(List<Entry> entries, int depth) {
        Entry first = entries.get(0);
        return first.path().elements().size() == depth ? first.value() : map(entries, depth);
    }
}
