package io.alces.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an update is to do to an item, by properties and values; made by {@link SetOperators} and its like.
 *
 * <p>Clauses are a value: they know no schema and can be kept and used in any number of updates; {@link
 * StoredUpdate#of} checks them. Two are equal if they are written alike. Immutable and thread-safe, as far as the values
 * in it are.
 *
 * @param <T> the model that is updated
 */
public final class UpdateClauses<T> {

    private final UpdateClause[] clauses;

    private UpdateClauses(UpdateClause... clauses) {
        this.clauses = clauses;
    }

    static <T> UpdateClauses<T> of(UpdateClause clause) {
        return new UpdateClauses<>(clause);
    }

    /** Returns no clauses, to begin with. */
    public static <T> UpdateClauses<T> none() {
        return new UpdateClauses<>();
    }

    /** Returns clauses that remove attributes, keys of maps or elements of lists. */
    public static <T> UpdateClauses<T> removing(Collection<? extends PropertyPath<?, ?>> properties) {
        UpdateClause[] removals = new UpdateClause[properties.size()];
        int next = 0;
        for (PropertyPath<?, ?> property : properties) {
            removals[next++] = new UpdateClause.Removal(property);
        }
        return new UpdateClauses<>(removals);
    }

    /** Returns these clauses and further ones. */
    public UpdateClauses<T> and(UpdateClauses<? super T> further) {
        UpdateClause[] all = Arrays.copyOf(clauses, clauses.length + further.clauses.length);
        System.arraycopy(further.clauses, 0, all, clauses.length, further.clauses.length);
        return new UpdateClauses<>(all);
    }

    /** Tells whether there is no clause. */
    public boolean isEmpty() {
        return clauses.length == 0;
    }

    /** Returns the properties that are changed, in the order written; the set is immutable. */
    public Set<PropertyPath<?, ?>> paths() {
        return Arrays.stream(clauses).map(UpdateClause::path).collect(OrderedSets.toOrderedSet());
    }

    List<UpdateAction> actions(AttributeResolver resolver) {
        List<UpdateAction> actions = new ArrayList<>(clauses.length);
        for (UpdateClause clause : clauses) {
            clause.addActions(resolver, actions);
        }
        return actions;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UpdateClauses<?> that && Arrays.equals(clauses, that.clauses);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(clauses);
    }

    /** Returns what is done to which properties, without values: {@code set Order.status, remove Order.note}. */
    @Override
    public String toString() {
        return Arrays.stream(clauses).map(UpdateClause::toString).collect(Collectors.joining(", "));
    }
}
