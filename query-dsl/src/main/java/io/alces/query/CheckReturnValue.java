package io.alces.query;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that ignoring what a method returns is a mistake.
 *
 * <p>Calls of Alces are values: one whose result is dropped does nothing. Static analysis that knows annotations of
 * this name, such as Error Prone, reports it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD})
public @interface CheckReturnValue {}
