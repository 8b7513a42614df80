package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a property the time at which its item was last written.
 *
 * <p>Every write of the item sets it to the time of the operation, whatever the caller gave. The property is of a type of
 * {@code java.time} that is a point in time, local times being UTC, or a {@link java.util.Date}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface UpdatedAt {}
