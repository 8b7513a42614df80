package io.alces;

import io.alces.reference.Ref;
import io.alces.request.ModelContext;
import io.alces.schema.KeyShape;
import io.alces.schema.ModelSchema;
import java.util.List;
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

    /**
     * The key that a reference has.
     *
     * @throws IllegalArgumentException if the reference does not fit the model
     */
    static <T> Key<T> of(ModelContext<T> context, Ref<?> reference) {
        if (!reference.model().equals(context.schema().type())) {
            throw new IllegalArgumentException("expected a reference to an item of " + context.modelName() + ", found "
                    + reference + "; use the model of its class");
        }
        return new Key<>(context.schema(), context.items().key(reference.key().toArray()));
    }

    Ref<T> toRef(ModelContext<T> context) {
        List<Object> parts = context.items().keyParts(attributes);
        return parts.size() == 1
                ? Ref.to(model.type(), parts.get(0))
                : Ref.to(model.type(), parts.get(0), parts.get(1));
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
