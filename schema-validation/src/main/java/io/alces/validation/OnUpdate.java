package io.alces.validation;

/**
 * The group of constraints that hold, beside those of the default group, where an item is updated, by {@code
 * saveChanges} or by an expression.
 */
public interface OnUpdate {}
