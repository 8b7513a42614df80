package io.alces.reference;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A reference to an item of a model by its key, for attributes such as {@code Ref<Customer> customer}. Immutable and
 * thread-safe.
 *
 * <p>It is stored as the partition key of the item, in exactly the form in which the model stores that; if the model has a
 * sort key, as a map of both attributes by their names. Either is read. Whether the values fit the key of the model is
 * checked when the reference is stored or used, and whether there is such an item is never. A reference holds nothing of
 * the item: {@code orders.populate(items, Order::customer)} gives the items beside those that refer to them.
 *
 * <p>Two references are equal if they refer to the same model by equal values, where numbers are equal by value, whatever
 * their types, and binary by content. Values are compared as they were given: one that the model transforms is equal to
 * what is read of it only if the transform leaves it as it is.
 *
 * @param <T> the model
 */
public final class Ref<T> {
    private final Class<T> model;
    private final List<Object> key;
    private final List<Object> identity;

    private Ref(Class<T> model, Object... key) {
        this.model = Objects.requireNonNull(model, "model");
        this.key = Stream.of(key).map(Ref::copy).toList();
        this.identity = this.key.stream().map(Ref::identity).toList();
    }

    /**
     * Refers to an item of a model without a sort key.
     *
     * @param partitionKey the value that the property marked as partition key has
     */
    public static <T> Ref<T> to(Class<T> model, Object partitionKey) {
        return new Ref<>(model, Objects.requireNonNull(partitionKey, "partitionKey"));
    }

    /** Refers to an item of a model with a sort key, by the values that the properties of the key have. */
    public static <T> Ref<T> to(Class<T> model, Object partitionKey, Object sortKey) {
        return new Ref<>(
                model,
                Objects.requireNonNull(partitionKey, "partitionKey"),
                Objects.requireNonNull(sortKey, "sortKey"));
    }

    /** The class of the item. */
    public Class<T> model() {
        return model;
    }

    /** The value of the partition key, and of the sort key if there is one. The list is immutable. */
    public List<Object> key() {
        return key.stream().map(Ref::copy).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ref<?> ref && model.equals(ref.model) && identity.equals(ref.identity);
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, identity);
    }

    /** The model and the types of the key, without its values, such as {@code Ref[Customer(String)]}. */
    @Override
    public String toString() {
        return key.stream()
                .map(part -> part.getClass().getSimpleName())
                .collect(Collectors.joining(", ", "Ref[" + model.getSimpleName() + "(", ")]"));
    }

    private static Object copy(Object part) {
        return part instanceof byte[] bytes ? bytes.clone() : part;
    }

    private static Object identity(Object part) {
        if (part instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        } else if (part instanceof SdkBytes bytes) {
            return bytes.asByteBuffer();
        }
        return part instanceof Number number ? identity(number) : part;
    }

    private static Object identity(Number number) {
        try {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        } catch (NumberFormatException notFinite) {
            return number;
        }
    }
}
