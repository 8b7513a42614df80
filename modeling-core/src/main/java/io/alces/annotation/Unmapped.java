package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the attributes that no property has, in a {@code Map<String, Object>} or a {@code Map<String, AttributeValue>},
 * and writes them back. An object has at most one such map.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Unmapped {

    /**
     * The names of the attributes that are kept; all if empty. A name ends in {@code .*} for all attributes of a map,
     * and in {@code .**} for those of maps inside it as well.
     */
    String[] only() default {};

    /** What becomes of attributes that {@link #only} does not name. */
    Others others() default Others.IGNORE;

    /** What becomes of attributes that are not kept. */
    enum Others {
        /** They are left out of the object that is read. */
        IGNORE,
        /** An item that has one cannot be read. */
        FAIL
    }
}
