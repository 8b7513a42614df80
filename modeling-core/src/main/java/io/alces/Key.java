package io.alces;

import io.alces.schema.KeyShape;
import io.alces.schema.ModelSchema;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The key of one item, checked against the model. Immutable and thread-safe.
 *
 * <p>Two keys are equal if DynamoDB takes them for the same.
 *
 * @param <T> the model
 */
public final class Key<T> {
    private final ModelSchema<T> model;
    private final Map<String, AttributeValue> attributes;

    Key(ModelSchema<T> model, Map<String, AttributeValue> attributes) {
        this.model = model;
        this.attributes = Map.copyOf(attributes);
    }

    /** The key attributes by their stored names, as they are sent. */
    public Map<String, AttributeValue> attributes() {
        return attributes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key<?> key
                && model.type().equals(key.model.type())
                && identity().equals(key.identity());
    }

    @Override
    public int hashCode() {
        return Objects.hash(model.type(), identity());
    }

    /** The model and the shape of the key, without its values. */
    @Override
    public String toString() {
        return model.type().getSimpleName() + KeyShape.found(model.key(), attributes);
    }

    private KeyIdentity identity() {
        return KeyIdentity.of(model.key(), attributes);
    }
}
