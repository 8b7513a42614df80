package io.alces.transaction;

import io.alces.Key;
import io.alces.Model;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The key of the item that has a unique value. Immutable.
 *
 * @param attributes the key attributes by their stored names
 */
record OwnerKey(Map<String, AttributeValue> attributes) {
    OwnerKey {
        attributes = Map.copyOf(attributes);
    }

    /** The key for operations on the item. */
    <T> Key<T> of(Model<T> model) {
        List<Object> parts = model.context().items().keyParts(attributes);
        return parts.size() == 1 ? model.key(parts.get(0)) : model.key(parts.get(0), parts.get(1));
    }

    /** Stores it as a map. */
    static final class Converter implements AttributeConverter<OwnerKey> {
        @Override
        public AttributeValue transformFrom(OwnerKey key) {
            return AttributeValue.fromM(key.attributes());
        }

        @Override
        public OwnerKey transformTo(AttributeValue stored) {
            return new OwnerKey(stored.m());
        }

        @Override
        public EnhancedType<OwnerKey> type() {
            return EnhancedType.of(OwnerKey.class);
        }

        @Override
        public AttributeValueType attributeValueType() {
            return AttributeValueType.M;
        }
    }
}
