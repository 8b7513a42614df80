package io.alces.query;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One property of a model, written as a method reference to its accessor, such as {@code Order::status}.
 *
 * <p>Only the name of the accessor is used; the method is never called. It is {@link Serializable} because that is how
 * the compiler keeps the name of a referenced method. A lambda, a reference to a static method or a constructor, and a
 * reference bound to an object are refused with an {@link IllegalArgumentException} where the property is used. A
 * {@link PropertyPath} is a property too and fits wherever one does.
 *
 * @param <T> the model that has the property
 * @param <V> the type of the property
 */
@FunctionalInterface
public interface Property<T, V> extends Serializable {

    /** Returns the property of an item, null if it has none. */
    @Nullable V get(T item);
}
