package io.alces;

import io.alces.annotation.Attribute;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.LocalIndex;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** What the tests of reads read: a table with every kind of index. */
@Item(table = "shipments")
@LocalIndex(name = "byTotal", sortKey = "total")
@GlobalIndex(name = "byStatus", partitionKey = "status", sortKey = "shippedAt")
@GlobalIndex(name = "byCarrier", partitionKey = "carrier", projection = ProjectionType.KEYS_ONLY)
@GlobalIndex(
        name = "byPlace",
        partitionKey = {"country", "region"},
        sortKey = {"city", "street"})
@GlobalIndex(name = "byWeight", partitionKey = "weight")
@GlobalIndex(name = "byWeightAndTotal", partitionKey = "weight", sortKey = "total")
record Shipment(
        @PartitionKey String customerId,
        @SortKey String shipmentId,
        @Nullable BigDecimal total,
        @Nullable @Attribute("state") Status status,
        @Nullable String shippedAt,
        @Nullable String carrier,
        @Nullable String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String street,
        @Nullable Integer weight,
        @Nullable String note,
        @Nullable List<Parcel> parcels) {

    enum Status {
        PACKED,
        SENT
    }

    record Parcel(String label, @Nullable List<String> stamps) {}
}
