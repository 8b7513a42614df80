package io.alces.examples.models;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * What an airport has of a fuel.
 *
 * @param litres what is left
 */
@Item(table = "fuel")
public record Fuel(
        @PartitionKey @NotBlank String name, @PositiveOrZero long litres) {}
