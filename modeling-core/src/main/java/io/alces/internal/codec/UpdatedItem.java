package io.alces.internal.codec;

import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.StoredValues;
import io.alces.query.UpdateAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is known, before it is sent, of the item that an update leaves. Used once. */
final class UpdatedItem {
    private final Map<String, AttributeValue> key;
    private final List<UpdateAction> actions;
    private final Function<Map<String, AttributeValue>, ?> decoder;

    /**
     * Takes an update.
     *
     * @param decoder makes an object of part of an item
     */
    UpdatedItem(
            Map<String, AttributeValue> key,
            List<UpdateAction> actions,
            Function<Map<String, AttributeValue>, ?> decoder) {
        this.key = key;
        this.actions = new ArrayList<>(actions);
        this.decoder = decoder;
    }

    /** What the update does to a place. */
    enum Fate {
        /** It is of the key, and so stays. */
        KEY,
        SET,
        REMOVED,
        /** It is set if it is absent. */
        DEFAULTED,
        LEFT,
        /** DynamoDB makes its value. */
        CHANGED;

        boolean isChange() {
            return this == SET || this == REMOVED || this == CHANGED;
        }

        boolean isKnown() {
            return this == KEY || this == SET || this == REMOVED;
        }
    }

    /** What a place has after the update: the value of a key or of what is set, or what it has if it had nothing. */
    record Outcome(Fate fate, @Nullable AttributeValue value) {
        static Outcome of(Fate fate) {
            return new Outcome(fate, null);
        }
    }

    List<UpdateAction> actions() {
        return actions;
    }

    /** Adds what is computed of the rest. */
    void add(List<UpdateAction> computed) {
        actions.addAll(computed);
    }

    /** Whether the update changes what a place has, or something inside. */
    boolean changes(StoredPath place) {
        return actions.stream().anyMatch(action -> place.contains(action.path()));
    }

    Outcome outcome(StoredPath place) {
        AttributeValue keyValue = key.get(place.topLevelName());
        if (keyValue != null) {
            return new Outcome(Fate.KEY, keyValue);
        }
        List<UpdateAction> touching = actions.stream()
                .filter(action -> action.path().contains(place) || place.contains(action.path()))
                .toList();
        if (touching.isEmpty()) {
            return Outcome.of(Fate.LEFT);
        }
        UpdateAction only = touching.get(0);
        return touching.size() == 1 && only.path().contains(place) ? outcome(only, place) : Outcome.of(Fate.CHANGED);
    }

    private static Outcome outcome(UpdateAction action, StoredPath place) {
        if (action instanceof UpdateAction.Remove) {
            return Outcome.of(Fate.REMOVED);
        }
        if (!(action instanceof UpdateAction.Set set)) {
            return Outcome.of(Fate.CHANGED);
        }
        if (set.value() instanceof SetValue.Given given) {
            return outcome(set, given.value(), place, Fate.SET, Fate.REMOVED);
        }
        return set.value() instanceof SetValue.AttributeOrElse optional
                        && optional.path().equals(set.path())
                ? outcome(set, optional.orElse(), place, Fate.DEFAULTED, Fate.LEFT)
                : Outcome.of(Fate.CHANGED);
    }

    /** What is at a place in a value that is set at the place or around it. */
    private static Outcome outcome(
            UpdateAction.Set set, AttributeValue value, StoredPath place, Fate present, Fate absent) {
        String name = set.path().topLevelName();
        List<StoredPath.Element> inside = new ArrayList<>();
        inside.add(new StoredPath.Name(name));
        inside.addAll(place.elements()
                .subList(set.path().elements().size(), place.elements().size()));
        Optional<AttributeValue> found = StoredValues.find(Map.of(name, value), new StoredPath(inside))
                .filter(each -> each.type() != AttributeValue.Type.NUL);
        return found.map(each -> new Outcome(present, each)).orElseGet(() -> Outcome.of(absent));
    }

    /** An item that has these values at these places, and nothing else but the key. */
    DecodedItem with(Map<StoredPath, AttributeValue> values) {
        Map<String, AttributeValue> item = new HashMap<>(key);
        values.forEach((place, value) -> put(item, place.elements(), value));
        return new DecodedItem(item, decoder);
    }

    private static void put(Map<String, AttributeValue> map, List<StoredPath.Element> place, AttributeValue value) {
        String name = ((StoredPath.Name) place.get(0)).name();
        if (place.size() == 1) {
            map.put(name, value);
            return;
        }
        Map<String, AttributeValue> inner = new HashMap<>();
        AttributeValue present = map.get(name);
        if (present != null) {
            inner.putAll(present.m());
        }
        put(inner, place.subList(1, place.size()), value);
        map.put(name, AttributeValue.fromM(inner));
    }
}
