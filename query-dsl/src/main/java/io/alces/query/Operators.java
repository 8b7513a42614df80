package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a property can be asked; each operator completes the condition and returns what it is for.
 *
 * <p>Values of the property's own type are checked by the compiler. Prefixes, elements and the values of paths given as
 * text are checked by the schema when the condition is rendered, before anything is sent; so is whether the comparison
 * holds for what is stored. An attribute that is absent satisfies {@link #ne}, {@link #neAttribute}, {@link #notExists}
 * and {@link #notContains}, and no other.
 *
 * <p>All methods throw a {@link NullPointerException} that names the property for a null value: what is absent is found
 * by {@link #notExists}. Immutable and thread-safe.
 *
 * @param <T> the model that has the property
 * @param <V> the type of the property
 * @param <R> what a complete condition becomes: itself, or the operation that it was begun in
 */
public final class Operators<T, V, R> {

    private static final int MAX_IN = 100;

    private final Term.Attribute attribute;
    private final Function<? super Condition<T>, ? extends R> completion;

    Operators(Term.Attribute attribute, Function<? super Condition<T>, ? extends R> completion) {
        this.attribute = attribute;
        this.completion = completion;
    }

    /**
     * Returns the operators of a property, for operations that take a condition themselves.
     *
     * @param completion turns the complete condition into what each operator returns
     * @throws IllegalArgumentException if the property is no method reference
     */
    public static <T, V, R> Operators<T, V, R> of(
            Property<? super T, V> property, Function<? super Condition<T>, ? extends R> completion) {
        requireNonNull(completion, "completion");
        return new Operators<>(new Term.ModelAttribute(PropertyPath.path(property)), completion);
    }

    /** Equal to a value. */
    public R eq(V value) {
        return compared(ComparisonOperator.EQ, value("eq", Operand.EQUALITY, value));
    }

    /** Not equal to a value, or absent. */
    public R ne(V value) {
        return compared(ComparisonOperator.NE, value("ne", Operand.EQUALITY, value));
    }

    /** Less than a value. */
    public R lt(V value) {
        return compared(ComparisonOperator.LT, value("lt", Operand.ORDER, value));
    }

    /** Less than a value, or equal to it. */
    public R le(V value) {
        return compared(ComparisonOperator.LE, value("le", Operand.ORDER, value));
    }

    /** Greater than a value. */
    public R gt(V value) {
        return compared(ComparisonOperator.GT, value("gt", Operand.ORDER, value));
    }

    /** Greater than a value, or equal to it. */
    public R ge(V value) {
        return compared(ComparisonOperator.GE, value("ge", Operand.ORDER, value));
    }

    /** Between two values, both included. Bounds in the wrong order are refused when the condition is rendered. */
    public R between(V low, V high) {
        return complete(new ConditionNode.Between(
                attribute, value("between", Operand.ORDER, low), value("between", Operand.ORDER, high)));
    }

    /**
     * Equal to one of the values; see {@link #in(Collection)}.
     *
     * @throws IllegalArgumentException for more than 100 values
     */
    @SafeVarargs
    public final R in(V first, V... rest) {
        List<V> values = new ArrayList<>(rest.length + 1);
        values.add(first);
        for (V value : rest) {
            values.add(value);
        }
        return in(values);
    }

    /**
     * Equal to one of the values; equal ones count once.
     *
     * @throws IllegalArgumentException for no values, and for more than 100, which is all that DynamoDB takes
     */
    public R in(Collection<? extends V> values) {
        Set<Term.Value> candidates = new LinkedHashSet<>();
        values.forEach(value -> candidates.add(value("in", Operand.EQUALITY, value)));
        checkNumberOfCandidates(candidates.size());
        return complete(new ConditionNode.In(attribute, List.copyOf(candidates)));
    }

    /** Text or binary that begins with a prefix, which is never empty; the schema checks its type. */
    public R beginsWith(Object prefix) {
        return called(ConditionNode.Function.BEGINS_WITH, value("beginsWith", Operand.PREFIX, prefix));
    }

    /** A list or set with an element, or text or binary with a part; the schema checks its type. */
    public R contains(Object element) {
        return complete(containing("contains", element));
    }

    /** A list or set without an element, or text or binary without a part, or absent; the schema checks its type. */
    public R notContains(Object element) {
        return complete(ConditionNode.Not.of(containing("notContains", element)));
    }

    /** Stored in the item, be it as NULL. */
    public R exists() {
        return called(ConditionNode.Function.ATTRIBUTE_EXISTS, null);
    }

    /** Not stored in the item, not even as NULL. */
    public R notExists() {
        return called(ConditionNode.Function.ATTRIBUTE_NOT_EXISTS, null);
    }

    /** Stored as a type, whatever the model says. */
    public R attributeType(AttributeType type) {
        requireNonNull(type, () -> nullValue("attributeType"));
        AttributeValue descriptor = AttributeValue.fromS(type.descriptor());
        return called(ConditionNode.Function.ATTRIBUTE_TYPE, new Term.Encoded(descriptor));
    }

    /**
     * Returns the operators of the attribute's size: the characters of text, the bytes of binary, the elements of a set,
     * list or map. Anything else has no size, and satisfies its {@code ne} alone.
     */
    public SizeOperators<R> size() {
        return new SizeOperators<>(attribute, this::complete);
    }

    /** Equal to another attribute of the same item. */
    public R eqAttribute(Property<? super T, ? extends V> other) {
        return compared(ComparisonOperator.EQ, attribute(other));
    }

    /** Not equal to another attribute of the same item, or one of the two absent. */
    public R neAttribute(Property<? super T, ? extends V> other) {
        return compared(ComparisonOperator.NE, attribute(other));
    }

    /** Less than another attribute of the same item. */
    public R ltAttribute(Property<? super T, ? extends V> other) {
        return compared(ComparisonOperator.LT, attribute(other));
    }

    /** Less than another attribute of the same item, or equal to it. */
    public R leAttribute(Property<? super T, ? extends V> other) {
        return compared(ComparisonOperator.LE, attribute(other));
    }

    /** Greater than another attribute of the same item. */
    public R gtAttribute(Property<? super T, ? extends V> other) {
        return compared(ComparisonOperator.GT, attribute(other));
    }

    /** Greater than another attribute of the same item, or equal to it. */
    public R geAttribute(Property<? super T, ? extends V> other) {
        return compared(ComparisonOperator.GE, attribute(other));
    }

    private R compared(ComparisonOperator operator, Term other) {
        return complete(new ConditionNode.Comparison(attribute, operator, other));
    }

    private R called(ConditionNode.Function function, Term.@Nullable Value argument) {
        return complete(new ConditionNode.FunctionCall(function, attribute, argument));
    }

    private ConditionNode containing(String operator, Object element) {
        return new ConditionNode.FunctionCall(
                ConditionNode.Function.CONTAINS, attribute, value(operator, Operand.ELEMENT, element));
    }

    private R complete(ConditionNode node) {
        return completion.apply(new Condition<>(node));
    }

    private Term.Attribute attribute(Property<? super T, ? extends V> property) {
        return new Term.ModelAttribute(PropertyPath.path(property));
    }

    private Term.Value value(String operator, Operand operand, Object value) {
        requireNonNull(value, () -> nullValue(operator));
        return new Term.Given(attribute, operand, value);
    }

    private String nullValue(String operator) {
        return attribute + ": " + operator + " was given null; use notExists() to find what is absent";
    }

    private void checkNumberOfCandidates(int number) {
        if (number == 0) {
            throw new IllegalArgumentException(
                    attribute + ": in was given no values, which nothing equals; leave the request out");
        }
        if (number > MAX_IN) {
            throw new IllegalArgumentException(attribute + ": in was given " + number + " values, more than the "
                    + MAX_IN + " that DynamoDB takes; join several by or(..), or split the request");
        }
    }
}
