package io.alces.request;

import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateAction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The values that an update gives an item. */
final class UpdatedValues {
    private UpdatedValues() {}

    /** The top-level attributes that are set to given values, at once or if they are absent. */
    static Map<String, AttributeValue> attributesSet(StoredUpdate update) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (UpdateAction action : update.actions()) {
            if (action instanceof UpdateAction.Set set && set.path().isTopLevel()) {
                AttributeValue value = given(set.value());
                if (value != null) {
                    attributes.put(set.path().topLevelName(), value);
                }
            }
        }
        return attributes;
    }

    private static @Nullable AttributeValue given(SetValue value) {
        if (value instanceof SetValue.AttributeOrElse optional) {
            return optional.orElse();
        }
        return value instanceof SetValue.Given given ? given.value() : null;
    }

    /** The bytes of the values that the item surely has then: those set, joined to a list, or added. */
    static long ofValues(StoredUpdate update) {
        long bytes = 0;
        for (UpdateAction action : update.actions()) {
            bytes += ofAction(action);
        }
        return bytes;
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
        for (UpdateAction action : update.actions()) {
            if (action.path().depth() + depth(action) > most) {
                return Optional.of(action.path());
            }
        }
        return Optional.empty();
    }

    private static int depth(UpdateAction action) {
        return action instanceof UpdateAction.Set set ? depth(set.value()) : 0;
    }

    private static int depth(SetValue value) {
        if (value instanceof SetValue.JoinedLists lists) {
            return Math.max(depth(lists.first()), depth(lists.second()));
        }
        AttributeValue given = given(value);
        return given == null ? 0 : depth(given);
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
