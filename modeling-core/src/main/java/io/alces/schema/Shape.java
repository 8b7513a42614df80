package io.alces.schema;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;

/** How the values of one Java type are stored: one record for each kind of value. */
public sealed interface Shape {

    /** The Java type, with its type arguments resolved. */
    Type type();

    /**
     * A value that codecs write without a converter: text, numbers, booleans, binary and enums.
     *
     * @param type the class itself, primitive or not
     */
    record Basic(Class<?> type) implements Shape {}

    /**
     * A value that a converter turns into one attribute value.
     *
     * @param ordered whether the stored values sort as the Java values do
     */
    record Converted(Type type, AttributeConverter<Object> converter, boolean ordered) implements Shape {}

    /** A value that is stored as one of another shape, after it was transformed. */
    record Transformed(Shape shape, Transforms transforms) implements Shape {
        @Override
        public Type type() {
            return shape.type();
        }
    }

    /** A {@code List}, {@code Collection}, {@code Iterable}, {@code Queue} or {@code Deque}, or a class of one, as a list. */
    record ListOf(Type type, Class<?> collection, Shape element) implements Shape {}

    /** An array other than {@code byte[]} and {@code char[]}, as a list. */
    record ArrayOf(Type type, Class<?> component, Shape element) implements Shape {}

    /** A {@code Set} or a class of one: a set of text, numbers or binary where its elements are stored so, else a list. */
    record SetOf(Type type, Class<?> collection, Shape element) implements Shape {}

    /** A {@code Map} or a class of one, whose keys have a text form. */
    record MapOf(Type type, Class<?> map, MapKeys keys, Shape value) implements Shape {}

    /** An {@code Optional}: absent when empty. */
    record OptionalOf(Type type, Shape value) implements Shape {}

    /** A nested object, as a map. The schema may refer to itself. */
    record ObjectOf(ObjectSchema schema) implements Shape {
        @Override
        public Type type() {
            return schema.type();
        }

        @Override
        public String toString() {
            return "ObjectOf[" + schema.type().getTypeName() + "]";
        }
    }

    /**
     * A sealed interface or class: a map that carries the name of its class in the discriminator attribute.
     *
     * @param alternatives the schema of each permitted class by the text stored for it
     */
    record UnionOf(Class<?> type, String discriminator, Map<String, ObjectSchema> alternatives) implements Shape {
        @Override
        public String toString() {
            return "UnionOf[" + type.getTypeName() + "]";
        }
    }

    /**
     * A reference to an item of a model: the partition key as that model stores it, or a map of the key's attributes if
     * there is a sort key.
     *
     * @param model the class referred to
     * @param key its key
     */
    record Reference(Type type, Class<?> model, KeySchema key) implements Shape {

        /** The only attribute of the key, which the reference is stored as; empty if there is a sort key. */
        public Optional<KeyAttribute> onlyAttribute() {
            return key.sortKey().isPresent() ? Optional.empty() : Optional.of(key.partitionKey());
        }
    }

    /** {@code Object}: any value that DynamoDB has, as the natural Java value. */
    record Open() implements Shape {
        @Override
        public Type type() {
            return Object.class;
        }
    }
}
