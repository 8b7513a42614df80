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
 * The text can be a part of a key that is composed of several: it does not contain the delimiter between them, so that
 * the parts can be told from each other.
 *
 * <p>Null is valid. Stands on text ({@link CharSequence}); an empty delimiter is a {@link
 * jakarta.validation.ConstraintDeclarationException}.
 */
@Documented
@Constraint(validatedBy = KeySafeValidator.class)
@Repeatable(KeySafe.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
public @interface KeySafe {

    /** What stands between the parts of the key. */
    String delimiter() default "#";

    String message() default "must not contain \"{delimiter}\", which separates the parts of a key";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several delimiters, none of which the text may contain. */
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
        KeySafe[] value();
    }
}
