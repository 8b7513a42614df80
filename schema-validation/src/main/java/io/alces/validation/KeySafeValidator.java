package io.alces.validation;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** {@link KeySafe} on text. */
public final class KeySafeValidator implements ConstraintValidator<KeySafe, CharSequence> {
    private String delimiter = "";

    @Override
    public void initialize(KeySafe constraint) {
        delimiter = constraint.delimiter();
        if (delimiter.isEmpty()) {
            throw new ConstraintDeclarationException(
                    "@KeySafe has an empty delimiter, which every text contains; name the one of the key");
        }
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || !value.toString().contains(delimiter);
    }
}
