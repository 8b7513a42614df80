package io.alces.request;

import io.alces.annotation.ItemSize;
import io.alces.error.InvalidItemException;
import io.alces.internal.wire.WireItem;
import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateAction;
import io.alces.schema.IndexSchema;
import io.alces.schema.KeyAttribute;
import io.alces.schema.KeySchema;
import io.alces.schema.ModelSchema;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB would refuse of the items of one model, whatever is stored. Immutable and thread-safe. */
final class ItemLimits {
    private static final int NESTING = 31;

    private final ModelSchema<?> schema;
    private final KeyLengths keyLengths;

    ItemLimits(ModelSchema<?> schema) {
        this.schema = schema;
        this.keyLengths = KeyLengths.of(schema);
    }

    /**
     * Refuses an item that DynamoDB would refuse.
     *
     * @return the bytes that it has
     * @throws InvalidItemException if its key or that of an index is missing or wrong, or it is too large
     */
    long check(Map<String, AttributeValue> attributes) {
        checkKeys(attributes);
        return checkSize(attributes);
    }

    /**
     * Refuses an item whose keys DynamoDB would refuse.
     *
     * @throws InvalidItemException if its key or that of an index is missing or wrong
     */
    void checkKeys(WireItem item) {
        if (!keyLengths.fit(item)) {
            checkKeys((Map<String, AttributeValue>) item);
        }
    }

    private void checkKeys(Map<String, AttributeValue> attributes) {
        checkKey(attributes);
        checkIndexKeys(attributes);
    }

    /**
     * Refuses an update that would fail whatever the item is.
     *
     * @throws IllegalArgumentException if it changes a key attribute of the table
     * @throws InvalidItemException if a value cannot be the key of an index, is nested too deep, or all of them are too
     *     large for an item
     */
    void check(StoredUpdate update) {
        for (UpdateAction action : update.actions()) {
            checkNoKey(action.path());
        }
        if (!schema.indexes().isEmpty()) {
            checkIndexKeys(UpdatedValues.attributesSet(update));
        }
        checkNesting(update);
        long size = UpdatedValues.ofValues(update);
        if (size > ItemSize.LARGEST) {
            throw new InvalidItemException(
                    modelName(),
                    "an item has at most " + ItemSize.LARGEST + " bytes, and the values of the update have " + size
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
        if (!schema.key().names().contains(changed.topLevelName())) {
            return;
        }
        for (KeyAttribute part : schema.key().attributes()) {
            if (changed.topLevelName().equals(part.name())) {
                throw new IllegalArgumentException(
                        path(part)
                                + " is part of the key, which an update cannot change; create the item anew and delete this one");
            }
        }
    }

    /**
     * Refuses a key that DynamoDB would refuse.
     *
     * @throws InvalidItemException if a part is missing or wrong
     */
    void checkKey(Map<String, AttributeValue> attributes) {
        KeySchema key = schema.key();
        for (KeyAttribute part : key.attributes()) {
            AttributeValue value = attributes.get(part.name());
            if (value == null) {
                throw new InvalidItemException(
                        path(part), "expected a key value of type " + part.type() + ", found null; set it");
            }
            checkKeyPart(key, part, value, "");
        }
    }

    private void checkIndexKeys(Map<String, AttributeValue> attributes) {
        for (IndexSchema index : schema.indexes()) {
            for (KeyAttribute part : index.key().attributes()) {
                AttributeValue value = attributes.get(part.name());
                if (value != null) {
                    checkKeyPart(index.key(), part, value, "in the index " + index.name() + ", ");
                }
            }
        }
    }

    private void checkKeyPart(KeySchema key, KeyAttribute part, AttributeValue value, String place) {
        KeyLimits.problem(key, part, value).ifPresent(problem -> {
            throw new InvalidItemException(path(part), place + problem);
        });
    }

    private long checkSize(Map<String, AttributeValue> attributes) {
        long size = AttributeSize.ofItem(attributes);
        if (size > ItemSize.LARGEST) {
            throw new InvalidItemException(
                    modelName(),
                    "an item has at most " + ItemSize.LARGEST + " bytes, found " + size + "; store less in it");
        }
        return size;
    }

    private String path(KeyAttribute part) {
        return modelName() + "." + part.attribute().property();
    }

    private String modelName() {
        return schema.type().getSimpleName();
    }
}
