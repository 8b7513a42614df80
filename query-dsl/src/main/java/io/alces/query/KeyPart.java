package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One comparison of a key condition. Immutable and thread-safe, as far as the values are.
 *
 * @param path the property that should be a key
 * @param operator how it is compared
 * @param values what it is compared with: two values for {@link KeyOperator#BETWEEN}, else one
 */
public record KeyPart(PropertyPath<?, ?> path, KeyOperator operator, List<Object> values) {

    public KeyPart {
        requireNonNull(path, "path");
        requireNonNull(operator, "operator");
        values = List.copyOf(values);
    }

    /** Returns the path and the operator; the values stay out of it. */
    @Override
    public String toString() {
        return path + " " + operator;
    }
}
