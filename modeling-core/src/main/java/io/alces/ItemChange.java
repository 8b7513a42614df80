package io.alces;

import io.alces.internal.codec.ItemDifference;
import io.alces.query.ExpressionRenderer;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateAction;
import io.alces.request.ItemDraft;
import io.alces.request.ModelContext;
import io.alces.request.PreparedItem;
import io.alces.request.WriteTime;
import io.alces.schema.KeyAttribute;
import io.alces.spi.WriteOperation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What differs between two states of an item. Immutable and thread-safe.
 *
 * @param before the item as it is stored
 * @param changed the item as it is to be
 */
record ItemChange<T>(ModelContext<T> context, Map<String, AttributeValue> before, ItemDraft changed) {

    /** Changes of an item. */
    @FunctionalInterface
    interface Changes {
        Difference at(WriteTime time);
    }

    /**
     * What is sent of a change.
     *
     * @param generated the attributes whose values were generated for it, by their stored names
     * @param update none if all that would change is what every write changes
     * @param changed the whole item as it is to be
     * @param time the time of the change
     */
    record Difference(
            Map<String, AttributeValue> before,
            Map<String, AttributeValue> changed,
            Set<String> generated,
            StoredUpdate update,
            WriteTime time) {

        /** The same change at another time. */
        Difference at(WriteTime other) {
            return new Difference(before, changed, generated, update, other);
        }
    }

    /** The changes as they are sent at a time; those that do not depend on it are checked now. */
    static <T> Changes between(ModelContext<T> context, Map<String, AttributeValue> before, ItemDraft changed) {
        ItemChange<T> change = new ItemChange<>(context, before, changed);
        if (!context.items().isImmediate()) {
            return change::at;
        }
        Difference changes = change.at(WriteTime.of(context.clock().instant()));
        return changes::at;
    }

    private Difference at(WriteTime time) {
        PreparedItem<T> item = context.items().prepare(changed, WriteOperation.UPDATE, time);
        checkKey(item.attributes());
        StoredUpdate update = isChanged(item, time.now()) ? difference(before, item) : new StoredUpdate(List.of());
        return new Difference(before, item.attributes(), context.items().generated(changed, time), update, time);
    }

    private boolean isChanged(PreparedItem<T> item, Instant now) {
        if (context.items().isImmediate()) {
            return true;
        }
        Map<String, AttributeValue> unchanged = context.items().rewritten(before, now);
        context.model().writeToken().ifPresent(token -> {
            unchanged.put(token, Objects.requireNonNull(item.attributes().get(token)));
        });
        return !difference(unchanged, item).isEmpty();
    }

    private StoredUpdate difference(Map<String, AttributeValue> from, PreparedItem<T> to) {
        List<UpdateAction> actions = ItemDifference.between(context.schema().object(), from, to.attributes());
        return ShortenedChanges.of(
                actions, to.attributes(), new ExpressionRenderer(context.model().resolver()));
    }

    private void checkKey(Map<String, AttributeValue> item) {
        for (KeyAttribute part : context.schema().key().attributes()) {
            if (!Objects.equals(before.get(part.name()), item.get(part.name()))) {
                throw new IllegalArgumentException(context.modelName() + "."
                        + part.attribute().property() + ": expected the " + part.type()
                        + " of the key that the item has, found another one; a key cannot change,"
                        + " delete the item and create one of the other key");
            }
        }
    }
}
