package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import io.alces.schema.Shape;
import java.util.IdentityHashMap;
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

    /**
     * The stored form of a value.
     *
     * @param path the attribute in messages
     * @throws IllegalArgumentException if the value is of another type, or is one that is not stored
     */
    AttributeValue encode(String path, Shape shape, Object value) {
        Shape present = Shapes.present(shape);
        Object typed = typed(path, present, value);
        MapItemWriter writer = MapItemWriter.ofValue(path, VALUE);
        try {
            codec(present).write(writer, typed);
        } catch (InvalidItemException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException(
                    path + ": expected " + name(present) + ", found elements of another type", e);
        }
        AttributeValue stored = writer.item().get(VALUE);
        if (stored == null) {
            throw new IllegalArgumentException(
                    path + ": DynamoDB has no empty set; compare with one that has elements");
        }
        return stored;
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

    private static Object typed(String path, Shape shape, Object value) {
        Class<?> expected = Shapes.raw(shape.type());
        if (Numbers.boxed(expected).isInstance(value)) {
            return value;
        }
        @Nullable Object converted = shape instanceof Shape.Basic ? Numbers.convert(value, expected) : null;
        if (converted == null) {
            throw new IllegalArgumentException(
                    path + ": expected " + name(shape) + ", found " + TypeNames.simple(value.getClass()));
        }
        return converted;
    }

    private static String name(Shape shape) {
        return TypeNames.simple(shape.type());
    }
}
