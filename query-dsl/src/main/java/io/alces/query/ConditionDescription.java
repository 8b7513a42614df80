package io.alces.query;

import java.util.List;
import java.util.stream.Collectors;

/** A condition for people: property paths and operators, and of values their types alone. */
final class ConditionDescription implements ConditionOutput {

    private final StringBuilder text = new StringBuilder();

    private ConditionDescription() {}

    static String of(ConditionNode condition) {
        ConditionDescription description = new ConditionDescription();
        condition.write(description);
        return description.text.toString();
    }

    @Override
    public void punctuation(String punctuation) {
        text.append(punctuation);
    }

    @Override
    public void operator(String operator) {
        text.append(operator);
    }

    @Override
    public void attribute(Term.Attribute attribute) {
        text.append(attribute);
    }

    @Override
    public void size(Term.Attribute attribute) {
        text.append("size(").append(attribute).append(')');
    }

    @Override
    public void value(Term.Value value) {
        text.append(value);
    }

    @Override
    public void candidates(List<Term.Value> values) {
        text.append(values.stream().map(Term.Value::toString).collect(Collectors.joining(", ", "(", ")")));
    }

    @Override
    public void bounds(Term tested, Term.Value low, Term.Value high) {
        text.append(low).append(" AND ").append(high);
    }

    @Override
    public void comparison(Term.Attribute left, Operand operand, Term.Attribute right) {}
}
