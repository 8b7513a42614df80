package io.alces.internal.codec;

import io.alces.error.UnreadableItemException;
import io.alces.query.StoredValues;
import io.alces.schema.KeyAttribute;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The parts of the keys of a model, each for itself. Thread-safe. */
final class KeyParts {
    private final String model;
    private final Encoder encoder;

    /** The parts in messages, by their stored names. */
    private final Map<String, String> paths = new ConcurrentHashMap<>();

    /** @param model the name of the model, for messages */
    KeyParts(String model, Encoder encoder) {
        this.model = model;
        this.encoder = encoder;
    }

    /**
     * A part as it is stored. A whole number is taken for one of another type if it is one.
     *
     * @throws IllegalArgumentException if the value is null or of another type than the attribute
     */
    AttributeValue encode(KeyAttribute key, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(path(key) + ": expected "
                    + TypeNames.simple(key.attribute().shape().type()) + ", found null");
        }
        return encoder.encode(path(key), key.attribute().shape(), value);
    }

    /**
     * The value that an object has for a part.
     *
     * @throws UnreadableItemException if the stored value does not fit
     */
    Object decode(KeyAttribute key, AttributeValue stored) {
        return encoder.codec(key.attribute().shape()).read(MapItemReader.ofValue(path(key), stored));
    }

    /**
     * Requires that an item has a part.
     *
     * @throws UnreadableItemException if it has not
     */
    void require(KeyAttribute key, Map<String, AttributeValue> item) {
        AttributeValue stored = item.get(key.name());
        if (stored == null || Boolean.TRUE.equals(stored.nul())) {
            throw new UnreadableItemException(path(key), key.type().toString(), type(stored), null, null);
        }
    }

    private static String type(@Nullable AttributeValue stored) {
        return stored == null ? "nothing" : StoredValues.type(stored);
    }

    private String path(KeyAttribute key) {
        return paths.computeIfAbsent(
                key.name(), name -> model + "." + key.attribute().property());
    }
}
