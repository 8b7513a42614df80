package io.alces;

import io.alces.schema.ConstraintCheck;
import io.alces.spi.ItemValidator;
import io.alces.spi.ModelValidation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the constraints that models carry.
 *
 * @param validation what checks them; null for nothing
 * @param areIgnored whether models may have constraints that nothing checks
 */
record ValidationSettings(@Nullable ModelValidation validation, boolean areIgnored) {
    static final ValidationSettings NONE = new ValidationSettings(null, false);

    ValidationSettings {
        if (validation != null && areIgnored) {
            throw new IllegalStateException(
                    "withoutValidation was set, but a validation was installed as well; leave one of them out");
        }
    }

    ValidationSettings with(ModelValidation further) {
        if (validation != null) {
            throw new IllegalStateException("a validation was already installed; install one");
        }
        return new ValidationSettings(further, areIgnored);
    }

    ValidationSettings ignoring() {
        return new ValidationSettings(validation, true);
    }

    /** What is wrong with the constraints of a model when it is compiled. */
    ConstraintCheck constraints() {
        if (validation == null) {
            return areIgnored ? ConstraintCheck.NONE : ConstraintCheck.UNCHECKED;
        }
        return (model, places) -> validation.problems(model);
    }

    <T> Optional<ItemValidator<T>> validator(Class<T> model) {
        return validation == null ? Optional.empty() : validation.validator(model);
    }
}
