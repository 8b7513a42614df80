package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a text property of the values of others, whenever its item is written: of a template, as in {@code
 * "ORDER#{orderId}#{shipTo.city}"}, or {@link #of} some properties with a {@link #separator} between them. What the
 * caller gives is overwritten.
 *
 * <p>Values are those that a later read would find, in the form in which they are stored: numbers in their shortest
 * form, enums and times as their text. Where an object stands for its key, as in {@code deleteItem(object)}, a property
 * in the key is computed of what the object has.
 *
 * <p>An update sets the property in the same expression if it changes a part, for which it must say what all parts will
 * be, unless they are of the key. It cannot change the property itself, nor a part of a property in the key of the
 * table. Items that were stored before get the property with their next save.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Combine {

    /**
     * The text, with properties in braces; a brace itself is written twice.
     *
     * <p>Where one of the properties has no value, this one has none, so that an item without it is left out of an index
     * that has it as key; in the key of the table that is an error.
     */
    String value() default "";

    /** The properties, instead of a template; those without a value are left out, and without any there is none. */
    String[] of() default {};

    /** What stands between the values of {@link #of}. */
    String separator() default ",";
}
