package io.alces.query;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition as DynamoDB reads it, with placeholders for all names and values. */
final class ConditionExpression implements ConditionOutput {

    enum Kind {
        CONDITION("condition"),
        KEY_CONDITION("key condition");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    private static final int USUAL_LENGTH = 80;
    private static final String REMEDY = "use in(..) for many values of one property, or split the request";

    private final Kind kind;
    private final ExpressionRenderer renderer;
    private final AttributeResolver resolver;
    private final StringBuilder text = new StringBuilder(USUAL_LENGTH);
    private int operators;

    private ConditionExpression(Kind kind, ExpressionRenderer renderer, AttributeResolver resolver) {
        this.kind = kind;
        this.renderer = renderer;
        this.resolver = resolver;
    }

    static String of(Kind kind, ConditionNode condition, ExpressionRenderer renderer, AttributeResolver resolver) {
        ConditionExpression expression = new ConditionExpression(kind, renderer, resolver);
        condition.write(expression);
        ExpressionLimits.checkOperators(kind.text, expression.operators, REMEDY);
        ExpressionLimits.checkLength(kind.text, expression.text);
        return expression.text.toString();
    }

    @Override
    public void punctuation(String punctuation) {
        text.append(punctuation);
    }

    @Override
    public void operator(String operator) {
        operators++;
        text.append(operator);
    }

    @Override
    public void attribute(Term.Attribute attribute) {
        text.append(renderer.name(attribute.resolve(resolver)));
    }

    @Override
    public void size(Term.Attribute attribute) {
        PropertyPath<?, ?> property = attribute.property().orElse(null);
        if (property != null) {
            resolver.checkSize(property);
        }
        operator("size");
        punctuation("(");
        attribute(attribute);
        punctuation(")");
    }

    @Override
    public void value(Term.Value value) {
        AttributeValue encoded = value.encode(resolver);
        if (kind == Kind.KEY_CONDITION && value instanceof Term.Given given) {
            EncodedValues.checkKey(given, encoded);
        }
        text.append(renderer.value(encoded));
    }

    /** The order is that of the stored values, so that a set is sent alike however it is iterated. */
    @Override
    public void candidates(List<Term.Value> values) {
        text.append(values.stream()
                .map(value -> value.encode(resolver))
                .distinct()
                .sorted(EncodedValues.ORDER)
                .map(renderer::value)
                .collect(Collectors.joining(", ", "(", ")")));
    }

    @Override
    public void bounds(Term tested, Term.Value low, Term.Value high) {
        AttributeValue lower = low.encode(resolver);
        AttributeValue upper = high.encode(resolver);
        EncodedValues.checkBounds(tested, lower, upper);
        text.append(renderer.value(lower)).append(" AND ").append(renderer.value(upper));
    }

    @Override
    public void raw(RawFragment fragment) {
        operators += fragment.operators();
        text.append(fragment.text(name -> renderer.name(StoredPath.of(name)), renderer::value));
    }

    @Override
    public void comparison(Term.Attribute left, Operand operand, Term.Attribute right) {
        if (left.resolve(resolver).equals(right.resolve(resolver))) {
            throw new IllegalArgumentException(left + " and " + right
                    + " are one stored attribute, which DynamoDB does not compare with itself; leave it out");
        }
        if (left instanceof Term.ModelAttribute one && right instanceof Term.ModelAttribute other) {
            resolver.checkComparison(one.path(), operand, other.path());
        }
    }
}
