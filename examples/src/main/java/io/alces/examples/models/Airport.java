package io.alces.examples.models;

import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An airport with all that is known of it.
 *
 * <p>An airport without an IATA code is not in {@code byIataCode}, and one without an elevation not in
 * {@code byContinent}: an index holds the items that have its key.
 */
@Item(table = "airports")
@GlobalIndex(name = "byIataCode", partitionKey = "iataCode")
@GlobalIndex(name = "byCountry", partitionKey = "countryCode", sortKey = "name")
@GlobalIndex(name = "byContinent", partitionKey = "continent", sortKey = "elevationFeet")
public record Airport(
        @PartitionKey String ident,
        @Pattern(regexp = "[A-Z]{3}") @Nullable String iataCode,
        @NotBlank String name,
        AirportType type,
        Continent continent,
        @Pattern(regexp = "[A-Z]{2}") String countryCode,
        String regionCode,
        @Nullable String municipality,
        @Valid Location location,
        @Min(-1_500) @Max(20_000) @Nullable Integer elevationFeet,
        boolean scheduledService,
        Set<@NotBlank String> keywords,
        @Nullable URI wikipedia) {

    /** The same airport at another place. */
    public Airport at(Location other) {
        return new Airport(
                ident,
                iataCode,
                name,
                type,
                continent,
                countryCode,
                regionCode,
                municipality,
                other,
                elevationFeet,
                scheduledService,
                keywords,
                wikipedia);
    }
}
