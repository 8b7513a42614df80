package io.alces.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Not more is paid than the total. */
@Constraint(validatedBy = Balanced.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Balanced {
    String message() default "must not be paid more than once";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<Balanced, Booking> {
        @Override
        public boolean isValid(Booking booking, ConstraintValidatorContext context) {
            return booking.total() == null || booking.paid().compareTo(booking.total()) <= 0;
        }
    }
}
