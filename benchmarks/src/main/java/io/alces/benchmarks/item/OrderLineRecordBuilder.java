package io.alces.benchmarks.item;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Makes a line of an order as a record, for the Enhanced Client. */
public final class OrderLineRecordBuilder {
    private @Nullable String sku;
    private int quantity;
    private @Nullable BigDecimal price;

    public void sku(@Nullable String sku) {
        this.sku = sku;
    }

    public void quantity(int quantity) {
        this.quantity = quantity;
    }

    public void price(@Nullable BigDecimal price) {
        this.price = price;
    }

    public OrderLineRecord build() {
        return new OrderLineRecord(sku, quantity, price);
    }
}
