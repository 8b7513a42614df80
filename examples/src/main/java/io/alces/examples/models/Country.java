package io.alces.examples.models;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Set;

/** A country by its ISO code. */
@Item(table = "countries")
public record Country(
        @PartitionKey @Pattern(regexp = "[A-Z]{2}") String code,
        @NotBlank String name,
        Continent continent,
        Set<String> keywords,
        URI wikipedia) {}
