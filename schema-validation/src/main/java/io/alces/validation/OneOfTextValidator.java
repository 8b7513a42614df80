package io.alces.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link OneOf} on text. */
public final class OneOfTextValidator implements ConstraintValidator<OneOf, CharSequence> {
    private Set<String> allowed = Set.of();

    @Override
    public void initialize(OneOf constraint) {
        allowed = Set.copyOf(List.of(constraint.value()));
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || allowed.contains(value.toString());
    }
}
