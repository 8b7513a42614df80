package io.alces.validation;

/**
 * The group of constraints that hold, beside those of the default group, where an item is saved whole, by itself or in a
 * batch.
 */
public interface OnSave {}
