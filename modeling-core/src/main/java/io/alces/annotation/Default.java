package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Gives a property that has no value one when its item is written: exactly one of a constant, what a supplier gives, and
 * what a function makes of the item.
 *
 * <p>Null, an empty {@code Optional} and an empty set are no value. Defaults are applied once, when the item is handed to
 * {@code create}, {@code save} or a batch, so that executing the same operation again sends the same item: constants and
 * suppliers first, then functions in the order of the properties, all before the time of the write is known. A supplier or
 * a function that gives null gives no value. In a nested object a default is filled when the object is there; in a
 * flattened one, when any of its attributes is.
 *
 * <p>{@code saveChanges} and updates by expression leave alone what they do not change: to remove an attribute is to remove
 * it. They fill objects and elements of lists that they store whole. An update by expression that may create the item gives
 * constants and what suppliers give to attributes that are absent, unless it changes these itself; a function has no item
 * to look at there, and gives nothing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Default {

    /**
     * A constant in the text form of the type of the property: text itself, a number, {@code true}, the name of an enum
     * constant, ISO 8601 for times, base 64 for binary. A list or a set takes any number of elements, all others one.
     * Where a converter of the application's own decides on the type, it is the stored text or number.
     */
    String[] value() default {};

    /** What gives the value, with a constructor without parameters; one instance serves the property, in any thread. */
    @SuppressWarnings("rawtypes") // A generic supplier could not be named otherwise.
    Class<? extends Supplier> supplier() default Supplier.class;

    /**
     * What makes the value of the object that has the property, as it would be read with all other defaults and generated
     * values. It has a constructor without parameters; one instance serves the property, in any thread.
     */
    @SuppressWarnings("rawtypes") // A generic function could not be named otherwise.
    Class<? extends Function> function() default Function.class;

    /**
     * Whether every write gives the property this value, whatever the caller gave. Updates by expression do so too, unless
     * it comes from a function, and cannot change it otherwise; so does {@code saveChanges}, if something else changes. In
     * a nested object, it is given when something in that object changes.
     */
    boolean forced() default false;

    /**
     * Whether an absent attribute is read as this value too, wherever items, partial items and smaller classes are read.
     * Conditions and filters see what is stored. Not for functions.
     */
    boolean onRead() default false;
}
