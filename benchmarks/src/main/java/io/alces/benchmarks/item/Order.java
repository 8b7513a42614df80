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
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** What is converted: the attributes of an ordinary item, for Alces and the Enhanced Client alike. */
@Item(table = "orders")
@DynamoDbBean
public class Order {
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
    private @Nullable Address shipTo;
    private @Nullable List<OrderLine> lines;
    private @Nullable Map<String, String> labels;
    private @Nullable Set<String> tags;
    private long revision;
    private @Nullable String channel;
    private @Nullable String coupon;
    private int deliveryDays;
    private boolean giftWrapped;

    @PartitionKey
    @DynamoDbPartitionKey
    public @Nullable String getCustomerId() {
        return customerId;
    }

    public void setCustomerId(@Nullable String customerId) {
        this.customerId = customerId;
    }

    @SortKey
    @DynamoDbSortKey
    public @Nullable String getOrderId() {
        return orderId;
    }

    public void setOrderId(@Nullable String orderId) {
        this.orderId = orderId;
    }

    public @Nullable OrderStatus getStatus() {
        return status;
    }

    public void setStatus(@Nullable OrderStatus status) {
        this.status = status;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable BigDecimal getTotal() {
        return total;
    }

    public void setTotal(@Nullable BigDecimal total) {
        this.total = total;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }

    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(@Nullable Instant createdAt) {
        this.createdAt = createdAt;
    }

    public boolean isPaid() {
        return paid;
    }

    public void setPaid(boolean paid) {
        this.paid = paid;
    }

    public int getParcels() {
        return parcels;
    }

    public void setParcels(int parcels) {
        this.parcels = parcels;
    }

    public double getWeight() {
        return weight;
    }

    public void setWeight(double weight) {
        this.weight = weight;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable Address getShipTo() {
        return shipTo;
    }

    public void setShipTo(@Nullable Address shipTo) {
        this.shipTo = shipTo;
    }

    public @Nullable List<OrderLine> getLines() {
        return lines;
    }

    public void setLines(@Nullable List<OrderLine> lines) {
        this.lines = lines;
    }

    public @Nullable Map<String, String> getLabels() {
        return labels;
    }

    public void setLabels(@Nullable Map<String, String> labels) {
        this.labels = labels;
    }

    public @Nullable Set<String> getTags() {
        return tags;
    }

    public void setTags(@Nullable Set<String> tags) {
        this.tags = tags;
    }

    public long getRevision() {
        return revision;
    }

    public void setRevision(long revision) {
        this.revision = revision;
    }

    public @Nullable String getChannel() {
        return channel;
    }

    public void setChannel(@Nullable String channel) {
        this.channel = channel;
    }

    public @Nullable String getCoupon() {
        return coupon;
    }

    public void setCoupon(@Nullable String coupon) {
        this.coupon = coupon;
    }

    public int getDeliveryDays() {
        return deliveryDays;
    }

    public void setDeliveryDays(int deliveryDays) {
        this.deliveryDays = deliveryDays;
    }

    public boolean isGiftWrapped() {
        return giftWrapped;
    }

    public void setGiftWrapped(boolean giftWrapped) {
        this.giftWrapped = giftWrapped;
    }
}
