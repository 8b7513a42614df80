package io.alces.benchmarks.item;

import org.jspecify.annotations.Nullable;

/** An address as a record. */
public record AddressRecord(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country) {}
