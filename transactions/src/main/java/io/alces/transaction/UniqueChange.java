package io.alces.transaction;

import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateAction;
import io.alces.request.ItemEffect;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What becomes of the attributes that unique values depend on.
 *
 * @param names their stored names
 * @param operation what is done, for messages
 */
record UniqueChange(Set<String> names, String operation) {

    /**
     * The attributes after a write.
     *
     * @param before those before it
     * @throws IllegalArgumentException if only DynamoDB can tell
     */
    Map<String, AttributeValue> after(ItemEffect effect, Map<String, AttributeValue> before) {
        if (effect instanceof ItemEffect.Created created) {
            return created.item();
        }
        if (effect instanceof ItemEffect.Replaced replaced) {
            return replaced.item();
        }
        if (effect instanceof ItemEffect.Changed changed) {
            return after(changed.update(), before);
        }
        return effect instanceof ItemEffect.Removed ? Map.of() : before;
    }

    private Map<String, AttributeValue> after(StoredUpdate update, Map<String, AttributeValue> before) {
        Map<String, AttributeValue> after = new HashMap<>(before);
        for (UpdateAction action : update.actions()) {
            String name = action.path().topLevelName();
            if (names.contains(name)) {
                if (action instanceof UpdateAction.Remove) {
                    after.remove(name);
                } else {
                    after.put(name, value(action, before));
                }
            }
        }
        return after;
    }

    private AttributeValue value(UpdateAction action, Map<String, AttributeValue> before) {
        Optional<AttributeValue> value =
                action instanceof UpdateAction.Set set ? value(set.value(), before) : Optional.empty();
        return value.orElseThrow(() -> new IllegalArgumentException(operation + ": " + action.path()
                + " decides which values of unique attributes are taken, so that its next value must be known;"
                + " set it to a value, or remove it"));
    }

    private Optional<AttributeValue> value(SetValue value, Map<String, AttributeValue> before) {
        if (value instanceof SetValue.Given given) {
            return Optional.of(given.value());
        }
        return value instanceof SetValue.AttributeOrElse attribute && isKnown(attribute.path())
                ? Optional.of(before.getOrDefault(attribute.path().topLevelName(), attribute.orElse()))
                : Optional.empty();
    }

    private boolean isKnown(StoredPath path) {
        return path.parents().isEmpty() && names.contains(path.topLevelName());
    }
}
