package io.alces.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Conversion by straight code. */
final class HandWrittenConversion implements Conversion {

    @Override
    public Map<String, AttributeValue> encode(Order order) {
        Map<String, AttributeValue> item = new HashMap<>(32);
        putText(item, "customerId", order.getCustomerId());
        putText(item, "orderId", order.getOrderId());
        putText(
                item,
                "status",
                order.getStatus() == null ? null : order.getStatus().name());
        putText(item, "email", order.getEmail());
        putNumber(item, "total", order.getTotal());
        putText(item, "currency", order.getCurrency());
        putText(item, "createdAt", order.getCreatedAt());
        item.put("paid", AttributeValue.fromBool(order.isPaid()));
        putNumber(item, "parcels", order.getParcels());
        putNumber(item, "weight", order.getWeight());
        putText(item, "note", order.getNote());
        if (order.getShipTo() != null) {
            item.put("shipTo", AttributeValue.fromM(encode(order.getShipTo())));
        }
        if (order.getLines() != null) {
            item.put("lines", AttributeValue.fromL(encode(order.getLines())));
        }
        if (order.getLabels() != null) {
            item.put("labels", AttributeValue.fromM(encode(order.getLabels())));
        }
        if (order.getTags() != null) {
            item.put("tags", AttributeValue.fromSs(List.copyOf(order.getTags())));
        }
        putNumber(item, "revision", order.getRevision());
        putText(item, "channel", order.getChannel());
        putText(item, "coupon", order.getCoupon());
        putNumber(item, "deliveryDays", order.getDeliveryDays());
        item.put("giftWrapped", AttributeValue.fromBool(order.isGiftWrapped()));
        return item;
    }

    private static Map<String, AttributeValue> encode(Address address) {
        Map<String, AttributeValue> map = new HashMap<>(8);
        putText(map, "street", address.getStreet());
        putText(map, "postalCode", address.getPostalCode());
        putText(map, "city", address.getCity());
        putText(map, "country", address.getCountry());
        return map;
    }

    private static List<AttributeValue> encode(List<OrderLine> lines) {
        List<AttributeValue> list = new ArrayList<>(lines.size());
        for (OrderLine line : lines) {
            Map<String, AttributeValue> map = new HashMap<>(4);
            putText(map, "sku", line.getSku());
            putNumber(map, "quantity", line.getQuantity());
            putNumber(map, "price", line.getPrice());
            list.add(AttributeValue.fromM(map));
        }
        return list;
    }

    private static Map<String, AttributeValue> encode(Map<String, String> labels) {
        Map<String, AttributeValue> map = new HashMap<>(labels.size() * 2);
        labels.forEach((name, value) -> map.put(name, AttributeValue.fromS(value)));
        return map;
    }

    private static void putText(Map<String, AttributeValue> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, AttributeValue.fromS(value.toString()));
        }
    }

    private static void putNumber(Map<String, AttributeValue> map, String name, @Nullable Number value) {
        if (value != null) {
            map.put(name, AttributeValue.fromN(value.toString()));
        }
    }

    @Override
    public Order decode(Map<String, AttributeValue> item) {
        Order order = new Order();
        order.setCustomerId(text(item, "customerId"));
        order.setOrderId(text(item, "orderId"));
        String status = text(item, "status");
        order.setStatus(status == null ? null : OrderStatus.valueOf(status));
        order.setEmail(text(item, "email"));
        order.setTotal(decimal(item, "total"));
        order.setCurrency(text(item, "currency"));
        String createdAt = text(item, "createdAt");
        order.setCreatedAt(createdAt == null ? null : Instant.parse(createdAt));
        order.setPaid(flag(item, "paid"));
        order.setParcels(wholeNumber(item, "parcels"));
        String weight = number(item, "weight");
        order.setWeight(weight == null ? 0 : Double.parseDouble(weight));
        order.setNote(text(item, "note"));
        AttributeValue shipTo = item.get("shipTo");
        order.setShipTo(shipTo == null ? null : decodeAddress(shipTo.m()));
        AttributeValue lines = item.get("lines");
        order.setLines(lines == null ? null : decodeLines(lines.l()));
        AttributeValue labels = item.get("labels");
        order.setLabels(labels == null ? null : decodeLabels(labels.m()));
        AttributeValue tags = item.get("tags");
        order.setTags(tags == null ? null : new LinkedHashSet<>(tags.ss()));
        String revision = number(item, "revision");
        order.setRevision(revision == null ? 0 : Long.parseLong(revision));
        order.setChannel(text(item, "channel"));
        order.setCoupon(text(item, "coupon"));
        order.setDeliveryDays(wholeNumber(item, "deliveryDays"));
        order.setGiftWrapped(flag(item, "giftWrapped"));
        return order;
    }

    private static Address decodeAddress(Map<String, AttributeValue> map) {
        Address address = new Address();
        address.setStreet(text(map, "street"));
        address.setPostalCode(text(map, "postalCode"));
        address.setCity(text(map, "city"));
        address.setCountry(text(map, "country"));
        return address;
    }

    private static List<OrderLine> decodeLines(List<AttributeValue> list) {
        List<OrderLine> lines = new ArrayList<>(list.size());
        for (AttributeValue value : list) {
            Map<String, AttributeValue> map = value.m();
            OrderLine line = new OrderLine();
            line.setSku(text(map, "sku"));
            line.setQuantity(wholeNumber(map, "quantity"));
            line.setPrice(decimal(map, "price"));
            lines.add(line);
        }
        return lines;
    }

    private static Map<String, String> decodeLabels(Map<String, AttributeValue> map) {
        Map<String, String> labels = new HashMap<>(map.size() * 2);
        map.forEach((name, value) -> labels.put(name, value.s()));
        return labels;
    }

    private static @Nullable String text(Map<String, AttributeValue> map, String name) {
        AttributeValue value = map.get(name);
        return value == null ? null : value.s();
    }

    private static @Nullable String number(Map<String, AttributeValue> map, String name) {
        AttributeValue value = map.get(name);
        return value == null ? null : value.n();
    }

    private static @Nullable BigDecimal decimal(Map<String, AttributeValue> map, String name) {
        String number = number(map, name);
        return number == null ? null : new BigDecimal(number);
    }

    private static int wholeNumber(Map<String, AttributeValue> map, String name) {
        String number = number(map, name);
        return number == null ? 0 : Integer.parseInt(number);
    }

    private static boolean flag(Map<String, AttributeValue> map, String name) {
        AttributeValue value = map.get(name);
        return value != null && Boolean.TRUE.equals(value.bool());
    }
}
