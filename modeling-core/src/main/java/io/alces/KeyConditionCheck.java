package io.alces;

import io.alces.schema.KeyAttribute;
import io.alces.schema.KeySchema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a key condition fits a key: {@code eq} on each partition key, then sort keys from the left, a range last. */
final class KeyConditionCheck {
    private final String model;
    private final KeySchema key;
    private final List<KeyComparison> comparisons;

    private KeyConditionCheck(String model, KeySchema key, List<KeyComparison> comparisons) {
        this.model = model;
        this.key = key;
        this.comparisons = comparisons;
    }

    /** Why the comparisons do not fit the key; empty if they do. */
    static Optional<String> problem(String model, KeySchema key, List<KeyComparison> comparisons) {
        KeyConditionCheck check = new KeyConditionCheck(model, key, comparisons);
        return check.foreignAttribute()
                .or(check::repeatedAttribute)
                .or(check::partitionKeyProblem)
                .or(check::sortKeyProblem);
    }

    private Optional<String> foreignAttribute() {
        for (KeyComparison comparison : comparisons) {
            if (!key.names().contains(comparison.attribute())) {
                return Optional.of(comparison.path() + " is no part of its key; use filter(..) for it");
            }
        }
        return Optional.empty();
    }

    private Optional<String> repeatedAttribute() {
        Set<String> seen = new HashSet<>();
        for (KeyComparison comparison : comparisons) {
            if (!seen.add(comparison.attribute())) {
                return Optional.of(comparison.path()
                        + " is compared more than once, which DynamoDB does not take; use between(..) for a range");
            }
        }
        return Optional.empty();
    }

    private Optional<String> partitionKeyProblem() {
        for (KeyAttribute part : key.partitionKeys()) {
            KeyComparison comparison = comparisonOf(part.name());
            if (comparison == null || !comparison.isEquality()) {
                return Optional.of("its partition key " + path(part) + " takes eq, found "
                        + (comparison == null ? "no condition" : comparison.operator()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> sortKeyProblem() {
        KeyAttribute open = null;
        for (KeyAttribute part : key.sortKeys()) {
            KeyComparison comparison = comparisonOf(part.name());
            if (comparison != null && open != null) {
                return Optional.of("its sort key " + path(part) + " takes a condition only if " + path(open)
                        + " before it has eq; add that, or use filter(..)");
            }
            if (comparison == null || !comparison.isEquality()) {
                open = open == null ? part : open;
            }
        }
        return Optional.empty();
    }

    private @Nullable KeyComparison comparisonOf(String attribute) {
        for (KeyComparison comparison : comparisons) {
            if (comparison.attribute().equals(attribute)) {
                return comparison;
            }
        }
        return null;
    }

    private String path(KeyAttribute part) {
        return model + "." + part.attribute().property();
    }
}
