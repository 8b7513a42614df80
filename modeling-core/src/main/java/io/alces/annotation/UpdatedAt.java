package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a property the time at which its item was last written.
 *
 * <p>Every write of the item sets it to the time of the operation, whatever the caller gave, unless it is told {@code
 * keepTimestamps()}; an update by expression that sets it is refused. In a nested object, it is the time at which that
 * object was last written: each write of the whole item, and each update that changes something in the object; {@code
 * saveChanges} leaves it in objects that are the same as before. The property is of a type of {@code java.time} that is a
 * point in time, local times being UTC, or a {@link java.util.Date}, and no key.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface UpdatedAt {}
