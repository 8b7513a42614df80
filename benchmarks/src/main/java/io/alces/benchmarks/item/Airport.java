package io.alces.benchmarks.item;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A line of the data of OurAirports. */
@Item(table = "airports")
public record Airport(
        @PartitionKey String ident,
        String type,
        String name,
        double latitude,
        double longitude,
        @Nullable Integer elevation,
        String continent,
        String country,
        String region,
        @Nullable String municipality,
        boolean scheduledService,
        @Nullable String gpsCode,
        @Nullable String iataCode,
        @Nullable String wikipedia) {}
