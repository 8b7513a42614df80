package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a property tell which write left its item as it is, so that a write whose answer was lost knows itself.
 *
 * <p>The client sends a write again if no answer comes. If the first one was carried out, its condition may not hold for
 * the second: the item exists, or has another version. Every create, save, {@code saveChanges} and update stores a new
 * random text here, each time it is executed; in a transaction with a given token, the text is made of that. A write that is
 * refused and finds its own text in the item has been carried out, and succeeds; without such a property, the caller gets an
 * {@link io.alces.error.OutcomeUnknownException}. Together with a {@link Version}, the text of another write shows too that
 * this one was not carried out, unless more writes came in between.
 *
 * <p>Nobody else sets it: what the object has is not looked at, an update that sets it is refused, and so is a {@link
 * BeforeWrite} method that changes it. A model has one at most, a {@code String} that is no key. Deletes store nothing,
 * so it does not help them.
 *
 * <p>Writers other than Alces should change it, or remove it, with each write. The Enhanced Client stores what the object
 * has, so it leaves the text of the write before. Then the item still shows that that write was carried out, but no
 * longer that it was the last one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface WriteToken {}
