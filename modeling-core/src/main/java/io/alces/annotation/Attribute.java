package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a property other names in the item than its own. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Attribute {

    /** The stored name; the name of the property if empty. */
    String value() default "";

    /**
     * Further names that are read, in this order, where the stored name is absent. They are never written.
     *
     * <p>DynamoDB knows nothing of them: a condition, a filter and what an update computes see the stored name alone, so
     * that a number that an item still has under an older name counts from 0. Removing the property removes all of its
     * names.
     */
    String[] aliases() default {};
}
