package io.alces.query;

import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the size of an attribute can be compared with; made by {@link Operators#size()}. Immutable and thread-safe.
 *
 * @param <R> what a complete condition becomes: itself, or the operation that it was begun in
 */
public final class SizeOperators<R> {

    private final Term.Size size;
    private final Function<ConditionNode, ? extends R> completion;

    SizeOperators(Term.Attribute attribute, Function<ConditionNode, ? extends R> completion) {
        this.size = new Term.Size(attribute);
        this.completion = completion;
    }

    /** A size equal to a number. */
    public R eq(long number) {
        return compared(ComparisonOperator.EQ, number);
    }

    /** A size not equal to a number. */
    public R ne(long number) {
        return compared(ComparisonOperator.NE, number);
    }

    /** A size less than a number. */
    public R lt(long number) {
        return compared(ComparisonOperator.LT, number);
    }

    /** A size less than a number, or equal to it. */
    public R le(long number) {
        return compared(ComparisonOperator.LE, number);
    }

    /** A size greater than a number. */
    public R gt(long number) {
        return compared(ComparisonOperator.GT, number);
    }

    /** A size greater than a number, or equal to it. */
    public R ge(long number) {
        return compared(ComparisonOperator.GE, number);
    }

    /** A size between two numbers, both included. Bounds in the wrong order are refused when rendered. */
    public R between(long low, long high) {
        return completion.apply(new ConditionNode.Between(size, value(low), value(high)));
    }

    private R compared(ComparisonOperator operator, long number) {
        return completion.apply(new ConditionNode.Comparison(size, operator, value(number)));
    }

    private static Term.Value value(long number) {
        return new Term.Encoded(AttributeValue.fromN(Long.toString(number)));
    }
}
