package io.alces.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An operand of a condition. */
sealed interface Term {

    void write(ConditionOutput out);

    /** The attributes that this term reads. */
    Stream<Attribute> attributes();

    /** This term if it is an attribute, else null; asked for by each rendering, which an {@code instanceof} slows down. */
    default @Nullable Attribute attributeOrNull() {
        return null;
    }

    /** What this term comes to for an item; empty if the item has nothing for it. */
    Optional<AttributeValue> value(StoredItem item);

    /** An attribute of the item, by the property of a model or by its stored name. */
    sealed interface Attribute extends Term {

        StoredPath resolve(AttributeResolver resolver);

        AttributeValue encode(AttributeResolver resolver, Operand operand, Object value);

        /** The property that this attribute is given by; empty for a stored name. */
        Optional<PropertyPath<?, ?>> property();

        /** The name of the top-level attribute; empty if only a schema knows it. */
        Optional<String> storedName();

        @Override
        default Attribute attributeOrNull() {
            return this;
        }

        @Override
        default void write(ConditionOutput out) {
            out.attribute(this);
        }

        @Override
        default Stream<Attribute> attributes() {
            return Stream.of(this);
        }

        @Override
        default Optional<AttributeValue> value(StoredItem item) {
            return item.find(this);
        }
    }

    record ModelAttribute(PropertyPath<?, ?> path) implements Attribute {
        @Override
        public StoredPath resolve(AttributeResolver resolver) {
            return resolver.resolve(path);
        }

        @Override
        public AttributeValue encode(AttributeResolver resolver, Operand operand, Object value) {
            return resolver.encode(path, operand, value);
        }

        @Override
        public Optional<PropertyPath<?, ?>> property() {
            return Optional.of(path);
        }

        @Override
        public Optional<String> storedName() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    record StoredAttribute(StoredPath path) implements Attribute {
        @Override
        public StoredPath resolve(AttributeResolver resolver) {
            return path;
        }

        @Override
        public AttributeValue encode(AttributeResolver resolver, Operand operand, Object value) {
            if (value instanceof AttributeValue encoded) {
                return encoded;
            }
            throw new IllegalArgumentException(path + " is a stored attribute: expected an AttributeValue, found "
                    + value.getClass().getSimpleName());
        }

        @Override
        public Optional<PropertyPath<?, ?>> property() {
            return Optional.empty();
        }

        @Override
        public Optional<String> storedName() {
            return Optional.of(path.topLevelName());
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** The size of an attribute. */
    record Size(Attribute attribute) implements Term {
        @Override
        public void write(ConditionOutput out) {
            out.size(attribute);
        }

        @Override
        public Stream<Attribute> attributes() {
            return Stream.of(attribute);
        }

        @Override
        public Optional<AttributeValue> value(StoredItem item) {
            return item.find(attribute).flatMap(StoredFunctions::size);
        }

        @Override
        public String toString() {
            return "size(" + attribute + ")";
        }
    }

    /** A value; it never shows in a text. */
    sealed interface Value extends Term {

        AttributeValue encode(AttributeResolver resolver);

        @Override
        default void write(ConditionOutput out) {
            out.value(this);
        }

        @Override
        default Stream<Attribute> attributes() {
            return Stream.empty();
        }

        @Override
        default Optional<AttributeValue> value(StoredItem item) {
            return Optional.of(encode(item.resolver()));
        }
    }

    /** A value of the user's, encoded as the attribute that it is compared with. */
    record Given(Attribute attribute, Operand operand, Object value) implements Value {
        /** Equal collections are told alike, of whatever class they are. */
        private static final List<Class<?>> COLLECTIONS = List.of(List.class, Set.class, Map.class);

        @Override
        public AttributeValue encode(AttributeResolver resolver) {
            AttributeValue encoded = attribute.encode(resolver, operand, value);
            EncodedValues.check(attribute, operand, encoded);
            return encoded;
        }

        @Override
        public String toString() {
            return value instanceof AttributeValue stored ? StoredValues.type(stored) : typeName();
        }

        private String typeName() {
            if (value instanceof Enum<?> constant) {
                return constant.getDeclaringClass().getSimpleName();
            }
            return COLLECTIONS.stream()
                    .filter(type -> type.isInstance(value))
                    .findFirst()
                    .orElse(value.getClass())
                    .getSimpleName();
        }
    }

    /** A value that needs no schema: the number that a size is compared with, or the sign of a type. */
    record Encoded(AttributeValue value) implements Value {
        @Override
        public AttributeValue encode(AttributeResolver resolver) {
            return value;
        }

        @Override
        public String toString() {
            return StoredValues.type(value);
        }
    }
}
