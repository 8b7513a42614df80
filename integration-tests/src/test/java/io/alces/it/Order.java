package io.alces.it;

import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Item(table = "orders")
@GlobalIndex(name = "byStatus", partitionKey = "status", sortKey = "createdAt")
record Order(
        @PartitionKey String customerId,
        @SortKey String orderId,
        Status status,
        @Nullable String email,
        BigDecimal total,
        @Nullable Address shipTo,
        @Nullable List<Line> lines,
        Set<String> tags,
        @Nullable String note,
        Instant createdAt) {

    enum Status {
        PENDING,
        PAID
    }

    record Address(String street, String city) {}

    record Line(String sku, int quantity) {}

    static Order of(String customerId, String orderId) {
        return new Order(
                customerId,
                orderId,
                Status.PENDING,
                "ada@example.com",
                new BigDecimal("12.5"),
                new Address("Storgata 1", "Oslo"),
                List.of(new Line("sku-1", 1), new Line("sku-2", 2)),
                Set.of("new"),
                null,
                Instant.parse("2026-01-02T03:04:05.678Z"));
    }

    Order withStatus(Status changed) {
        return new Order(customerId, orderId, changed, email, total, shipTo, lines, tags, note, createdAt);
    }

    Order withTotal(long changed) {
        return new Order(
                customerId, orderId, status, email, BigDecimal.valueOf(changed), shipTo, lines, tags, note, createdAt);
    }
}
