package io.alces.benchmarks.item;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of an order as a record. */
public record OrderLineRecord(
        @Nullable String sku, int quantity, @Nullable BigDecimal price) {}
