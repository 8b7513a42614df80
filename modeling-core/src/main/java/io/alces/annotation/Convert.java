package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;

/**
 * Stores a property by a converter of your own.
 *
 * <p>The type of the converter is that of the property, or of what the property holds: the value of an
 * {@code Optional}, the elements of a collection or an array, the values of a map. The converter has a constructor
 * without parameters, of any visibility; one instance serves all threads.
 *
 * <p>Conditions compare such values as a whole, by what is stored of them: what the beginning, a part or the size of one
 * is stored as is not known, and order only where it is {@link #ordered()}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Convert {

    @SuppressWarnings("rawtypes") // A generic converter could not be named otherwise.
    Class<? extends AttributeConverter> value();

    /** Whether the stored values sort as the Java values do, so that the property can be a sort key. */
    boolean ordered() default false;
}
