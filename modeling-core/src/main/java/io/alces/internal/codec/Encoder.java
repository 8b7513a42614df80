package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import io.alces.schema.Shape;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Encodes single values that users gave, of keys and expressions, as the codec of their attribute does. Immutable and
 * thread-safe.
 */
final class Encoder {
    private static final String VALUE = "value";

    private final IdentityHashMap<Shape, ValueCodec<Object>> codecs;

    Encoder(IdentityHashMap<Shape, ValueCodec<Object>> codecs) {
        this.codecs = codecs;
    }

    /** The codecs of all shapes of the model, by identity. */
    IdentityHashMap<Shape, ValueCodec<Object>> codecs() {
        return codecs;
    }

    /**
     * The stored form of a value; of an optional shape, that of what an {@code Optional} holds or of the value itself.
     *
     * @param path the attribute in messages
     * @throws IllegalArgumentException if the value is of another type, or is one that is not stored
     */
    AttributeValue encode(String path, Shape shape, Object value) {
        Shape present = Shapes.present(shape);
        Object held = shape instanceof Shape.OptionalOf ? unwrapped(value) : value;
        if (held == null) {
            throw new IllegalArgumentException(path + ": expected " + name(present) + ", found an empty Optional");
        }
        return write(path, present, typed(path, present, held));
    }

    /**
     * The stored form of a value of the right type, whose parts may be of another.
     *
     * @throws IllegalArgumentException if a part is of another type, or is one that is not stored
     */
    AttributeValue write(String path, Shape shape, Object typed) {
        AttributeValue stored = written(path, shape, Place.ALONE, typed);
        if (stored == null) {
            throw new IllegalArgumentException(
                    path + ": DynamoDB has no empty set; compare with one that has elements");
        }
        return stored;
    }

    /**
     * The stored form of a value in its place in an object; empty if it is left out.
     *
     * @throws IllegalArgumentException if the value is of another type, or is one that is not stored
     */
    Optional<AttributeValue> store(Target target, @Nullable Object value) {
        Shape shape = target.shape();
        Object typed = typedOrNull(target, value);
        return Optional.ofNullable(written(target.text(), shape, target.place(), typed));
    }

    private @Nullable AttributeValue written(String path, Shape shape, Place place, @Nullable Object typed) {
        MapItemWriter writer = MapItemWriter.ofValue(path);
        try {
            place.write(codec(shape), writer, VALUE, typed);
        } catch (InvalidItemException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (ClassCastException e) {
            throw otherElements(path, shape, e);
        }
        return writer.value();
    }

    private static @Nullable Object typedOrNull(Target target, @Nullable Object value) {
        Object present = target.declared() instanceof Shape.OptionalOf ? unwrapped(value) : value;
        if (present != null) {
            return typed(target.text(), target.shape(), present);
        }
        if (target.place() == Place.ELEMENT && Shapes.raw(target.shape().type()).isPrimitive()) {
            throw new IllegalArgumentException(target.text() + ": expected " + name(target.shape()) + ", found null");
        }
        return null;
    }

    private static @Nullable Object unwrapped(@Nullable Object value) {
        return value instanceof Optional<?> optional ? unwrapped(optional.orElse(null)) : value;
    }

    /** The codec of a shape of the model, or of a basic one that only a path into the model has. */
    ValueCodec<Object> codec(Shape shape) {
        ValueCodec<Object> codec = codecs.get(shape);
        if (codec != null) {
            return codec;
        }
        if (shape instanceof Shape.Basic basic) {
            return BasicCodecs.erased(basic.type());
        }
        throw new IllegalArgumentException(shape + " is no shape of this model");
    }

    /** The value in the type of a shape: itself, or a whole number of another type that is one of this too. */
    static Object typed(String path, Shape shape, Object value) {
        @Nullable Object typed = inTypeOf(shape, value);
        if (typed == null) {
            throw new IllegalArgumentException(
                    path + ": expected " + name(shape) + ", found " + TypeNames.ofValue(value));
        }
        return withTypedElements(path, shape, typed);
    }

    /** The value in the type of a shape, whatever it holds; null if it is of another. */
    static @Nullable Object inTypeOf(Shape shape, Object value) {
        Class<?> expected = Shapes.raw(shape.type());
        if (Numbers.boxed(expected).isInstance(value)) {
            return value;
        }
        return Shapes.stored(shape) instanceof Shape.Basic ? Numbers.convert(value, expected) : null;
    }

    private static Object withTypedElements(String path, Shape shape, Object value) {
        if (!(shape instanceof Shape.Basic) && !ElementTypes.fit(shape, value)) {
            throw otherElements(path, shape, null);
        }
        return value;
    }

    private static IllegalArgumentException otherElements(
            String path, Shape shape, @Nullable ClassCastException cause) {
        return new IllegalArgumentException(
                path + ": expected " + name(shape) + ", found elements of another type", cause);
    }

    private static String name(Shape shape) {
        return TypeNames.simple(shape.type());
    }
}
