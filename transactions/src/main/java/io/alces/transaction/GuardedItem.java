package io.alces.transaction;

import io.alces.query.StoredValues;
import io.alces.request.ItemEffect;
import io.alces.request.ItemWrite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A write in a transaction that touches unique attributes of its item. Immutable.
 *
 * @param position that of the write
 */
record GuardedItem<T>(int position, UniqueGuard<T> guard, ItemWrite<T, ?> write) {

    /** Whether the item has to be known first. */
    boolean reads() {
        return !(write.effect() instanceof ItemEffect.Created);
    }

    /** What the item is taken to be, until DynamoDB says otherwise; empty if it has to be read. */
    Optional<Map<String, AttributeValue>> guess() {
        return write.effect() instanceof ItemEffect.Changed changed
                ? Optional.ofNullable(changed.before())
                : Optional.empty();
    }

    /** The item that was found; nothing if there was none, or it is expired. */
    Map<String, AttributeValue> present(Optional<Map<String, AttributeValue>> found) {
        return found.flatMap(write::present).orElse(Map.of());
    }

    /** Whether two states of the item are the same, as far as that matters. */
    boolean areAlike(Optional<Map<String, AttributeValue>> one, Optional<Map<String, AttributeValue>> other) {
        Map<String, AttributeValue> first = present(one);
        Map<String, AttributeValue> second = present(other);
        return guard.dependencies().stream().allMatch(name -> areSame(first.get(name), second.get(name)));
    }

    private static boolean areSame(@Nullable AttributeValue one, @Nullable AttributeValue other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return StoredValues.areEqual(one, other);
    }

    /** The write on the condition that the item is still as it was found. */
    ItemWrite<T, ?> conditioned(Map<String, AttributeValue> before) {
        return reads() ? write.given(before).on(guard.unchanged(before)) : write;
    }

    /**
     * What is written of values besides.
     *
     * @param operation the write, for messages
     */
    List<UniqueWrite> uniques(Map<String, AttributeValue> before, String operation) {
        Map<String, AttributeValue> known = new HashMap<>(before);
        if (write.effect() instanceof ItemEffect.Changed) {
            known.putAll(write.key());
        }
        Map<String, AttributeValue> after = new UniqueChange(guard.names(), operation)
                .after(write.given(before).effect(), known);
        return guard.writes(position, write, before, after);
    }
}
