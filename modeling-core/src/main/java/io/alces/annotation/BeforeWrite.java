package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a model run before an item is written whole: by a create, a save, a batch of saves, or {@code
 * saveChanges}, there on the item as it is to be.
 *
 * <p>The method belongs to an item of its own, as it would be read if it were stored as it is by then: with its defaults,
 * generated values and timestamps, without what is not stored, such as properties marked {@link Ignore}. The object that
 * the caller handed over does not change. The method returns the item to store, which is how records and other immutable
 * classes change it, or it is {@code void} and leaves the object as it is to be stored. What it makes of timestamps and
 * other filled values is stored as it is; a version it must not change. Attributes that are made of others, and validation,
 * come after it. What it changes of the item is a change to {@code saveChanges} like any other.
 *
 * <p>It takes no parameters, or a {@link io.alces.spi.WriteOperation} that tells which write it is. It is any method of the
 * class, its superclasses and their interfaces, a private one too, that is not static. A class or interface has at most one;
 * those of interfaces come first, then those of superclasses, and a method that overrides one takes its place, marked or
 * not. Exceptions that it throws, checked ones too, and null instead of an item end the operation with a {@link
 * io.alces.error.HookFailedException}, and nothing is sent.
 *
 * <p>It runs whenever requests are made, even if they are only looked at, and so must have no effects outside of the item.
 * Updates by expression have no item, and run none. Nor does the Enhanced Client with the schema of the model.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BeforeWrite {}
