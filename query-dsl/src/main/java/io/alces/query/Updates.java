package io.alces.query;

/**
 * Where values begin that DynamoDB computes: {@code set(Order::net).to(current(Order::gross).minus(current(Order::tax)))}.
 *
 * <p>Meant to be imported statically. All methods throw a {@link NullPointerException} for null.
 */
public final class Updates {

    private Updates() {}

    /**
     * Returns what a property has before the update.
     *
     * @throws IllegalArgumentException if the property is no method reference
     */
    public static <T, V> AttributeOperand<T, V> current(Property<T, V> property) {
        return new AttributeOperand<>(PropertyPath.path(property), null);
    }

    /**
     * Returns what the property that a text names has before the update; see {@link PropertyPath#path(String)}.
     *
     * @throws IllegalArgumentException for a text that is no path
     */
    public static <T> AttributeOperand<T, Object> current(String path) {
        return current(PropertyPath.path(path));
    }
}
