package io.alces.examples.models;

/** A point on the Earth in degrees; stored as a map inside the item. */
public record Location(double latitude, double longitude) {}
