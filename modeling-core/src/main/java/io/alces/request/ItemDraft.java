package io.alces.request;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as the caller handed it over, encoded at once so that later changes of the object are not sent. What depends on
 * the time of the write is still missing.
 *
 * @param attributes not to be changed
 * @param before the item that this is the next state of, not to be changed; empty if it takes the place of any
 * @param generated the attributes whose values were generated for it, by their stored names
 * @param keepsTimestamps whether times of a write that the caller gave stay as they are
 */
public record ItemDraft(
        Map<String, AttributeValue> attributes,
        Map<String, AttributeValue> before,
        Set<String> generated,
        boolean keepsTimestamps) {

    /** An item that takes the place of any. */
    public static ItemDraft of(Map<String, AttributeValue> attributes) {
        return new ItemDraft(attributes, Map.of(), Set.of(), false);
    }

    /** The next state of an item. */
    static ItemDraft of(Map<String, AttributeValue> attributes, Map<String, AttributeValue> before) {
        return new ItemDraft(attributes, before, Set.of(), false);
    }

    /** The same item, completed. */
    ItemDraft with(Map<String, AttributeValue> completed) {
        return new ItemDraft(completed, before, generated, keepsTimestamps);
    }

    /** The same item, for which values were generated. */
    public ItemDraft withGenerated(Set<String> names) {
        return new ItemDraft(attributes, before, names, keepsTimestamps);
    }

    /** Which of the generated attributes an item has that was made of this one, each as it was generated. */
    public Set<String> generatedIn(Map<String, AttributeValue> item) {
        return generated.stream()
                .filter(name -> Objects.equals(attributes.get(name), item.get(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same item, with the times of a write that the caller gave. */
    public ItemDraft keepingTimestamps() {
        return new ItemDraft(attributes, before, generated, true);
    }
}
