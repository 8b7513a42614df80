package io.alces.internal.codec;

import io.alces.convert.Converters;
import io.alces.schema.MemberSchema;
import io.alces.schema.Shape;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** What expressions may do with the values of a shape. */
final class Shapes {
    private static final Set<Class<?>> TEXT = Set.of(
            String.class,
            char.class,
            Character.class,
            char[].class,
            CharSequence.class,
            StringBuilder.class,
            StringBuffer.class);

    private static final Set<Class<?>> BINARY = Set.of(byte[].class, SdkBytes.class);

    private Shapes() {}

    /** The shape of a member as Java has it: a flattened object is an object. */
    static Shape of(MemberSchema member) {
        if (member instanceof MemberSchema.Attribute attribute) {
            return attribute.shape();
        }
        return member instanceof MemberSchema.Flattened flattened
                ? new Shape.ObjectOf(flattened.schema())
                : ((MemberSchema.Unmapped) member).map();
    }

    /** The shape of a value that is there. */
    static Shape present(Shape shape) {
        return shape instanceof Shape.OptionalOf optional ? present(optional.value()) : shape;
    }

    /** The class whose values have this shape. */
    static Class<?> raw(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        return type instanceof GenericArrayType array
                ? raw(array.getGenericComponentType()).arrayType()
                : Object.class;
    }

    /** The shape that is stored, after transforms. */
    static Shape stored(Shape shape) {
        return shape instanceof Shape.Transformed transformed ? stored(transformed.shape()) : shape;
    }

    /** Whether the stored values sort as the Java values do. */
    static boolean isOrdered(Shape shape) {
        if (shape instanceof Shape.Transformed transformed) {
            return transformed.transforms().keepOrder() && isOrdered(transformed.shape());
        }
        if (shape instanceof Shape.Converted converted) {
            return converted.ordered();
        }
        if (shape instanceof Shape.Reference reference) {
            return reference
                    .onlyAttribute()
                    .filter(only -> isOrdered(only.attribute().shape()))
                    .isPresent();
        }
        return isOpen(shape) || isText(shape) || isBinary(shape) || isNumber(shape);
    }

    /** Whether the text is stored as it is, so that a part of it is stored as that part. */
    static boolean isText(Shape shape) {
        return isTextType(shape.type())
                && (shape instanceof Shape.Basic || (shape instanceof Shape.Converted converted && isOurs(converted)));
    }

    /** Text that a converter of the application stores, of which no more is known than that. */
    static boolean isConvertedText(Shape shape) {
        return shape instanceof Shape.Converted converted && isTextType(converted.type()) && !isOurs(converted);
    }

    private static boolean isOurs(Shape.Converted converted) {
        return Converters.find(converted.type(), null)
                .filter(ours -> ours.converter() == converted.converter())
                .isPresent();
    }

    private static boolean isTextType(Type type) {
        return type instanceof Class<?> raw && TEXT.contains(raw);
    }

    static boolean isBinary(Shape shape) {
        return shape instanceof Shape.Basic basic && BINARY.contains(basic.type());
    }

    static boolean isNumber(Shape shape) {
        return shape instanceof Shape.Basic basic && Numbers.isNumber(basic.type());
    }

    static boolean isOpen(Shape shape) {
        return shape instanceof Shape.Open;
    }

    /** The shape of the elements of a collection or array; null for other shapes. */
    static @Nullable Shape element(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return list.element();
        } else if (shape instanceof Shape.SetOf set) {
            return set.element();
        }
        return shape instanceof Shape.ArrayOf array ? array.element() : null;
    }

    /** Whether the size of what is stored is the size of the Java value. */
    static boolean isSized(Shape shape) {
        if (shape instanceof Shape.Transformed transformed) {
            return transformed.transforms().keepParts() && isSized(transformed.shape());
        }
        return isOpen(shape)
                || isText(shape)
                || isBinary(shape)
                || element(shape) != null
                || shape instanceof Shape.MapOf;
    }

    /** Whether the stored values of two shapes are equal where the Java values are. */
    static boolean areComparable(Shape left, Shape right) {
        if (left instanceof Shape.Transformed one && right instanceof Shape.Transformed other) {
            return one.transforms().areAlike(other.transforms()) && areComparable(one.shape(), other.shape());
        }
        if (left instanceof Shape.Transformed || right instanceof Shape.Transformed) {
            return false;
        }
        if (isOpen(left) || isOpen(right)) {
            return true;
        }
        if (left instanceof Shape.Converted one && right instanceof Shape.Converted other) {
            return one.type().equals(other.type())
                    && one.converter().getClass() == other.converter().getClass()
                    && one.converter().attributeValueType() == other.converter().attributeValueType();
        }
        return (isNumber(left) && isNumber(right))
                || (isText(left) && isText(right))
                || (isBinary(left) && isBinary(right))
                || areAlike(left, right);
    }

    private static boolean areAlike(Shape left, Shape right) {
        return left.getClass() == right.getClass()
                && left.type().equals(right.type())
                && arePartsComparable(part(left), part(right));
    }

    private static boolean arePartsComparable(@Nullable Shape left, @Nullable Shape right) {
        return left == null || right == null || areComparable(present(left), present(right));
    }

    /** The shape of what a collection, an array or a map holds; null for other shapes. */
    static @Nullable Shape part(Shape shape) {
        return shape instanceof Shape.MapOf map ? map.value() : element(shape);
    }
}
