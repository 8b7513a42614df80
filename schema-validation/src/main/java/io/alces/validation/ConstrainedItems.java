package io.alces.validation;

import io.alces.error.InvalidItemException;
import io.alces.error.Violation;
import io.alces.schema.ValuePlace;
import io.alces.spi.ItemValidator;
import io.alces.spi.WriteOperation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Validates the items of one model by its constraints. Immutable and thread-safe. */
record ConstrainedItems<T>(Class<T> model, Validator validator, Violations violations) implements ItemValidator<T> {

    @Override
    public List<Violation> validate(T item, WriteOperation operation) {
        if (operation == WriteOperation.DELETE) {
            return List.of();
        }
        Class<?>[] groups = Groups.of(operation);
        try {
            return violations(validator.validate(item, groups));
        } catch (ValidationException failure) {
            throw failed(failingPath(item, groups), failure);
        }
    }

    @Override
    public List<Violation> validateValue(ValuePlace place, @Nullable Object value) {
        try {
            return sorted(new ValueConstraints(validator, violations, place).violations(value));
        } catch (ValidationException failure) {
            throw failed(place.path(), failure);
        }
    }

    private List<Violation> violations(Collection<ConstraintViolation<T>> found) {
        return sorted(found.stream()
                .map(violation -> violations.violation(model.getSimpleName(), violation, 0))
                .toList());
    }

    /** Providers give them in any order. */
    private static List<Violation> sorted(List<Violation> violations) {
        return violations.stream()
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::problem))
                .toList();
    }

    private static InvalidItemException failed(String path, ValidationException failure) {
        Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
        return new InvalidItemException(
                path,
                "its validation failed with " + cause.getClass().getSimpleName() + "; correct the validator",
                failure);
    }

    /** Providers do not say which validator failed, so that properties are validated again, each for itself. */
    private String failingPath(T item, Class<?>[] groups) {
        return validator.getConstraintsForClass(model).getConstrainedProperties().stream()
                .map(PropertyDescriptor::getPropertyName)
                .sorted()
                .filter(property -> fails(item, property, groups))
                .map(property -> model.getSimpleName() + "." + property)
                .findFirst()
                .orElse(model.getSimpleName());
    }

    private boolean fails(T item, String property, Class<?>[] groups) {
        try {
            return validator.validateProperty(item, property, groups) == null;
        } catch (ValidationException failure) {
            return true;
        }
    }
}
