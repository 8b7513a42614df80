package io.alces.schema;

import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Leaves attribute values as they are. */
final class AttributeValueConverter implements AttributeConverter<AttributeValue> {
    private AttributeValueConverter() {}

    @SuppressWarnings("unchecked") // It is given values of its type only.
    static AttributeConverter<Object> erased() {
        return (AttributeConverter<Object>) (AttributeConverter<?>) new AttributeValueConverter();
    }

    @Override
    public AttributeValue transformFrom(AttributeValue value) {
        return value;
    }

    @Override
    public AttributeValue transformTo(AttributeValue value) {
        return value;
    }

    @Override
    public EnhancedType<AttributeValue> type() {
        return EnhancedType.of(AttributeValue.class);
    }

    /** A map, the most general of the types that cannot be a key. */
    @Override
    public AttributeValueType attributeValueType() {
        return AttributeValueType.M;
    }
}
