package io.alces.examples.models;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Set;

/** A region of a country. One country's regions are stored together, in the order of their codes. */
@Item(table = "regions")
public record Region(
        @PartitionKey @Pattern(regexp = "[A-Z]{2}") String countryCode,
        @SortKey @NotBlank String code,
        @NotBlank String name,
        Continent continent,
        Set<String> keywords) {}
