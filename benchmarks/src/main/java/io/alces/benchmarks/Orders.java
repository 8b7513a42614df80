package io.alces.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order that all variants convert. */
final class Orders {
    private Orders() {}

    static Order typical() {
        Order order = new Order();
        order.setCustomerId("customer-4711");
        order.setOrderId("01J9Z3K4Q8T7W6V5X2Y1");
        order.setStatus(OrderStatus.PAID);
        order.setEmail("ada@example.com");
        order.setTotal(new BigDecimal("149.95"));
        order.setCurrency("EUR");
        order.setCreatedAt(Instant.parse("2026-01-02T03:04:05.123456789Z"));
        order.setPaid(true);
        order.setParcels(2);
        order.setWeight(3.25);
        order.setNote("Leave it with the neighbour on the left.");
        order.setShipTo(address());
        order.setLines(List.of(line("sku-1", 1, "99.95"), line("sku-2", 2, "20.5"), line("sku-3", 3, "3.15")));
        order.setLabels(new LinkedHashMap<>(Map.of("source", "newsletter", "campaign", "winter")));
        order.setTags(new LinkedHashSet<>(Set.of("vip", "fragile", "express")));
        order.setRevision(7);
        order.setChannel("web");
        order.setCoupon("WINTER-10");
        order.setDeliveryDays(3);
        order.setGiftWrapped(false);
        return order;
    }

    private static Address address() {
        Address address = new Address();
        address.setStreet("12 Long Street");
        address.setPostalCode("0150");
        address.setCity("Oslo");
        address.setCountry("NO");
        return address;
    }

    private static OrderLine line(String sku, int quantity, String price) {
        OrderLine line = new OrderLine();
        line.setSku(sku);
        line.setQuantity(quantity);
        line.setPrice(new BigDecimal(price));
        return line;
    }
}
