package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a model run before {@code deleteItem} and {@code deleteAllItems} remove its item.
 *
 * <p>The method belongs to the very object that the caller handed over. Deletes by key have no object, and run none; a
 * {@link io.alces.spi.Listener} is told of both.
 *
 * <p>It is {@code void} and takes no parameters. Which methods can be marked, and their order, is said at {@link
 * BeforeWrite}. Exceptions that it throws, checked ones too, end the operation with a {@link
 * io.alces.error.HookFailedException}, and nothing is sent. Of equal keys in a batch, it runs on the first.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BeforeDelete {}
