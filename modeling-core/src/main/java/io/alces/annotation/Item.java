package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class a model: its objects are the items of a table.
 *
 * <p>The class is a record, or is made in the first of these ways that it has: a constructor without parameters, then
 * setters or fields; a builder; a constructor that takes every property. Nested types need no annotation.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Item {

    /** The name of the table; the simple name of the class if empty. */
    String table() default "";
}
