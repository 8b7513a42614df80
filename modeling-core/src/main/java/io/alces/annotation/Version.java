package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a property count the writes of its item, so that no write overwrites what it has not seen.
 *
 * <p>An item that is created has version 1, whatever version the object has. A save, the changes of {@code saveChanges}
 * and {@code deleteItem} take place only if the stored item has the version of the object they are given, or has none if
 * the object has none; otherwise they fail with {@link io.alces.error.StaleItemException}, and nothing is written. Each
 * save and each update counts one up, and the item it gives has the new version. Updates and deletes by key compare
 * nothing; those that are to do so take a condition on the version.
 *
 * <p>A model has one at most, of type {@code Long}, {@code Integer} or {@code Short}, or their primitives, of which 0 is
 * no version. An update by key goes on counting where the type ends, so that the item cannot be read: a {@code short} is
 * for items that change rarely.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Version {}
