package io.alces.annotation;

import io.alces.transform.AttributeTransform;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Changes the values of a property before they are stored, and after they are read.
 *
 * <p>The type that is transformed is that of the property, or of what the property holds: the value of an {@code
 * Optional}, the elements of a collection or an array, the values of a map. The stored type stays that of the property; to
 * store another one, use {@link Convert}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Transform {

    /** The transforms, in the order in which they write; they read in the opposite order. */
    @SuppressWarnings("rawtypes") // A generic transform could not be named otherwise.
    Class<? extends AttributeTransform>[] value();
}
