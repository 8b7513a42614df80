package io.alces.schema;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** How DynamoDB stores and sorts shapes that can be keys. */
final class KeyTypes {
    private static final Set<Class<?>> WHOLE_SECONDS = Set.of(Integer.class, Long.class);

    private KeyTypes() {}

    /** The stored type; empty for what cannot be a key. */
    static Optional<ScalarAttributeType> of(Shape shape) {
        if (shape instanceof Shape.Basic basic) {
            return of(Types.boxed(basic.type()));
        }
        if (shape instanceof Shape.Transformed transformed) {
            return of(transformed.shape());
        }
        if (shape instanceof Shape.Reference reference) {
            return reference.onlyAttribute().map(KeyAttribute::type);
        }
        return shape instanceof Shape.Converted converted
                ? of(converted.converter().attributeValueType())
                : Optional.empty();
    }

    /** The shape of a value that is there. */
    static Shape value(Shape shape) {
        return shape instanceof Shape.OptionalOf optional ? value(optional.value()) : shape;
    }

    /** Whether the stored values sort as the Java values do. */
    static boolean isOrdered(Shape shape) {
        if (shape instanceof Shape.Converted converted) {
            return converted.ordered();
        }
        if (shape instanceof Shape.Transformed transformed) {
            return transformed.transforms().keepOrder() && isOrdered(transformed.shape());
        }
        if (shape instanceof Shape.Reference reference) {
            return reference
                    .onlyAttribute()
                    .filter(only -> isOrdered(only.attribute().shape()))
                    .isPresent();
        }
        return shape instanceof Shape.Basic basic && !basic.type().isEnum();
    }

    /** Whether it is stored as a boolean. */
    static boolean isBoolean(Shape shape) {
        if (shape instanceof Shape.Transformed transformed) {
            return isBoolean(transformed.shape());
        }
        return shape instanceof Shape.Converted converted
                ? converted.converter().attributeValueType() == AttributeValueType.BOOL
                : shape instanceof Shape.Basic basic && Types.boxed(basic.type()) == Boolean.class;
    }

    static boolean isWholeSeconds(Shape shape) {
        return shape instanceof Shape.Basic basic && WHOLE_SECONDS.contains(Types.boxed(basic.type()));
    }

    private static Optional<ScalarAttributeType> of(Class<?> type) {
        if (type == Boolean.class) {
            return Optional.empty();
        }
        if (Number.class.isAssignableFrom(type)) {
            return Optional.of(ScalarAttributeType.N);
        }
        return Optional.of(
                type == byte[].class || type == SdkBytes.class ? ScalarAttributeType.B : ScalarAttributeType.S);
    }

    private static Optional<ScalarAttributeType> of(AttributeValueType type) {
        return switch (type) {
            case S -> Optional.of(ScalarAttributeType.S);
            case N -> Optional.of(ScalarAttributeType.N);
            case B -> Optional.of(ScalarAttributeType.B);
            default -> Optional.empty();
        };
    }
}
