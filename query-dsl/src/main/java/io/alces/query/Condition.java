package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A condition on an item, made by {@link Conditions} or by the {@code where}, {@code filter} and {@code condition} of an
 * operation.
 *
 * <p>A condition is a value: it knows no schema, sends nothing, and can be kept and used in any number of operations.
 * Two conditions are equal if they are written alike. Immutable and thread-safe, as far as the values in it are. A
 * condition of a supertype of the model fits wherever one of the model does.
 *
 * @param <T> the model that the condition is on
 */
public final class Condition<T> {

    private final ConditionNode node;

    Condition(ConditionNode node) {
        this.node = node;
    }

    /** Returns a condition that holds if this and the other one do. */
    public <S extends T> Condition<S> and(Condition<? super S> other) {
        return joined(ConditionNode.Connective.AND, other);
    }

    /** Returns a condition that holds if this or the other one does, or both. */
    public <S extends T> Condition<S> or(Condition<? super S> other) {
        return joined(ConditionNode.Connective.OR, other);
    }

    /** Returns this condition if it is wanted, else nothing; for {@link Conditions#present}. */
    public Optional<Condition<T>> when(boolean wanted) {
        return wanted ? Optional.of(this) : Optional.empty();
    }

    private <S extends T> Condition<S> joined(ConditionNode.Connective connective, Condition<? super S> other) {
        requireNonNull(other, "other");
        return new Condition<>(ConditionNode.Junction.of(connective, List.of(node, other.node)));
    }

    ConditionNode node() {
        return node;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Condition<?> that && node.equals(that.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    /** Returns this condition with the types of its values instead of the values: {@code Order.total > BigDecimal}. */
    @Override
    public String toString() {
        return ConditionDescription.of(node);
    }
}
