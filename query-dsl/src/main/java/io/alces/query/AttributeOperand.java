package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an attribute of the item has before the update; made by {@link Updates#current}.
 *
 * <p>An update fails if the attribute is absent and there is no {@link #orElse}. Arithmetic is for attributes that are
 * stored as numbers, which the schema checks before anything is sent; DynamoDB has one {@code +} or {@code -} in a
 * value. All methods throw a {@link NullPointerException} for null. Immutable and thread-safe, as far as the value in
 * it is.
 *
 * @param <T> the model that is updated
 * @param <V> the type of the property
 */
public final class AttributeOperand<T, V> extends UpdateValue<T, V> {

    private final PropertyPath<?, ?> path;
    private final @Nullable Object orElse;

    AttributeOperand(PropertyPath<?, ?> path, @Nullable Object orElse) {
        this.path = path;
        this.orElse = orElse;
    }

    /** Returns this value with another one in its place if the attribute is absent. */
    public AttributeOperand<T, V> orElse(V value) {
        return new AttributeOperand<>(path, requireNonNull(value, () -> path + ": orElse was given null"));
    }

    /** Returns this number plus another one. */
    public UpdateValue<T, V> plus(V amount) {
        return computed(SetValue.Sign.PLUS, amount);
    }

    /** Returns this number plus a whole one. */
    public UpdateValue<T, V> plus(long amount) {
        return computed(SetValue.Sign.PLUS, amount);
    }

    /** Returns this number plus that of an attribute. */
    public UpdateValue<T, V> plus(AttributeOperand<? super T, ? extends V> other) {
        return computed(SetValue.Sign.PLUS, other);
    }

    /** Returns this number minus another one. */
    public UpdateValue<T, V> minus(V amount) {
        return computed(SetValue.Sign.MINUS, amount);
    }

    /** Returns this number minus a whole one. */
    public UpdateValue<T, V> minus(long amount) {
        return computed(SetValue.Sign.MINUS, amount);
    }

    /** Returns this number minus that of an attribute. */
    public UpdateValue<T, V> minus(AttributeOperand<? super T, ? extends V> other) {
        return computed(SetValue.Sign.MINUS, other);
    }

    private UpdateValue<T, V> computed(SetValue.Sign sign, @Nullable Object amount) {
        requireNonNull(amount, () -> path + ": " + sign.name().toLowerCase(Locale.ROOT) + " was given null");
        return new ArithmeticValue<>(this, sign, amount);
    }

    PropertyPath<?, ?> path() {
        return path;
    }

    @Override
    SetValue resolve(PropertyPath<?, ?> target, AttributeResolver resolver) {
        resolver.checkComparison(target, Operand.EQUALITY, path);
        return operand(resolver);
    }

    SetValue.Operand operand(AttributeResolver resolver) {
        StoredPath stored = resolver.resolve(path);
        return orElse == null
                ? new SetValue.Attribute(stored)
                : new SetValue.AttributeOrElse(stored, stored(orElse, resolver));
    }

    private AttributeValue stored(Object value, AttributeResolver resolver) {
        return resolver.store(path, value)
                .orElseThrow(() -> new IllegalArgumentException(path
                        + ": expected a value that is stored, found one that is left out, such as an empty set; leave"
                        + " the clause out"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttributeOperand<?, ?> that
                && path.equals(that.path)
                && Objects.equals(orElse, that.orElse);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, orElse);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
