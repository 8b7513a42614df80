package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * What a nested object or a map is merged with; completes the clause and returns what it is for. Immutable and
 * thread-safe.
 *
 * @param <T> the model that has the property
 * @param <V> the type of the property
 * @param <R> what the complete clause becomes, such as the update that it was begun in
 */
public final class MergeOperators<T, V, R> {

    private final PropertyPath<?, ?> path;
    private final Function<? super UpdateClauses<T>, ? extends R> completion;

    private MergeOperators(PropertyPath<?, ?> path, Function<? super UpdateClauses<T>, ? extends R> completion) {
        this.path = path;
        this.completion = requireNonNull(completion, "completion");
    }

    /**
     * Returns the operators of a property, for operations that take clauses themselves.
     *
     * @param completion turns the complete clause into what each operator returns
     * @throws IllegalArgumentException if the property is no method reference
     */
    public static <T, V, R> MergeOperators<T, V, R> of(
            Property<? super T, V> property, Function<? super UpdateClauses<T>, ? extends R> completion) {
        return new MergeOperators<>(PropertyPath.path(property), completion);
    }

    /**
     * Sets every attribute that the partial object has, each in its place, through nested objects and maps; leaves alone
     * what is null in it.
     *
     * <p>Lists and sets, and what a converter or a sealed type stores, are set whole. A primitive always has a value and
     * is set too. An empty map inside is made if there is none. An object that is not stored cannot be merged into: that
     * fails when the update is executed, unless the operation creates it.
     *
     * @throws NullPointerException for null
     */
    public R with(V partial) {
        requireNonNull(partial, () -> path + ": with was given null; use remove(..) to take an attribute away");
        return completion.apply(UpdateClauses.of(new UpdateClause.Merge(path, partial)));
    }
}
