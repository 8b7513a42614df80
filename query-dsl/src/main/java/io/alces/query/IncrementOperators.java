package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * What a number can be incremented by; each method completes the clause and returns what it is for. Immutable and
 * thread-safe.
 *
 * <p>An attribute that is absent counts as 0. The schema checks that the property is stored as a number. What is added
 * is the amount as given, which no transform of the property changes.
 *
 * @param <T> the model that has the property
 * @param <V> the type of the property
 * @param <R> what the complete clause becomes, such as the update that it was begun in
 */
public final class IncrementOperators<T, V, R> {

    private final PropertyPath<?, ?> path;
    private final Function<? super UpdateClauses<T>, ? extends R> completion;

    private IncrementOperators(PropertyPath<?, ?> path, Function<? super UpdateClauses<T>, ? extends R> completion) {
        this.path = path;
        this.completion = requireNonNull(completion, "completion");
    }

    /**
     * Returns the operators of a property, for operations that take clauses themselves.
     *
     * @param completion turns the complete clause into what each operator returns
     * @throws IllegalArgumentException if the property is no method reference
     */
    public static <T, V, R> IncrementOperators<T, V, R> of(
            Property<? super T, V> property, Function<? super UpdateClauses<T>, ? extends R> completion) {
        return new IncrementOperators<>(PropertyPath.path(property), completion);
    }

    /** Adds a whole number, which may be negative. */
    public R by(long amount) {
        return complete(amount);
    }

    /**
     * Adds a number of the property's own type, which may be negative.
     *
     * @throws NullPointerException for null
     */
    public R by(V amount) {
        return complete(requireNonNull(amount, () -> path + ": by was given null; leave the clause out"));
    }

    private R complete(Object amount) {
        return completion.apply(UpdateClauses.of(new UpdateClause.Increment(path, amount)));
    }
}
