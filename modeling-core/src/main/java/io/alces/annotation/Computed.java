package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores what a method of the model returns, whenever its item is written.
 *
 * <p>On a method without parameters, what it returns is an attribute that objects are not given when they are read. On
 * any other property, {@link #method} names the method, and what the caller gives is overwritten. The method is called
 * on the object as a later read would return it. An attribute for which it returns null is left out; in the key of the
 * table that is an error. A method that throws lets the write fail with {@link io.alces.error.InvalidItemException}.
 *
 * <p>An update sets the attribute in the same expression if it changes one of {@link #from}, for which it must say what
 * all of them will be, unless they are of the key; the method is then called on an object that has nothing else, as it
 * is for the key of an object. An update cannot change the attribute itself, nor what an attribute in the key of the
 * table is computed from. Items that were stored before get the attribute with their next save.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Computed {

    /** All properties that the method reads, as in {@code "shipTo.city"}; none if it returns the same for every object. */
    String[] from();

    /** The method, without parameters; the one that is marked if empty. */
    String method() default "";
}
