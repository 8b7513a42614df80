package io.alces.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a model run whenever an object is made of a whole stored item: by gets, queries, scans, batches and
 * transactions, for items that writes return, and for the item that a failed condition found.
 *
 * <p>The method returns the item that the caller gets instead, or is {@code void} and changes the object itself. Partial
 * items and summaries are no objects of the model, and run none; nor does the check of stored items by {@code verifyItems},
 * nor the Enhanced Client with the schema of the model. Validation sees items without what this method makes of them.
 *
 * <p>It takes no parameters. Which methods can be marked, and their order, is said at {@link BeforeWrite}. Exceptions that
 * it throws, checked ones too, and null instead of an item reach the caller as a {@link
 * io.alces.error.HookFailedException}, also where items that do not fit the model are left out: what fails is the method,
 * not the item.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AfterRead {}
