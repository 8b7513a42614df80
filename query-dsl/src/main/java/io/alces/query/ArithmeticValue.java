package io.alces.query;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
        return new SetValue.Arithmetic(number(left, target, resolver), sign, right(target, resolver));
    }

    private SetValue.Operand right(PropertyPath<?, ?> target, AttributeResolver resolver) {
        if (right instanceof AttributeOperand<?, ?> attribute) {
            return number(attribute, target, resolver);
        }
        return new SetValue.Given(resolver.number(left.path(), right));
    }

    private static SetValue.Operand number(
            AttributeOperand<?, ?> attribute, PropertyPath<?, ?> target, AttributeResolver resolver) {
        resolver.checkNumber(attribute.path());
        resolver.checkComparison(target, Operand.EQUALITY, attribute.path());
        SetValue.Operand operand = attribute.operand(resolver);
        if (operand instanceof SetValue.AttributeOrElse optional
                && optional.orElse().type() != AttributeValue.Type.N) {
            throw new IllegalArgumentException(attribute.path() + ": orElse was given what is stored as "
                    + StoredValues.type(optional.orElse()) + ", and there is no arithmetic of it; give a number");
        }
        return operand;
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
