package io.alces.benchmarks.item;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An order as a record. */
@Item(table = "orders")
public record OrderRecord(
        @PartitionKey String customerId,
        @SortKey String orderId,
        @Nullable OrderStatus status,
        @Nullable String email,
        @Nullable BigDecimal total,
        @Nullable String currency,
        @Nullable Instant createdAt,
        boolean paid,
        int parcels,
        double weight,
        @Nullable String note,
        @Nullable AddressRecord shipTo,
        @Nullable List<OrderLineRecord> lines,
        @Nullable Map<String, String> labels,
        @Nullable Set<String> tags,
        long revision,
        @Nullable String channel,
        @Nullable String coupon,
        int deliveryDays,
        boolean giftWrapped) {}
