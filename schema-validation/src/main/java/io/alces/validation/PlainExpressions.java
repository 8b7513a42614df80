package io.alces.validation;

import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Makes a factory of Hibernate Validator where there is no expression language. */
final class PlainExpressions {
    private PlainExpressions() {}

    /** A factory that reads no expressions; {@code problem} is why there is none that does. */
    static ValidatorFactory factory(ValidationException problem) {
        try {
            return Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory();
        } catch (ValidationException | LinkageError again) {
            problem.addSuppressed(again);
            throw problem;
        }
    }
}
