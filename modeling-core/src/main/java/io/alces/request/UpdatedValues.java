package io.alces.request;

import io.alces.query.SetValue;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateAction;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The values that an item surely has after an update. */
final class UpdatedValues {
    private UpdatedValues() {}

    /** The top-level attributes that are set to given values. */
    static Map<String, AttributeValue> attributesSet(StoredUpdate update) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (UpdateAction action : update.actions()) {
            if (action instanceof UpdateAction.Set set
                    && set.value() instanceof SetValue.Given given
                    && set.path().elements().size() == 1) {
                attributes.put(set.path().topLevelName(), given.value());
            }
        }
        return attributes;
    }

    /** The bytes of the values that are set, or joined to a list. */
    static long ofValues(StoredUpdate update) {
        return update.actions().stream()
                .filter(UpdateAction.Set.class::isInstance)
                .mapToLong(set -> ofValue(((UpdateAction.Set) set).value()))
                .sum();
    }

    private static long ofValue(SetValue value) {
        if (value instanceof SetValue.JoinedLists lists) {
            return ofValue(lists.first()) + ofValue(lists.second());
        }
        return value instanceof SetValue.Given given ? AttributeSize.of(given.value()) : 0;
    }
}
