package io.alces.benchmarks.item;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an order as a record, for the Enhanced Client. */
public final class OrderRecordBuilder {
    private @Nullable String customerId;
    private @Nullable String orderId;
    private @Nullable OrderStatus status;
    private @Nullable String email;
    private @Nullable BigDecimal total;
    private @Nullable String currency;
    private @Nullable Instant createdAt;
    private boolean paid;
    private int parcels;
    private double weight;
    private @Nullable String note;
    private @Nullable AddressRecord shipTo;
    private @Nullable List<OrderLineRecord> lines;
    private @Nullable Map<String, String> labels;
    private @Nullable Set<String> tags;
    private long revision;
    private @Nullable String channel;
    private @Nullable String coupon;
    private int deliveryDays;
    private boolean giftWrapped;

    public void customerId(@Nullable String customerId) {
        this.customerId = customerId;
    }

    public void orderId(@Nullable String orderId) {
        this.orderId = orderId;
    }

    public void status(@Nullable OrderStatus status) {
        this.status = status;
    }

    public void email(@Nullable String email) {
        this.email = email;
    }

    public void total(@Nullable BigDecimal total) {
        this.total = total;
    }

    public void currency(@Nullable String currency) {
        this.currency = currency;
    }

    public void createdAt(@Nullable Instant createdAt) {
        this.createdAt = createdAt;
    }

    public void paid(boolean paid) {
        this.paid = paid;
    }

    public void parcels(int parcels) {
        this.parcels = parcels;
    }

    public void weight(double weight) {
        this.weight = weight;
    }

    public void note(@Nullable String note) {
        this.note = note;
    }

    public void shipTo(@Nullable AddressRecord shipTo) {
        this.shipTo = shipTo;
    }

    public void lines(@Nullable List<OrderLineRecord> lines) {
        this.lines = lines;
    }

    public void labels(@Nullable Map<String, String> labels) {
        this.labels = labels;
    }

    public void tags(@Nullable Set<String> tags) {
        this.tags = tags;
    }

    public void revision(long revision) {
        this.revision = revision;
    }

    public void channel(@Nullable String channel) {
        this.channel = channel;
    }

    public void coupon(@Nullable String coupon) {
        this.coupon = coupon;
    }

    public void deliveryDays(int deliveryDays) {
        this.deliveryDays = deliveryDays;
    }

    public void giftWrapped(boolean giftWrapped) {
        this.giftWrapped = giftWrapped;
    }

    public OrderRecord build() {
        return new OrderRecord(
                Objects.requireNonNull(customerId),
                Objects.requireNonNull(orderId),
                status,
                email,
                total,
                currency,
                createdAt,
                paid,
                parcels,
                weight,
                note,
                shipTo,
                lines,
                labels,
                tags,
                revision,
                channel,
                coupon,
                deliveryDays,
                giftWrapped);
    }
}
