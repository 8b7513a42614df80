package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a property the time at which its item was first written.
 *
 * <p>An item that is created or saved without it gets the time of the operation; one that has it keeps it, so that items of
 * another system can be imported. An update by expression that may create the item sets it where it is absent, unless it
 * sets it itself. In a nested object, it is the time at which the object was first stored as a whole. The property is of a
 * type of {@code java.time} that is a point in time, local times being UTC, or a {@link java.util.Date}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface CreatedAt {}
