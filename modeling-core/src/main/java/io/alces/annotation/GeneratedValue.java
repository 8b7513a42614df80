package io.alces.annotation;

import io.alces.generate.ValueGenerator;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a property that has no value a generated one when its item is written, such as an id.
 *
 * <p>The value is made once, when the item is handed to {@code create}, {@code save} or a batch: executing the same operation
 * again sends the same value. A property that has a value keeps it. An update by expression that may create the item gives
 * one to an attribute that is absent, unless it changes that attribute itself or the attribute is part of the key; one that
 * must find its item, and {@code saveChanges}, give none, but to objects and elements of lists that they store whole. In a
 * nested object it is filled when the object is there; in a flattened one, when any of its attributes is.
 *
 * <p>A create or save that was sent more than once, since an answer was lost, and finds the value in the item has been
 * carried out, and succeeds, if the generator makes values that are {@linkplain ValueGenerator#isUnique() unique}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface GeneratedValue {

    /** What makes the value: of the type of the property, or of UUIDs for text. */
    @SuppressWarnings("rawtypes") // A generic generator could not be named otherwise.
    Class<? extends ValueGenerator> value();
}
