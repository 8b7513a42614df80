package io.alces.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.annotation.Attribute;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.reference.Ref;
import io.alces.schema.ModelSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneralPathTest {

    @Item
    record Order(
            @PartitionKey @Attribute("order_id") String orderId,
            Optional<List<Line>> lines,
            Map<String, Map<String, Line>> gifts,
            @Attribute(value = "a.b", aliases = "old") Line line,
            Payment payment,
            Ref<Order> previous,
            Object extra,
            @Flatten Contact contact) {}

    record Line(String sku, List<List<String>> tags) {}

    record Contact(Map<String, String> phones) {}

    sealed interface Payment {}

    record Card(Map<String, String> data) implements Payment {}

    @ParameterizedTest
    @CsvSource({
        "Order, Order",
        "Order.order_id, Order.order_id",
        "Order.orderId, Order.orderId",
        "Order.lines[3].sku, Order.lines[].sku",
        "Order.lines[0].tags[1][2], Order.lines[].tags[][]",
        "Order.gifts.`ada@example.com`.first.sku, Order.gifts.*.*.sku",
        "Order.`a.b`.sku, Order.`a.b`.sku",
        "Order.old.tags[7], Order.old.tags[]",
        "Order.payment.type, Order.payment.type",
        "Order.payment.data.number, Order.payment.data.*",
        "Order.previous.order_id, Order.previous.order_id",
        "Order.extra.secret[1].more, Order.extra.*[].*",
        "Order.phones.home, Order.phones.*",
        "Order.legacy.inner, Order.legacy.*",
    })
    void of_leavesOutWhatOnlyTheItemHas(String path, String expected) {
        assertThat(GeneralPath.of(ModelSchema.compile(Order.class), path)).isEqualTo(expected);
    }
}
