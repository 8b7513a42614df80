package io.alces;

import io.alces.query.Condition;
import io.alces.query.Operators;
import io.alces.query.Property;
import io.alces.query.PropertyPath;
import io.alces.request.ModelContext;
import io.alces.spi.PreparedWrite;
import io.alces.spi.TransactableWrite;
import java.time.Instant;
import java.util.Optional;

/**
 * A condition on an item that a transaction depends on and leaves as it is; it is nothing on its own. Immutable and
 * thread-safe.
 *
 * @param <T> the model
 */
public final class ItemCheck<T> implements TransactableWrite {
    private static final String VERB = "check";

    private final ModelContext<T> context;
    private final Key<T> key;
    private final Condition<T> condition;

    ItemCheck(ModelContext<T> context, Key<T> key, Condition<T> condition) {
        this.context = context;
        this.key = key;
        this.condition = condition;
    }

    /** Checks that a further attribute of the stored item compares so. */
    public <V> Operators<T, V, ItemCheck<T>> that(Property<? super T, V> property) {
        return Operators.of(property, this::that);
    }

    /** Checks that a further attribute of the stored item, named as in {@code "shipTo.city"}, compares so. */
    public Operators<T, Object, ItemCheck<T>> that(String path) {
        return Operators.of(PropertyPath.<T>path(path), this::that);
    }

    /** Checks that a further condition holds for the stored item. */
    public ItemCheck<T> that(Condition<? super T> further) {
        return new ItemCheck<>(context, key, WriteCondition.and(condition, further));
    }

    @Override
    public String description() {
        return VERB + " of " + context.modelName();
    }

    @Override
    public Object origin() {
        return context.dispatcher();
    }

    @Override
    public Optional<String> obstacle() {
        return Optional.empty();
    }

    @Override
    public long usualItemBytes() {
        return context.usualItemBytes();
    }

    @Override
    public PreparedWrite<?> prepare(Instant now) {
        WriteMoment<T> moment = WriteMoment.of(context, now);
        return new PreparedCheck<>(
                moment,
                key.attributes(),
                condition,
                failure -> ConditionFailures.of(moment, VERB, key.attributes(), condition, null, failure));
    }
}
