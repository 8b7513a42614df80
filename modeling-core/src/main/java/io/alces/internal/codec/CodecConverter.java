package io.alces.internal.codec;

import io.alces.schema.Shape;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codec of an attribute as a converter of the Enhanced Client. */
record CodecConverter(String root, TopLevelAttribute attribute) implements AttributeConverter<Object> {

    @Override
    public AttributeValue transformFrom(Object value) {
        return attribute.encode(root, value).orElseGet(() -> AttributeValue.createNul(true));
    }

    @Override
    public @Nullable Object transformTo(AttributeValue stored) {
        String path = root + "." + attribute.schema().property();
        return attribute.codec().readNullable(MapItemReader.ofValue(path, stored));
    }

    @Override
    @SuppressWarnings("unchecked") // whatever its type, it is an object
    public EnhancedType<Object> type() {
        Type type = attribute.schema().shape().type();
        return (EnhancedType<Object>) EnhancedType.of(Numbers.boxed(Shapes.raw(type)));
    }

    @Override
    public AttributeValueType attributeValueType() {
        return storedAs(attribute.schema().shape());
    }

    private static AttributeValueType storedAs(Shape shape) {
        Shape present = Shapes.stored(Shapes.present(shape));
        if (present instanceof Shape.Converted converted) {
            return converted.converter().attributeValueType();
        } else if (present instanceof Shape.Basic) {
            return Shapes.isNumber(present) ? AttributeValueType.N : basic(present);
        } else if (present instanceof Shape.ListOf || present instanceof Shape.ArrayOf) {
            return AttributeValueType.L;
        }
        if (present instanceof Shape.Reference reference) {
            return reference
                    .onlyAttribute()
                    .map(only -> storedAs(only.attribute().shape()))
                    .orElse(AttributeValueType.M);
        }
        return present instanceof Shape.SetOf set ? setOf(storedAs(set.element())) : AttributeValueType.M;
    }

    private static AttributeValueType basic(Shape shape) {
        if (Shapes.isBinary(shape)) {
            return AttributeValueType.B;
        }
        boolean truth = Numbers.boxed(Shapes.raw(shape.type())) == Boolean.class;
        return truth ? AttributeValueType.BOOL : AttributeValueType.S;
    }

    private static AttributeValueType setOf(AttributeValueType element) {
        return switch (element) {
            case S -> AttributeValueType.SS;
            case N -> AttributeValueType.NS;
            case B -> AttributeValueType.BS;
            default -> AttributeValueType.L;
        };
    }
}
