package io.alces.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes key conditions apart, for a schema to say which keys of which index they are on. */
public final class KeyConditions {

    private KeyConditions() {}

    /**
     * Returns the comparisons of a key condition, in the order written; the list is immutable.
     *
     * @throws IllegalArgumentException for a condition that is not made of comparisons which DynamoDB allows on keys,
     *     joined by {@code and}
     * @throws NullPointerException for null
     */
    public static List<KeyPart> parts(Condition<?> condition) {
        List<KeyPart> parts = new ArrayList<>();
        for (ConditionNode node : comparisons(condition.node())) {
            parts.add(part(node));
        }
        return List.copyOf(parts);
    }

    private static List<ConditionNode> comparisons(ConditionNode node) {
        return node instanceof ConditionNode.Junction junction && junction.connective() == ConditionNode.Connective.AND
                ? junction.members()
                : List.of(node);
    }

    private static KeyPart part(ConditionNode node) {
        return known(node)
                .orElseThrow(() -> new IllegalArgumentException(ConditionDescription.of(node)
                        + " cannot be part of a key condition: a partition key takes eq, a sort key takes eq, lt, le,"
                        + " gt, ge, between or beginsWith with a value; use filter(..) for anything else"));
    }

    private static Optional<KeyPart> known(ConditionNode node) {
        if (node instanceof ConditionNode.Comparison comparison) {
            return operator(comparison.operator())
                    .flatMap(operator -> part(comparison.left(), operator, comparison.right()));
        }
        if (node instanceof ConditionNode.Between between) {
            return part(between.tested(), KeyOperator.BETWEEN, between.low(), between.high());
        }
        if (node instanceof ConditionNode.FunctionCall call
                && call.function() == ConditionNode.Function.BEGINS_WITH
                && call.argument() != null) {
            return part(call.attribute(), KeyOperator.BEGINS_WITH, call.argument());
        }
        return Optional.empty();
    }

    private static Optional<KeyOperator> operator(ComparisonOperator operator) {
        return switch (operator) {
            case EQ -> Optional.of(KeyOperator.EQ);
            case LT -> Optional.of(KeyOperator.LT);
            case LE -> Optional.of(KeyOperator.LE);
            case GT -> Optional.of(KeyOperator.GT);
            case GE -> Optional.of(KeyOperator.GE);
            case NE -> Optional.empty();
        };
    }

    private static Optional<KeyPart> part(Term tested, KeyOperator operator, Term... operands) {
        List<Object> values = new ArrayList<>();
        for (Term operand : operands) {
            if (!(operand instanceof Term.Given given)) {
                return Optional.empty();
            }
            values.add(given.value());
        }
        return tested instanceof Term.ModelAttribute attribute
                ? Optional.of(new KeyPart(attribute.path(), operator, values))
                : Optional.empty();
    }
}
