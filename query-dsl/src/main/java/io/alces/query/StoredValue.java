package io.alces.query;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values of the user's where there must be something to store. */
final class StoredValue {

    private StoredValue() {}

    static AttributeValue required(PropertyPath<?, ?> path, Object value, AttributeResolver resolver) {
        return resolver.store(path, value)
                .orElseThrow(() -> new IllegalArgumentException(path
                        + ": expected a value that is stored, found one that is left out, such as an empty set; leave"
                        + " the clause out"));
    }
}
