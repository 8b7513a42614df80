package io.alces;

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
    private final Class<T> model;
    private final String shape;
    private final KeyIdentity identity;
    private final Map<String, AttributeValue> attributes;

    Key(Class<T> model, String shape, KeyIdentity identity, Map<String, AttributeValue> attributes) {
        this.model = model;
        this.shape = shape;
        this.identity = identity;
        this.attributes = Map.copyOf(attributes);
    }

    /** The key attributes by their stored names, as they are sent. */
    public Map<String, AttributeValue> attributes() {
        return attributes;
    }

    /** The names and types of the key attributes, such as {@code (customerId: S, orderId: S)}. */
    String shape() {
        return shape;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key<?> key && model.equals(key.model) && identity.equals(key.identity);
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, identity);
    }

    /** The model and the shape of the key, without its values. */
    @Override
    public String toString() {
        return model.getSimpleName() + shape;
    }
}
