package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets items of a model have at most so many bytes, as DynamoDB counts them: names and values, in stored form.
 *
 * <p>A write of a larger one fails with {@link io.alces.error.InvalidItemException} before anything is sent, and so does
 * an update by expression whose values alone are larger; what else an updated item has is not known then. It is checked
 * whether or not constraints are validated.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ItemSize {
    /** The most bytes that DynamoDB stores in one item: 400 KB. */
    int LARGEST = 400 * 1024;

    /** The most bytes of an item, from 1 to {@link #LARGEST}. */
    int max();
}
