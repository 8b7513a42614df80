package io.alces.benchmarks.variant;

import static io.alces.benchmarks.variant.Attributes.decimal;
import static io.alces.benchmarks.variant.Attributes.flag;
import static io.alces.benchmarks.variant.Attributes.fraction;
import static io.alces.benchmarks.variant.Attributes.integer;
import static io.alces.benchmarks.variant.Attributes.number;
import static io.alces.benchmarks.variant.Attributes.putDecimal;
import static io.alces.benchmarks.variant.Attributes.putText;
import static io.alces.benchmarks.variant.Attributes.text;
import static io.alces.benchmarks.variant.Attributes.textMap;
import static io.alces.benchmarks.variant.Attributes.textSet;
import static io.alces.benchmarks.variant.Attributes.wholeNumber;

import io.alces.benchmarks.item.Address;
import io.alces.benchmarks.item.Order;
import io.alces.benchmarks.item.OrderLine;
import io.alces.benchmarks.item.OrderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Orders by straight code. */
final class OrderByHand implements Conversion<Order> {

    @Override
    public Map<String, AttributeValue> encode(Order order) {
        Map<String, AttributeValue> item = new HashMap<>(32);
        putText(item, "customerId", order.getCustomerId());
        putText(item, "orderId", order.getOrderId());
        if (order.getStatus() != null) {
            item.put("status", AttributeValue.fromS(order.getStatus().name()));
        }
        putText(item, "email", order.getEmail());
        putDecimal(item, "total", order.getTotal());
        putText(item, "currency", order.getCurrency());
        if (order.getCreatedAt() != null) {
            item.put("createdAt", AttributeValue.fromS(order.getCreatedAt().toString()));
        }
        item.put("paid", AttributeValue.fromBool(order.isPaid()));
        item.put("parcels", number(order.getParcels()));
        item.put("weight", number(order.getWeight()));
        putText(item, "note", order.getNote());
        if (order.getShipTo() != null) {
            item.put("shipTo", encode(order.getShipTo()));
        }
        if (order.getLines() != null) {
            item.put("lines", encode(order.getLines()));
        }
        if (order.getLabels() != null) {
            item.put("labels", textMap(order.getLabels()));
        }
        if (order.getTags() != null) {
            item.put("tags", textSet(order.getTags()));
        }
        item.put("revision", number(order.getRevision()));
        putText(item, "channel", order.getChannel());
        putText(item, "coupon", order.getCoupon());
        item.put("deliveryDays", number(order.getDeliveryDays()));
        item.put("giftWrapped", AttributeValue.fromBool(order.isGiftWrapped()));
        return item;
    }

    static AttributeValue encode(Address address) {
        Map<String, AttributeValue> map = new HashMap<>(8);
        putText(map, "street", address.getStreet());
        putText(map, "postalCode", address.getPostalCode());
        putText(map, "city", address.getCity());
        putText(map, "country", address.getCountry());
        return AttributeValue.fromM(map);
    }

    private static AttributeValue encode(List<OrderLine> lines) {
        List<AttributeValue> list = new ArrayList<>(lines.size());
        for (OrderLine line : lines) {
            Map<String, AttributeValue> map = new HashMap<>(4);
            putText(map, "sku", line.getSku());
            map.put("quantity", number(line.getQuantity()));
            putDecimal(map, "price", line.getPrice());
            list.add(AttributeValue.fromM(map));
        }
        return AttributeValue.fromL(list);
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
        order.setParcels(integer(item, "parcels"));
        order.setWeight(fraction(item, "weight"));
        order.setNote(text(item, "note"));
        AttributeValue shipTo = item.get("shipTo");
        order.setShipTo(shipTo == null ? null : decodeAddress(shipTo.m()));
        AttributeValue lines = item.get("lines");
        order.setLines(lines == null ? null : decodeLines(lines.l()));
        order.setLabels(textMap(item, "labels"));
        order.setTags(textSet(item, "tags"));
        order.setRevision(wholeNumber(item, "revision"));
        order.setChannel(text(item, "channel"));
        order.setCoupon(text(item, "coupon"));
        order.setDeliveryDays(integer(item, "deliveryDays"));
        order.setGiftWrapped(flag(item, "giftWrapped"));
        return order;
    }

    static Address decodeAddress(Map<String, AttributeValue> map) {
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
            line.setQuantity(integer(map, "quantity"));
            line.setPrice(decimal(map, "price"));
            lines.add(line);
        }
        return lines;
    }
}
