package io.alces.query;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A condition for people: property paths and operators, and of values their types alone unless they are asked for. */
final class ConditionDescription implements ConditionOutput {

    private final StringBuilder text = new StringBuilder();

    private final Function<Term.Value, String> shown;

    private ConditionDescription(Function<Term.Value, String> shown) {
        this.shown = shown;
    }

    static String of(ConditionNode condition) {
        return of(condition, Term.Value::toString);
    }

    static String withValues(ConditionNode condition, AttributeResolver resolver) {
        return of(condition, value -> ValueText.of(value.encode(resolver)));
    }

    private static String of(ConditionNode condition, Function<Term.Value, String> shown) {
        ConditionDescription description = new ConditionDescription(shown);
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
        text.append(shown.apply(value));
    }

    @Override
    public void candidates(List<Term.Value> values) {
        text.append(values.stream().map(shown).collect(Collectors.joining(", ", "(", ")")));
    }

    @Override
    public void bounds(Term tested, Term.Value low, Term.Value high) {
        text.append(shown.apply(low)).append(" AND ").append(shown.apply(high));
    }

    @Override
    public void raw(RawFragment fragment) {
        text.append("raw(").append(fragment).append(')');
    }

    @Override
    public void comparison(Term.Attribute left, Operand operand, Term.Attribute right) {}
}
