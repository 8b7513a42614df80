package io.alces.examples.models;

import io.alces.annotation.CreatedAt;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.generate.Ulid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fuel that an airline has ordered. Those of an airline are stored together, the oldest first. */
@Item(table = "fuel-orders")
public record FuelOrder(
        @PartitionKey @NotBlank String airline,
        @SortKey @GeneratedValue(Ulid.class) @Nullable String id,
        @NotBlank String fuel,
        @Positive long litres,
        @CreatedAt @Nullable Instant orderedAt) {

    /** A new order. */
    public static FuelOrder of(String airline, String fuel, long litres) {
        return new FuelOrder(airline, null, fuel, litres, null);
    }
}
