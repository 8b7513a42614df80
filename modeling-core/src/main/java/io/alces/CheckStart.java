package io.alces;

import io.alces.query.Condition;
import io.alces.query.Operators;
import io.alces.query.Property;
import io.alces.query.PropertyPath;
import io.alces.request.ModelContext;

/**
 * The start of a check of one item, which lacks its condition. Immutable and thread-safe.
 *
 * @param <T> the model
 */
public final class CheckStart<T> {
    private final ModelContext<T> context;
    private final Key<T> key;

    CheckStart(ModelContext<T> context, Key<T> key) {
        this.context = context;
        this.key = key;
    }

    /** Checks that an attribute of the stored item compares so. */
    public <V> Operators<T, V, ItemCheck<T>> that(Property<? super T, V> property) {
        return Operators.of(property, this::that);
    }

    /** Checks that an attribute of the stored item, named as in {@code "shipTo.city"}, compares so. */
    public Operators<T, Object, ItemCheck<T>> that(String path) {
        return Operators.of(PropertyPath.<T>path(path), this::that);
    }

    /** Checks that the condition holds for the stored item. */
    public ItemCheck<T> that(Condition<? super T> condition) {
        return new ItemCheck<>(context, key, WriteCondition.and(null, condition));
    }
}
