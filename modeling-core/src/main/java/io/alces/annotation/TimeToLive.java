package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a property the time after which DynamoDB removes the item. A model has at most one.
 *
 * <p>It is stored as a number, the seconds since 1970: of a time, or the number itself of a {@code long} or {@code int}.
 *
 * <p>DynamoDB removes an expired item within days, and until then returns it. To Alces it is no longer there: reads leave it
 * out unless told to {@code includeExpired()}; a create puts another one in its place, conditions find nothing, and so do
 * updates, which replace what is left of it. So each read, each update, and each write with a condition asks DynamoDB for the
 * attribute as well. Batches of writes check nothing and see no difference.
 *
 * <p>An item is expired if DynamoDB may remove it: the second of its time is past, by the clock of Alces, and not for more
 * than five years of 365 days. One without the attribute, or with one that is no number, never is. A raw condition cannot be
 * known to hold where nothing is, and so fails on an expired item.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface TimeToLive {

    /**
     * How long an item lives that is written without a time of its own, from the moment of the write, such as {@code PT60S} or
     * {@code P30D}; it never lives shorter than that. The attribute must be one that can be absent, and no key.
     *
     * <p>An update by expression that may create the item gives the time to an item that has none, be it new or not, unless it
     * changes the time itself. One that must find its item, and {@code saveChanges}, give none. None is given unless this is
     * set.
     */
    String after() default "";

    /**
     * Whether every write of an item makes it live {@link #after()} from then on, whatever time the caller gave: saves, updates
     * and changes. An update by expression that sets the time is refused then. Otherwise an item keeps the time that it has.
     */
    boolean refresh() default false;
}
