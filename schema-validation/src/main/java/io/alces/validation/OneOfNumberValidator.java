package io.alces.validation;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@link OneOf} on numbers, which are compared by value. */
public final class OneOfNumberValidator implements ConstraintValidator<OneOf, Number> {
    private final Set<BigDecimal> allowed = new TreeSet<>();

    @Override
    public void initialize(OneOf constraint) {
        for (String text : constraint.value()) {
            allowed.add(number(text));
        }
    }

    @Override
    public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
        return value == null || (isFinite(value) && allowed.contains(new BigDecimal(value.toString())));
    }

    private static boolean isFinite(Number value) {
        return !(value instanceof Double || value instanceof Float) || Double.isFinite(value.doubleValue());
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw new ConstraintDeclarationException(
                    "@OneOf on a number lists \"" + text + "\", which is no number; list numbers only", notANumber);
        }
    }
}
