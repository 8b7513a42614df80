package io.alces.query;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item that a condition is evaluated on, and the schema that says where its properties are. */
record StoredItem(AttributeResolver resolver, Map<String, AttributeValue> attributes) {

    StoredItem {
        attributes = Map.copyOf(attributes);
    }

    Optional<AttributeValue> find(Term.Attribute attribute) {
        return StoredValues.find(attributes, attribute.resolve(resolver));
    }
}
