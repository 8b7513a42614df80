package io.alces;

import io.alces.request.ModelContext;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes keys of what was checked. */
final class Keys {

    private Keys() {}

    static <T> Key<T> of(ModelContext<T> context, Map<String, AttributeValue> attributes) {
        return new Key<>(
                context.schema().type(),
                context.items().keyShape(attributes),
                KeyIdentity.of(context.schema().key(), attributes),
                attributes);
    }
}
