package io.alces.request;

import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.internal.codec.CompiledModel;
import io.alces.internal.codec.CompiledSummary;
import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.schema.IndexSchema;
import io.alces.schema.KeyAttribute;
import io.alces.schema.KeySchema;
import io.alces.schema.KeyShape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items of one model to what is sent, and what is received back to items: the way of every operation. Immutable and
 * thread-safe.
 */
public final class ItemMapper<T> {
    private static final int ITEM_BYTES = 400 * 1024;
    private static final int NESTING = 31;

    private final CompiledModel<T> model;

    public ItemMapper(CompiledModel<T> model) {
        this.model = model;
    }

    /**
     * The attributes to store for an item.
     *
     * @throws NullPointerException if {@code item} is null
     * @throws InvalidItemException if DynamoDB would refuse it
     */
    public Map<String, AttributeValue> write(@Nullable T item) {
        Map<String, AttributeValue> attributes =
                model.toItem(Objects.requireNonNull(item, () -> modelName() + ": expected an item, found null"));
        checkKey(attributes);
        checkIndexKeys(attributes);
        checkSize(attributes);
        return attributes;
    }

    /**
     * The item that was stored.
     *
     * @throws UnreadableItemException if it does not fit the model
     */
    public T read(Map<String, AttributeValue> attributes) {
        return model.fromItem(attributes);
    }

    /**
     * What a summary has of an item that was stored.
     *
     * @throws UnreadableItemException if it does not fit the class of the summary
     */
    public <S> S read(CompiledSummary<S> summary, Map<String, AttributeValue> attributes) {
        return summary.fromItem(attributes);
    }

    /**
     * The item that a write returns.
     *
     * @param written what the write did, such as {@code the item was saved}
     * @throws UnreadableItemException if it does not fit the model, saying that the write happened
     */
    public T readWritten(Map<String, AttributeValue> attributes, String written) {
        try {
            return read(attributes);
        } catch (UnreadableItemException unreadable) {
            throw unreadable.afterWrite(written);
        }
    }

    /** The key attributes of an item that was written or read. */
    public Map<String, AttributeValue> keyOf(Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (KeyAttribute part : model.schema().key().attributes()) {
            key.put(part.name(), Objects.requireNonNull(attributes.get(part.name()), part::name));
        }
        return key;
    }

    /**
     * The key attributes of an item, of which nothing else is looked at.
     *
     * @throws InvalidItemException if a part is missing or DynamoDB would refuse it
     */
    public Map<String, AttributeValue> keyOf(@Nullable T item) {
        T present = Objects.requireNonNull(item, () -> modelName() + ": expected an item, found null");
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (KeyAttribute part : model.schema().key().attributes()) {
            model.attribute(present, part).ifPresent(value -> key.put(part.name(), value));
        }
        checkKey(key);
        return key;
    }

    /**
     * The key attributes of a key given by its parts.
     *
     * @throws IllegalArgumentException if a part is missing, surplus, null, of a wrong type, empty or too long
     */
    public Map<String, AttributeValue> key(@Nullable Object... parts) {
        KeySchema schema = model.schema().key();
        if (parts.length != schema.attributes().size()) {
            throw new IllegalArgumentException(modelName() + " has the key " + KeyShape.expected(schema) + " of "
                    + schema.attributes().size() + " part(s), found " + parts.length);
        }
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (int index = 0; index < parts.length; index++) {
            KeyAttribute part = schema.attributes().get(index);
            key.put(part.name(), keyPart(schema, part, parts[index]));
        }
        return key;
    }

    /**
     * One value of a key of the table or of an index.
     *
     * @throws IllegalArgumentException if it is null, of a wrong type, empty or too long
     */
    public AttributeValue keyPart(KeySchema schema, KeyAttribute part, @Nullable Object value) {
        AttributeValue encoded = model.encodeKeyPart(part, value);
        KeyLimits.problem(schema, part, encoded).ifPresent(problem -> {
            throw new IllegalArgumentException(path(part) + ": " + problem);
        });
        return encoded;
    }

    /** The names and types of a key, for messages. */
    public String keyShape(Map<String, AttributeValue> attributes) {
        return KeyShape.found(model.schema().key(), attributes);
    }

    /**
     * Refuses an update that would fail whatever the item is.
     *
     * @throws IllegalArgumentException if it changes a key attribute of the table
     * @throws InvalidItemException if a value cannot be the key of an index, is nested too deep, or all of them are too
     *     large for an item
     */
    public void checkUpdate(StoredUpdate update) {
        update.paths().forEach(this::checkNoKey);
        checkIndexKeys(UpdatedValues.attributesSet(update));
        checkNesting(update);
        long size = UpdatedValues.ofValues(update);
        if (size > ITEM_BYTES) {
            throw new InvalidItemException(
                    modelName(),
                    "an item has at most " + ITEM_BYTES + " bytes, and the values of the update have " + size
                            + "; store less in it");
        }
    }

    private void checkNesting(StoredUpdate update) {
        UpdatedValues.nestedDeeper(NESTING, update).ifPresent(path -> {
            throw new InvalidItemException(
                    modelName() + "." + path,
                    "more than " + NESTING + " maps and lists lie inside each other, which DynamoDB does not store");
        });
    }

    private void checkNoKey(StoredPath changed) {
        for (KeyAttribute part : model.schema().key().attributes()) {
            if (changed.topLevelName().equals(part.name())) {
                throw new IllegalArgumentException(
                        path(part)
                                + " is part of the key, which an update cannot change; create the item anew and delete this one");
            }
        }
    }

    private void checkKey(Map<String, AttributeValue> attributes) {
        KeySchema schema = model.schema().key();
        for (KeyAttribute part : schema.attributes()) {
            AttributeValue value = attributes.get(part.name());
            if (value == null) {
                throw new InvalidItemException(
                        path(part), "expected a key value of type " + part.type() + ", found null; set it");
            }
            checkKeyPart(schema, part, value, "");
        }
    }

    private void checkIndexKeys(Map<String, AttributeValue> attributes) {
        for (IndexSchema index : model.schema().indexes()) {
            for (KeyAttribute part : index.key().attributes()) {
                AttributeValue value = attributes.get(part.name());
                if (value != null) {
                    checkKeyPart(index.key(), part, value, "in the index " + index.name() + ", ");
                }
            }
        }
    }

    private void checkKeyPart(KeySchema schema, KeyAttribute part, AttributeValue value, String place) {
        KeyLimits.problem(schema, part, value).ifPresent(problem -> {
            throw new InvalidItemException(path(part), place + problem);
        });
    }

    private void checkSize(Map<String, AttributeValue> attributes) {
        long size = AttributeSize.ofItem(attributes);
        if (size > ITEM_BYTES) {
            throw new InvalidItemException(
                    modelName(), "an item has at most " + ITEM_BYTES + " bytes, found " + size + "; store less in it");
        }
    }

    private String path(KeyAttribute part) {
        return modelName() + "." + part.attribute().property();
    }

    private String modelName() {
        return model.schema().type().getSimpleName();
    }
}
