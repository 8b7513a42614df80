package io.alces.query;

/**
 * A value that DynamoDB computes from what the item has before the update; begins with {@link Updates#current}.
 * Immutable and thread-safe, as far as the values in it are.
 *
 * @param <T> the model that is updated
 * @param <V> the type of the value
 */
public abstract sealed class UpdateValue<T, V> permits AttributeOperand, ArithmeticValue {

    UpdateValue() {}

    /** Checks this value against the property that it is for, and resolves it. */
    abstract SetValue resolve(PropertyPath<?, ?> target, AttributeResolver resolver);
}
