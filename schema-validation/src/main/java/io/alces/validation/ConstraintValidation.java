package io.alces.validation;

import io.alces.spi.ItemValidator;
import io.alces.spi.ModelValidation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;

/** Validates models by the constraints on their classes. Immutable and thread-safe. */
record ConstraintValidation(Validator validator, Violations violations) implements ModelValidation {

    @Override
    public List<String> problems(Class<?> model) {
        return ConstraintProblems.of(model, validator);
    }

    @Override
    public <T> Optional<ItemValidator<T>> validator(Class<T> model) {
        return validator.getConstraintsForClass(model).isBeanConstrained()
                ? Optional.of(new ConstrainedItems<>(model, validator, violations))
                : Optional.empty();
    }
}
