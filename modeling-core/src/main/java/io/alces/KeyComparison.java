package io.alces;

import io.alces.query.AttributeResolver;
import io.alces.query.KeyOperator;
import io.alces.query.KeyPart;
import io.alces.query.PropertyPath;
import io.alces.query.StoredPath;
import java.util.List;

/**
 * One comparison of a key condition, with the attribute that it is on.
 *
 * @param attribute the stored name; a path if it leads into an attribute, which is no key then
 */
record KeyComparison(KeyPart part, String attribute) {

    static KeyComparison of(KeyPart part, AttributeResolver resolver) {
        StoredPath stored = resolver.resolve(part.path());
        return new KeyComparison(part, stored.isTopLevel() ? stored.topLevelName() : stored.toString());
    }

    PropertyPath<?, ?> path() {
        return part.path();
    }

    boolean isEquality() {
        return part.operator() == KeyOperator.EQ;
    }

    /** The values that are whole keys, not beginnings of keys. */
    List<Object> wholeValues() {
        return part.operator() == KeyOperator.BEGINS_WITH ? List.of() : part.values();
    }

    /** The operator as it is written in Java. */
    String operator() {
        return switch (part.operator()) {
            case EQ -> "eq";
            case LT -> "lt";
            case LE -> "le";
            case GT -> "gt";
            case GE -> "ge";
            case BETWEEN -> "between";
            case BEGINS_WITH -> "beginsWith";
        };
    }
}
