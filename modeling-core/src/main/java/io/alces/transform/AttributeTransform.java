package io.alces.transform;

/**
 * Changes the values of an attribute on their way to the table, and back.
 *
 * <p>It is named by {@link io.alces.annotation.Transform}. Whatever is stored of the attribute goes through {@link #write}:
 * items, keys, and the values of conditions, filters and updates; whatever is read goes through {@link #read}. Neither is
 * ever given null, nor returns it, and the type of the value stays as it is. Writing what was read gives what was stored.
 *
 * <p>An implementation has a constructor without parameters, of any visibility, and is thread-safe: one instance serves a
 * model.
 *
 * @param <V> the type of the property, or of what the property holds
 */
public interface AttributeTransform<V> {

    /** The value to store. */
    default V write(V value) {
        return value;
    }

    /** The value to give for one that is stored. */
    default V read(V stored) {
        return stored;
    }

    /** Whether what is stored sorts as what is read does, so that it can be compared by order and be a sort key. */
    default boolean keepsOrder() {
        return false;
    }

    /**
     * Whether a part of a value, once written, is a part of the value written, so that {@code beginsWith}, {@code contains}
     * and {@code size} hold.
     */
    default boolean keepsParts() {
        return false;
    }
}
