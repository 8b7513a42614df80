package io.alces.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value is one of those listed: text as it is, a number by its value, so that {@code 1.0} is {@code "1"}.
 *
 * <p>Null is valid. Stands on text ({@link CharSequence}) and on numbers ({@link Number}); a listed value that is no
 * number is a {@link jakarta.validation.ConstraintDeclarationException} on a number.
 */
@Documented
@Constraint(validatedBy = {OneOfTextValidator.class, OneOfNumberValidator.class})
@Repeatable(OneOf.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
public @interface OneOf {

    /** The values that are valid. */
    String[] value();

    String message() default "must be one of {value}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several lists, all of which must hold the value. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.METHOD,
        ElementType.FIELD,
        ElementType.ANNOTATION_TYPE,
        ElementType.CONSTRUCTOR,
        ElementType.PARAMETER,
        ElementType.TYPE_USE
    })
    @interface List {
        OneOf[] value();
    }
}
