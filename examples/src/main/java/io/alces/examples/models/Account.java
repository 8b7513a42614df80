package io.alces.examples.models;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import jakarta.validation.constraints.NotBlank;

/** What an airline may still spend. */
@Item(table = "accounts")
public record Account(@PartitionKey @NotBlank String airline, long balance) {}
