package io.alces.benchmarks.variant;

/** The key of an item; of text in all shapes. */
public record ItemKey(String partition, String sort) {}
