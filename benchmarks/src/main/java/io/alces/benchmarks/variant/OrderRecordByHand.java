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

import io.alces.benchmarks.item.AddressRecord;
import io.alces.benchmarks.item.OrderLineRecord;
import io.alces.benchmarks.item.OrderRecord;
import io.alces.benchmarks.item.OrderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Orders that are records, by straight code. */
final class OrderRecordByHand implements Conversion<OrderRecord> {

    @Override
    public Map<String, AttributeValue> encode(OrderRecord order) {
        Map<String, AttributeValue> item = new HashMap<>(32);
        putText(item, "customerId", order.customerId());
        putText(item, "orderId", order.orderId());
        if (order.status() != null) {
            item.put("status", AttributeValue.fromS(order.status().name()));
        }
        putText(item, "email", order.email());
        putDecimal(item, "total", order.total());
        putText(item, "currency", order.currency());
        if (order.createdAt() != null) {
            item.put("createdAt", AttributeValue.fromS(order.createdAt().toString()));
        }
        item.put("paid", AttributeValue.fromBool(order.paid()));
        item.put("parcels", number(order.parcels()));
        item.put("weight", number(order.weight()));
        putText(item, "note", order.note());
        if (order.shipTo() != null) {
            item.put("shipTo", encode(order.shipTo()));
        }
        if (order.lines() != null) {
            item.put("lines", encode(order.lines()));
        }
        if (order.labels() != null) {
            item.put("labels", textMap(order.labels()));
        }
        if (order.tags() != null) {
            item.put("tags", textSet(order.tags()));
        }
        item.put("revision", number(order.revision()));
        putText(item, "channel", order.channel());
        putText(item, "coupon", order.coupon());
        item.put("deliveryDays", number(order.deliveryDays()));
        item.put("giftWrapped", AttributeValue.fromBool(order.giftWrapped()));
        return item;
    }

    private static AttributeValue encode(AddressRecord address) {
        Map<String, AttributeValue> map = new HashMap<>(8);
        putText(map, "street", address.street());
        putText(map, "postalCode", address.postalCode());
        putText(map, "city", address.city());
        putText(map, "country", address.country());
        return AttributeValue.fromM(map);
    }

    private static AttributeValue encode(List<OrderLineRecord> lines) {
        List<AttributeValue> list = new ArrayList<>(lines.size());
        for (OrderLineRecord line : lines) {
            Map<String, AttributeValue> map = new HashMap<>(4);
            putText(map, "sku", line.sku());
            map.put("quantity", number(line.quantity()));
            putDecimal(map, "price", line.price());
            list.add(AttributeValue.fromM(map));
        }
        return AttributeValue.fromL(list);
    }

    @Override
    public OrderRecord decode(Map<String, AttributeValue> item) {
        String status = text(item, "status");
        String createdAt = text(item, "createdAt");
        AttributeValue shipTo = item.get("shipTo");
        AttributeValue lines = item.get("lines");
        return new OrderRecord(
                key(item, "customerId"),
                key(item, "orderId"),
                status == null ? null : OrderStatus.valueOf(status),
                text(item, "email"),
                decimal(item, "total"),
                text(item, "currency"),
                createdAt == null ? null : Instant.parse(createdAt),
                flag(item, "paid"),
                integer(item, "parcels"),
                fraction(item, "weight"),
                text(item, "note"),
                shipTo == null ? null : decodeAddress(shipTo.m()),
                lines == null ? null : decodeLines(lines.l()),
                textMap(item, "labels"),
                textSet(item, "tags"),
                wholeNumber(item, "revision"),
                text(item, "channel"),
                text(item, "coupon"),
                integer(item, "deliveryDays"),
                flag(item, "giftWrapped"));
    }

    private static AddressRecord decodeAddress(Map<String, AttributeValue> map) {
        return new AddressRecord(text(map, "street"), text(map, "postalCode"), text(map, "city"), text(map, "country"));
    }

    private static List<OrderLineRecord> decodeLines(List<AttributeValue> list) {
        List<OrderLineRecord> lines = new ArrayList<>(list.size());
        for (AttributeValue value : list) {
            Map<String, AttributeValue> map = value.m();
            lines.add(new OrderLineRecord(text(map, "sku"), integer(map, "quantity"), decimal(map, "price")));
        }
        return lines;
    }

    private static String key(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }
}
