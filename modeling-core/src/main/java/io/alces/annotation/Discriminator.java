package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the attribute that tells the permitted classes of a sealed interface or class apart in stored maps. Without
 * this annotation it is {@value #DEFAULT}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Discriminator {

    /** The attribute where none is named. */
    String DEFAULT = "_type";

    /** The stored name of the attribute. */
    String attribute() default DEFAULT;
}
