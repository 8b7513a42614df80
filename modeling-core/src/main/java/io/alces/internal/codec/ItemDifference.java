package io.alces.internal.codec;

import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.StoredValues;
import io.alces.query.UpdateAction;
import io.alces.schema.ObjectSchema;
import io.alces.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What makes one stored form of an item another, each change at the innermost path where the two differ.
 *
 * <p>Paths lead into objects and maps, so that what else is stored there stays. Lists, sets and what a converter made of
 * a value are set as a whole, and so is an object of another class than before. Used once.
 */
public final class ItemDifference {
    private final List<UpdateAction> actions = new ArrayList<>();

    private ItemDifference() {}

    /**
     * The changes from one item to another of the same model; none if nothing differs.
     *
     * @param schema the members of the model
     */
    public static List<UpdateAction> between(
            ObjectSchema schema, Map<String, AttributeValue> before, Map<String, AttributeValue> changed) {
        ItemDifference difference = new ItemDifference();
        difference.maps(null, MapLayout.ofObject(schema), before, changed);
        return difference.actions;
    }

    private void maps(
            @Nullable StoredPath parent,
            MapLayout layout,
            Map<String, AttributeValue> before,
            Map<String, AttributeValue> changed) {
        changed.forEach((name, value) -> value(at(parent, name), layout.attribute(name), before.get(name), value));
        for (String name : before.keySet()) {
            if (!changed.containsKey(name)) {
                removed(parent, name, layout.attribute(name));
            }
        }
    }

    private void value(
            StoredPath path, MapLayout.Attribute attribute, @Nullable AttributeValue before, AttributeValue changed) {
        if (before != null && StoredValues.areEqual(changed, before)) {
            return;
        }
        Optional<MapLayout> shared = before == null ? Optional.empty() : sharedLayout(attribute, before, changed);
        if (before != null && shared.isPresent()) {
            maps(path, shared.get(), before.m(), changed.m());
        } else {
            actions.add(new UpdateAction.Set(path, new SetValue.Given(changed)));
        }
    }

    /** How both values are laid out; empty if one is no map, or if no path should lead into them. */
    private static Optional<MapLayout> sharedLayout(
            MapLayout.Attribute attribute, AttributeValue before, AttributeValue changed) {
        Shape shape = Shapes.present(attribute.shape());
        if (!before.hasM() || !changed.hasM() || attribute.mayBeElsewhere()) {
            return Optional.empty();
        }
        Optional<MapLayout> layout = MapLayout.of(shape, changed.m());
        return layout.equals(MapLayout.of(shape, before.m())) ? layout : Optional.empty();
    }

    /** Removes an attribute under all of its names, or one of them would be read next time. */
    private void removed(@Nullable StoredPath parent, String name, MapLayout.Attribute attribute) {
        actions.add(new UpdateAction.Remove(at(parent, name)));
        attribute.aliases().forEach(alias -> actions.add(new UpdateAction.Remove(at(parent, alias))));
    }

    private static StoredPath at(@Nullable StoredPath parent, String name) {
        return parent == null ? StoredPath.of(name) : parent.then(name);
    }
}
