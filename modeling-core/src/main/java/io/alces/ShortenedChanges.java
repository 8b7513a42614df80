package io.alces;

import io.alces.query.ExpressionRenderer;
import io.alces.query.SetValue;
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
 * Changes of an item as an expression that is as short as DynamoDB asks for.
 *
 * <p>Where the changes at their innermost paths are too many, the map in which most is changed is set as a whole, then
 * the next, so that as few as possible are.
 */
final class ShortenedChanges {

    private ShortenedChanges() {}

    /**
     * The changes in one update, which is still too long only if no map is left to set as a whole.
     *
     * @param item what the item is to be
     */
    static StoredUpdate of(List<UpdateAction> changes, Map<String, AttributeValue> item, ExpressionRenderer renderer) {
        List<UpdateAction> actions = changes;
        while (renderer.isTooLong(actions)) {
            Optional<StoredPath> map = mostChanged(actions);
            if (map.isEmpty()) {
                break;
            }
            actions = withWhole(map.get(), item, actions);
        }
        return new StoredUpdate(actions);
    }

    /** The map with most changes right in it; the first of several. Empty if all changes are of whole attributes. */
    private static Optional<StoredPath> mostChanged(List<UpdateAction> actions) {
        Map<StoredPath, Integer> counts = new LinkedHashMap<>();
        for (UpdateAction action : actions) {
            List<StoredPath> parents = action.path().parents();
            if (!parents.isEmpty()) {
                counts.merge(parents.get(parents.size() - 1), 1, Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<UpdateAction> withWhole(
            StoredPath map, Map<String, AttributeValue> item, List<UpdateAction> actions) {
        AttributeValue whole = StoredValues.find(item, map).orElseThrow();
        List<UpdateAction> rest = new ArrayList<>(actions);
        rest.removeIf(action -> map.contains(action.path()));
        rest.add(new UpdateAction.Set(map, new SetValue.Given(whole)));
        return rest;
    }
}
