package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a model run after an item was written whole: by a create, a save, a batch of saves, for each item that
 * was stored, or {@code saveChanges}.
 *
 * <p>The method belongs to the item that the operation is to return. It returns the item that the caller gets instead, or
 * is {@code void} to leave it at that; what is stored does not change. Methods marked {@link AfterRead} have run on the
 * item before.
 *
 * <p>It takes no parameters, or a {@link io.alces.spi.WriteOperation} that tells which write it was. Which methods can be
 * marked, and their order, is said at {@link BeforeWrite}. Exceptions that it throws, checked ones too, and null instead of
 * an item reach the caller as a {@link io.alces.error.HookFailedException} that says that the item was written.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AfterWrite {}
