package io.alces.internal.codec;

import io.alces.convert.ConversionException;
import io.alces.error.InvalidItemException;
import io.alces.query.AttributeType;
import io.alces.query.Condition;
import io.alces.query.Conditions;
import io.alces.query.Operators;
import io.alces.query.SetValue;
import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateAction;
import io.alces.schema.Fill;
import io.alces.schema.MemberSchema;
import io.alces.schema.ObjectSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The attribute of a model that counts the writes of an item. Immutable.
 *
 * @param name the stored name
 * @param path the attribute in messages, such as {@code Order.version}
 */
public record StoredVersion(String name, String path, Fill.Version fill) {

    static final AttributeValue FIRST = AttributeValue.fromN("1");

    /** The version of a model; empty if it has none. */
    static Optional<StoredVersion> of(ObjectSchema model) {
        for (MemberSchema member : model.members()) {
            if (member instanceof MemberSchema.Attribute attribute
                    && attribute.fill().orElse(null) instanceof Fill.Version fill) {
                String path = TypeNames.simple(model.type()) + "." + attribute.property();
                return Optional.of(new StoredVersion(attribute.name(), path, fill));
            }
        }
        return Optional.empty();
    }

    /** The version that an item has; empty if it has none, or nothing that is one. */
    public OptionalLong of(Map<String, AttributeValue> item) {
        return of(item.get(name));
    }

    OptionalLong of(@Nullable AttributeValue stored) {
        if (stored == null || stored.n() == null) {
            return OptionalLong.empty();
        }
        try {
            long version = NumberText.parseWhole(stored.n(), Long.MIN_VALUE, Long.MAX_VALUE);
            return version == 0 && fill.isPrimitive() ? OptionalLong.empty() : OptionalLong.of(version);
        } catch (ConversionException none) {
            return OptionalLong.empty();
        }
    }

    /**
     * Counts a write in an item that is to be stored.
     *
     * @param creates whether it is the first of its key, whatever version it has
     * @throws InvalidItemException if the type of the version has no larger one
     */
    public void count(Map<String, AttributeValue> item, boolean creates) {
        item.put(name, creates ? FIRST : after(item));
    }

    /** An item as it was before its write was counted. */
    public Map<String, AttributeValue> uncounted(Map<String, AttributeValue> counted) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(counted);
        long before = of(counted).orElse(1) - 1;
        if (before == 0) {
            item.remove(name);
        } else {
            item.put(name, AttributeValue.fromN(Long.toString(before)));
        }
        return item;
    }

    private AttributeValue after(Map<String, AttributeValue> item) {
        long version = of(item).orElse(0);
        if (version == fill.largest()) {
            throw new InvalidItemException(
                    path, "the version is the largest of its type and cannot be counted up; use a larger type");
        }
        return AttributeValue.fromN(Long.toString(version + 1));
    }

    /** A condition that holds for an item of this version; for one without a version, or for none, if it is null. */
    public <T> Condition<T> is(@Nullable Long version) {
        Operators<T, AttributeValue, Condition<T>> stored = Conditions.stored(StoredPath.of(name));
        if (version != null) {
            return stored.eq(AttributeValue.fromN(version.toString()));
        }
        Condition<T> none = stored.notExists().or(stored.attributeType(AttributeType.NULL));
        return fill.isPrimitive() ? none.or(stored.eq(AttributeValue.fromN("0"))) : none;
    }

    /** Whether an update adds to the version, which DynamoDB cannot do to NULL. */
    public boolean isCountedBy(StoredUpdate update) {
        return update.actions().stream().anyMatch(this::isCount);
    }

    /** An update that counts, as it is of an item without a version. */
    public StoredUpdate first(StoredUpdate update) {
        UpdateAction first = new UpdateAction.Set(StoredPath.of(name), new SetValue.Given(FIRST));
        return new StoredUpdate(update.actions().stream()
                .map(action -> isCount(action) ? first : action)
                .toList());
    }

    private boolean isCount(UpdateAction action) {
        return action instanceof UpdateAction.Add && action.path().equals(StoredPath.of(name));
    }

    /**
     * Refuses a change of the version that is not its counting.
     *
     * @throws IllegalArgumentException if the update changes it
     */
    public void checkNotChanged(StoredUpdate update) {
        for (UpdateAction action : update.actions()) {
            if (action.path().topLevelName().equals(name)) {
                throw new IllegalArgumentException(
                        path + " counts the writes of the item, which each update does by itself; leave it out");
            }
        }
    }
}
