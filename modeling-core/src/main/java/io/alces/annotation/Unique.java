package io.alces.annotation;

import io.alces.transform.AttributeTransform;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets no two items of a table have the same value of an attribute. An item without a value has nothing that could be
 * taken.
 *
 * <p>DynamoDB has unique keys only, so a plugin keeps it: {@code install(UniqueAttributes.inTable("unique-values"))} of
 * alces-transactions. A model without it does not compile. What is written by other means, such as the Enhanced Client, is
 * not seen.
 *
 * <p>It is for attributes of the item itself that are stored as text, number or binary. A value that another item has makes
 * the write fail with {@link io.alces.error.UniqueValueTakenException}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Unique {

    /**
     * The properties within whose values the value is unique: with {@code "tenant"}, two tenants can have it once each.
     * Items that lack one of them are among themselves.
     */
    String[] scope() default {};

    /**
     * How a text is written for the comparison, in this order, such as {@code Trim.class, Lowercase.class}. What is stored
     * stays as it is; to store it so, use {@link Transform}.
     */
    @SuppressWarnings("rawtypes") // A generic transform could not be named otherwise.
    Class<? extends AttributeTransform>[] transforms() default {};
}
