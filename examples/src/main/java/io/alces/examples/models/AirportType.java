package io.alces.examples.models;

/** The sizes of airports that the data has. */
public enum AirportType {
    LARGE_AIRPORT,
    MEDIUM_AIRPORT
}
