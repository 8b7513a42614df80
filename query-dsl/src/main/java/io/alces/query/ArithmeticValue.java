package io.alces.query;

import org.jspecify.annotations.Nullable;

/** A number of the item plus another one, or minus it. */
final class ArithmeticValue<T, V> extends UpdateValue<T, V> {

    private final AttributeOperand<T, V> left;
    private final SetValue.Sign sign;
    private final Object right;

    /** Takes an attribute of the item or a number of the user's on the right. */
    ArithmeticValue(AttributeOperand<T, V> left, SetValue.Sign sign, Object right) {
        this.left = left;
        this.sign = sign;
        this.right = right;
    }

    @Override
    SetValue resolve(PropertyPath<?, ?> target, AttributeResolver resolver) {
        resolver.checkNumber(target);
        resolver.checkNumber(left.path());
        return new SetValue.Arithmetic(left.operand(resolver), sign, right(resolver));
    }

    private SetValue.Operand right(AttributeResolver resolver) {
        if (right instanceof AttributeOperand<?, ?> attribute) {
            resolver.checkNumber(attribute.path());
            return attribute.operand(resolver);
        }
        return new SetValue.Given(resolver.number(left.path(), right));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArithmeticValue<?, ?> that
                && left.equals(that.left)
                && sign == that.sign
                && right.equals(that.right);
    }

    @Override
    public int hashCode() {
        return 31 * left.hashCode() + right.hashCode();
    }

    @Override
    public String toString() {
        return left + " " + sign.symbol() + " "
                + (right instanceof AttributeOperand<?, ?>
                        ? right
                        : right.getClass().getSimpleName());
    }
}
