package io.alces.request;

import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateAction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The values that an update gives an item. */
final class UpdatedValues {
    private UpdatedValues() {}

    /** The top-level attributes that are set to given values, at once or if they are absent. */
    static Map<String, AttributeValue> attributesSet(StoredUpdate update) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (UpdateAction action : update.actions()) {
            if (action instanceof UpdateAction.Set set && set.path().elements().size() == 1) {
                given(set.value()).ifPresent(value -> attributes.put(set.path().topLevelName(), value));
            }
        }
        return attributes;
    }

    private static Optional<AttributeValue> given(SetValue value) {
        if (value instanceof SetValue.AttributeOrElse optional) {
            return Optional.of(optional.orElse());
        }
        return value instanceof SetValue.Given given ? Optional.of(given.value()) : Optional.empty();
    }

    /** The bytes of the values that the item surely has then: those set, joined to a list, or added. */
    static long ofValues(StoredUpdate update) {
        return update.actions().stream().mapToLong(UpdatedValues::ofAction).sum();
    }

    private static long ofAction(UpdateAction action) {
        if (action instanceof UpdateAction.Add add) {
            return AttributeSize.of(add.value());
        }
        return action instanceof UpdateAction.Set set ? ofValue(set.value()) : 0;
    }

    private static long ofValue(SetValue value) {
        if (value instanceof SetValue.JoinedLists lists) {
            return ofValue(lists.first()) + ofValue(lists.second());
        }
        return value instanceof SetValue.Given given ? AttributeSize.of(given.value()) : 0;
    }

    /** The first place where more than {@code most} maps and lists would lie inside each other. */
    static Optional<StoredPath> nestedDeeper(int most, StoredUpdate update) {
        return update.actions().stream()
                .filter(action -> action.path().parents().size() + depth(action) > most)
                .map(UpdateAction::path)
                .findFirst();
    }

    private static int depth(UpdateAction action) {
        return action instanceof UpdateAction.Set set ? depth(set.value()) : 0;
    }

    private static int depth(SetValue value) {
        if (value instanceof SetValue.JoinedLists lists) {
            return Math.max(depth(lists.first()), depth(lists.second()));
        }
        return given(value).map(UpdatedValues::depth).orElse(0);
    }

    private static int depth(AttributeValue value) {
        if (!value.hasM() && !value.hasL()) {
            return 0;
        }
        return 1
                + Stream.concat(value.m().values().stream(), value.l().stream())
                        .mapToInt(UpdatedValues::depth)
                        .max()
                        .orElse(0);
    }
}
