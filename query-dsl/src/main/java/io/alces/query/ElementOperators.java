package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which elements go to a list or a set, or out of it; each method completes the clause and returns what it is for.
 * Immutable and thread-safe.
 *
 * <p>Elements of the property's own type are checked by the compiler, those of paths given as text by the schema, before
 * anything is sent. A null element is stored as NULL in a list and refused in a set.
 *
 * @param <T> the model that has the property
 * @param <E> the type of the elements
 * @param <R> what the complete clause becomes, such as the update that it was begun in
 */
public final class ElementOperators<T, E, R> {

    private final UpdateClause.Change change;
    private final PropertyPath<?, ?> path;
    private final Function<? super UpdateClauses<T>, ? extends R> completion;

    private ElementOperators(
            UpdateClause.Change change,
            PropertyPath<?, ?> path,
            Function<? super UpdateClauses<T>, ? extends R> completion) {
        this.change = change;
        this.path = path;
        this.completion = requireNonNull(completion, "completion");
    }

    /** Returns the operators that put elements at the end of a list, which is empty if absent. */
    public static <T, E, R> ElementOperators<T, E, R> append(
            Property<? super T, ? extends List<E>> list, Function<? super UpdateClauses<T>, ? extends R> completion) {
        return new ElementOperators<>(UpdateClause.Change.APPEND, PropertyPath.path(list), completion);
    }

    /** Returns the operators that put elements at the beginning of a list, which is empty if absent. */
    public static <T, E, R> ElementOperators<T, E, R> prepend(
            Property<? super T, ? extends List<E>> list, Function<? super UpdateClauses<T>, ? extends R> completion) {
        return new ElementOperators<>(UpdateClause.Change.PREPEND, PropertyPath.path(list), completion);
    }

    /** Returns the operators that add elements to a set, which is empty if absent. */
    public static <T, E, R> ElementOperators<T, E, R> add(
            Property<? super T, ? extends Set<E>> set, Function<? super UpdateClauses<T>, ? extends R> completion) {
        return new ElementOperators<>(UpdateClause.Change.ADD, PropertyPath.path(set), completion);
    }

    /** Returns the operators that take elements out of a set. */
    public static <T, E, R> ElementOperators<T, E, R> delete(
            Property<? super T, ? extends Set<E>> set, Function<? super UpdateClauses<T>, ? extends R> completion) {
        return new ElementOperators<>(UpdateClause.Change.DELETE, PropertyPath.path(set), completion);
    }

    /** Returns the operators that put elements at the end of the list that a text names. */
    public static <T, R> ElementOperators<T, Object, R> append(
            String list, Function<? super UpdateClauses<T>, ? extends R> completion) {
        return new ElementOperators<>(UpdateClause.Change.APPEND, PropertyPath.path(list), completion);
    }

    /** Returns the operators that put elements at the beginning of the list that a text names. */
    public static <T, R> ElementOperators<T, Object, R> prepend(
            String list, Function<? super UpdateClauses<T>, ? extends R> completion) {
        return new ElementOperators<>(UpdateClause.Change.PREPEND, PropertyPath.path(list), completion);
    }

    /** Returns the operators that add elements to the set that a text names. */
    public static <T, R> ElementOperators<T, Object, R> add(
            String set, Function<? super UpdateClauses<T>, ? extends R> completion) {
        return new ElementOperators<>(UpdateClause.Change.ADD, PropertyPath.path(set), completion);
    }

    /** Returns the operators that take elements out of the set that a text names. */
    public static <T, R> ElementOperators<T, Object, R> delete(
            String set, Function<? super UpdateClauses<T>, ? extends R> completion) {
        return new ElementOperators<>(UpdateClause.Change.DELETE, PropertyPath.path(set), completion);
    }

    /** These elements, in this order. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final R values(E first, E... rest) {
        requireNonNull(rest, this::nullElements);
        List<E> elements = new ArrayList<>(rest.length + 1);
        elements.add(first);
        elements.addAll(Arrays.asList(rest));
        return all(elements);
    }

    /**
     * All elements of a collection, in its order.
     *
     * @throws NullPointerException for null
     * @throws IllegalArgumentException if there are none
     */
    public R all(Collection<? extends E> elements) {
        if (requireNonNull(elements, this::nullElements).isEmpty()) {
            throw new IllegalArgumentException(
                    path + ": " + change.verb() + " was given no elements; leave the clause out");
        }
        Collection<E> kept = Collections.unmodifiableList(new ArrayList<>(elements));
        return completion.apply(UpdateClauses.of(new UpdateClause.Elements(change, path, kept)));
    }

    private String nullElements() {
        return path + ": " + change.verb() + " was given null in place of elements";
    }
}
