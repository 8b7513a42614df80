package io.alces;

import io.alces.error.UnreadableItemException;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A stored item that does not fit the model. Immutable.
 *
 * @param attributes the item as it is stored
 * @param problem where it does not fit
 */
public record UnreadableItem(Map<String, AttributeValue> attributes, UnreadableItemException problem) {
    public UnreadableItem {
        attributes = Map.copyOf(attributes);
    }

    /** The problem, without values of the item. */
    @Override
    public String toString() {
        return "UnreadableItem[" + problem.getMessage() + "]";
    }
}
