package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a property can be set to; each method completes the clause and returns what it is for. Immutable and thread-safe.
 *
 * <p>Values of the property's own type are checked by the compiler, those of paths given as text by the schema, before
 * anything is sent.
 *
 * @param <T> the model that has the property
 * @param <V> the type of the property
 * @param <R> what the complete clause becomes, such as the update that it was begun in
 */
public final class SetOperators<T, V, R> {

    private final PropertyPath<?, ?> path;
    private final Function<? super UpdateClauses<T>, ? extends R> completion;

    private SetOperators(PropertyPath<?, ?> path, Function<? super UpdateClauses<T>, ? extends R> completion) {
        this.path = path;
        this.completion = requireNonNull(completion, "completion");
    }

    /**
     * Returns the operators of a property, for operations that take clauses themselves.
     *
     * @param completion turns the complete clause into what each operator returns
     * @throws IllegalArgumentException if the property is no method reference
     */
    public static <T, V, R> SetOperators<T, V, R> of(
            Property<? super T, V> property, Function<? super UpdateClauses<T>, ? extends R> completion) {
        return new SetOperators<>(PropertyPath.path(property), completion);
    }

    /**
     * Stores a value as a write of the whole item would: null and an empty set remove an attribute, and are a stored
     * NULL as an entry of a map; null is one as an element of a list.
     */
    public R to(@Nullable V value) {
        return complete(new UpdateClause.SetTo(path, value));
    }

    /**
     * Stores what DynamoDB computes. The schema checks that it is stored as the property is.
     *
     * @throws NullPointerException for null
     */
    public R to(UpdateValue<? super T, ? extends V> value) {
        requireNonNull(value, () -> path + ": to was given null; use remove(..) to take an attribute away");
        return complete(new UpdateClause.SetComputed(path, value));
    }

    /**
     * Stores a value if the attribute is absent; a stored NULL counts as there.
     *
     * @throws NullPointerException for null
     */
    public R ifAbsent(V value) {
        requireNonNull(value, () -> path + ": ifAbsent was given null; leave the clause out");
        return complete(new UpdateClause.SetComputed(path, new AttributeOperand<T, V>(path, value)));
    }

    private R complete(UpdateClause clause) {
        return completion.apply(UpdateClauses.of(clause));
    }
}
