package io.alces;

import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Attribute;
import io.alces.annotation.Flatten;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Unmapped;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ViewTest {
    @Item(table = "orders")
    record Order(
            @PartitionKey @Attribute("pk") String customerId,
            @SortKey @Attribute("sk") String orderId,
            BigDecimal total,
            @Nullable String note,
            Address shipTo,
            List<Line> lines,
            Map<String, Line> gifts,
            Payment payment,
            @Flatten @Nullable Contact contact,
            @Nullable Object extra,
            Optional<Address> billTo,
            @Unmapped Map<String, Object> rest) {}

    record Address(String city, @Attribute("zip") @Nullable String code) {}

    record Line(String sku, int quantity) {}

    record Contact(@Nullable String phone) {}

    sealed interface Payment permits Card, Transfer {}

    record Card(String holder, String digits) implements Payment {}

    record Transfer(String holder, String account) implements Payment {}

    private static final Alces ALCES = Alces.local(URI.create("http://localhost:1"));
    private static final Model<Order> ORDERS = ALCES.model(Order.class);
    private static final View<Order> ALL = ORDERS.view();
    private static final Line LINE = new Line("s1", 2);

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static Order order() {
        return order(null);
    }

    private static Order order(@Nullable Object extra) {
        return new Order(
                "c1",
                "o1",
                new BigDecimal("12.50"),
                null,
                new Address("Oslo", null),
                List.of(LINE, new Line("s2", 1)),
                Map.of("first", LINE),
                new Card("Ann", "1234"),
                new Contact("555"),
                extra,
                Optional.of(new Address("Rome", "00100")),
                Map.of("color", "red"));
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void view_ofAllProperties_hasThemAsJavaHasThem() {
        assertThat(ALL.toJson(order()))
                .isEqualTo("{\"customerId\":\"c1\",\"orderId\":\"o1\",\"total\":12.5,\"shipTo\":{\"city\":\"Oslo\"},"
                        + "\"lines\":[{\"sku\":\"s1\",\"quantity\":2},{\"sku\":\"s2\",\"quantity\":1}],"
                        + "\"gifts\":{\"first\":{\"sku\":\"s1\",\"quantity\":2}},"
                        + "\"payment\":{\"_type\":\"Card\",\"holder\":\"Ann\",\"digits\":\"1234\"},"
                        + "\"contact\":{\"phone\":\"555\"},\"billTo\":{\"city\":\"Rome\",\"code\":\"00100\"},"
                        + "\"rest\":{\"color\":\"red\"}}");
    }

    @Test
    void include_givesThePropertiesInItsOrder() {
        View<Order> view = ORDERS.view().include(Order::total, Order::orderId).include("customerId");

        assertThat(view.toJson(order())).isEqualTo("{\"total\":12.5,\"orderId\":\"o1\",\"customerId\":\"c1\"}");
    }

    @Test
    void include_doesNotChangeTheViewItIsCalledOn() {
        View<Order> view = ALL.include(Order::total);

        assertThat(view.include(Order::note)).hasToString("Order[total, note]");
        assertThat(view).hasToString("Order[total]");
    }

    @Test
    void include_ofAStoredName_isThePropertyThatHasIt() {
        assertThat(ALL.include("pk").toMap(order())).isEqualTo(Map.of("customerId", "c1"));
    }

    @Test
    void include_ofPartsOfANestedObject_keepsThemInIt() {
        View<Order> view = ALL.include(path(Order::shipTo).then(Address::city), Order::orderId)
                .include(path(Order::shipTo).then(Address::code));

        assertThat(view.withNulls().toJson(order()))
                .isEqualTo("{\"shipTo\":{\"city\":\"Oslo\",\"code\":null},\"orderId\":\"o1\"}");
    }

    @Test
    void include_ofPartsInsideOfContainers_isOfAllThatTheyHold() {
        View<Order> view = ALL.include("lines.sku", "gifts.quantity", "billTo.city");

        assertThat(view.toJson(order()))
                .isEqualTo("{\"lines\":[{\"sku\":\"s1\"},{\"sku\":\"s2\"}],\"gifts\":{\"first\":{\"quantity\":2}},"
                        + "\"billTo\":{\"city\":\"Rome\"}}");
    }

    @Test
    void include_ofPartsOfASealedType_isOfAllItsClassesThatHaveThem() {
        assertThat(ALL.include("payment.holder", "payment.account").toJson(order()))
                .isEqualTo("{\"payment\":{\"holder\":\"Ann\"}}");
    }

    @Test
    void include_ofADiscriminator_isItsText() {
        assertThat(ALL.include("payment.holder", "payment._type")
                        .rename("payment._type", "kind")
                        .toJson(order()))
                .isEqualTo("{\"payment\":{\"holder\":\"Ann\",\"kind\":\"Card\"}}");
    }

    @Test
    void include_ofPartsOfAFlattenedObject_isWhereJavaHasThem() {
        assertThat(ALL.include("contact.phone").toJson(order())).isEqualTo("{\"contact\":{\"phone\":\"555\"}}");
    }

    @Test
    void include_ofAnUnknownProperty_isRefused() {
        assertRefused(() -> ALL.include("totl"), "Order.totl: Order has no property totl; did you mean \"total\"?");
        assertRefused(() -> ALL.include("lines.price"), "Order.lines.price: Line has no property price");
        assertRefused(() -> ALL.include("payment.iban"), "Order.payment.iban: no class of Payment has a property iban");
        assertRefused(() -> ALL.include("note.x"), "Order.note.x: has nothing inside that is called x");
    }

    @Test
    void include_ofAnElement_isRefused() {
        assertRefused(
                () -> ALL.include(path(Order::lines, 0).then(Line::sku)),
                "Order.lines[0].sku: names one element, and a view has all that a container holds; leave the index or"
                        + " key out, as in \"lines.sku\", or derive the one element");
        assertRefused(
                () -> ALL.include(path(Order::gifts, "first")),
                "Order.gifts.first: names one element, and a view has all that a container holds; leave the index or"
                        + " key out, as in \"lines.sku\", or derive the one element");
    }

    @Test
    void include_ofWhatIsIncluded_isRefused() {
        View<Order> view = ALL.include(Order::shipTo, Order::total);

        assertRefused(() -> view.include("shipTo.city"), "Order.shipTo.city: is in this view already, by shipTo");
        assertRefused(() -> view.include(Order::total), "Order.total: is in this view already, by total");
    }

    @Test
    void include_ofWhatIsExcluded_isRefused() {
        assertRefused(
                () -> ALL.exclude(Order::shipTo).include("shipTo.city"),
                "Order.shipTo.city: is excluded from this view, and cannot be included as well");
    }

    @Test
    void exclude_ofProperties_leavesTheOthers() {
        assertThat(ALL.exclude(Order::lines, Order::gifts).exclude("rest", "extra"))
                .hasToString("Order[customerId, orderId, total, note, shipTo, payment, contact, billTo]");
    }

    @Test
    void exclude_ofPartsOfWhatIsIncluded_leavesTheRest() {
        View<Order> view = ALL.include(Order::lines, Order::payment)
                .exclude("lines.quantity", "payment._type")
                .exclude("payment.digits");

        assertThat(view.toJson(order()))
                .isEqualTo("{\"lines\":[{\"sku\":\"s1\"},{\"sku\":\"s2\"}],\"payment\":{\"holder\":\"Ann\"}}");
    }

    @Test
    void exclude_ofWhatIsIncluded_takesItAway() {
        View<Order> view = ALL.include("orderId", "shipTo.city", "shipTo.code");

        assertThat(view.exclude(Order::shipTo)).hasToString("Order[orderId]");
        assertThat(view.exclude("shipTo.code").toJson(order()))
                .isEqualTo("{\"orderId\":\"o1\",\"shipTo\":{\"city\":\"Oslo\"}}");
    }

    @Test
    void exclude_ofWhatIsNotThere_isRefused() {
        assertRefused(() -> ALL.exclude("nothing"), "Order.nothing: Order has no property nothing");
        assertRefused(() -> ALL.include(Order::total).exclude(Order::note), "Order.note: is not in this view");
        assertRefused(() -> ALL.exclude(Order::note).exclude(Order::note), "Order.note: is not in this view");
    }

    @Test
    void exclude_ofEverything_isRefused() {
        assertRefused(
                () -> ALL.include(Order::total).exclude(Order::total),
                "Order: nothing is left in this view; exclude less");
    }

    @Test
    void rename_ofAProperty_keepsItsPlace() {
        View<Order> view = ALL.include(Order::orderId, Order::shipTo, Order::total)
                .rename(Order::orderId, "id")
                .rename(path(Order::shipTo).then(Address::city), "town");

        assertThat(view.toJson(order())).isEqualTo("{\"id\":\"o1\",\"shipTo\":{\"town\":\"Oslo\"},\"total\":12.5}");
    }

    @Test
    void rename_toANameThatIsTaken_isRefused() {
        assertRefused(
                () -> ALL.rename(Order::orderId, "total"),
                "Order: the view has orderId and total both as total; rename or exclude one of them");
        assertRefused(
                () -> ALL.rename("lines.sku", "quantity"),
                "Line: the view has sku and quantity both as quantity; rename or exclude one of them");
    }

    @Test
    void rename_ofWhatIsNotThere_isRefused() {
        assertRefused(() -> ALL.include(Order::total).rename(Order::note, "text"), "Order.note: is not in this view");
    }

    @Test
    void rename_toBlankText_isRefused() {
        assertRefused(
                () -> ALL.rename(Order::note, " "),
                "Order: expected a name for a property of the view, found blank text");
    }

    @Test
    void derive_followsTheProperties() {
        View<Order> view =
                ALL.derive("lineCount", order -> order.lines().size()).include(Order::orderId);

        assertThat(view.toMap(order())).containsExactly(Map.entry("orderId", "o1"), Map.entry("lineCount", 2));
    }

    @Test
    void derive_ofAnExcludedName_takesItsPlace() {
        View<Order> view = ALL.include(Order::customerId, Order::total)
                .exclude(Order::total)
                .derive("total", order -> "about " + order.total().intValue());

        assertThat(view.toJson(order())).isEqualTo("{\"customerId\":\"c1\",\"total\":\"about 12\"}");
    }

    @Test
    void derive_ofAnotherView_isNested() {
        View<Order> inner = ALL.include(Order::orderId);

        assertThat(ALL.include(Order::total).derive("self", inner::toMap).toJson(order()))
                .isEqualTo("{\"total\":12.5,\"self\":{\"orderId\":\"o1\"}}");
    }

    @Test
    void derive_null_isLeftOutUnlessAskedFor() {
        View<Order> view = ALL.include(Order::orderId).derive("note", Order::note);

        assertThat(view.toJson(order())).isEqualTo("{\"orderId\":\"o1\"}");
        assertThat(view.withNulls().toJson(order())).isEqualTo("{\"orderId\":\"o1\",\"note\":null}");
    }

    @Test
    void derive_ofATakenName_isRefused() {
        assertRefused(
                () -> ALL.derive("total", Order::note),
                "Order: the view has total and total both as total; rename or exclude one of them");
    }

    @Test
    void derive_byAFunctionThatThrows_namesTheFieldAndTheClass() {
        View<Order> view = ALL.derive("first", order -> Integer.valueOf(order.orderId()));

        assertThatThrownBy(() -> view.toMap(order()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Order.first: the function that derives it failed with NumberFormatException")
                .hasCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void derive_ofWhatHasNoPlainForm_isRefused() {
        assertRefused(
                () -> ALL.derive("first", order -> order.lines().get(0)).toMap(order()),
                "Order.first: expected text, a number, a time or another single value, or a list or map of them, found"
                        + " io.alces.ViewTest$Line; derive one of these from it");
    }

    @Test
    void withNulls_showsThemAtEveryDepth() {
        View<Order> view = ALL.include(Order::note, Order::shipTo, Order::extra).withNulls();

        assertThat(view.toJson(order()))
                .isEqualTo("{\"note\":null,\"shipTo\":{\"city\":\"Oslo\",\"code\":null},\"extra\":null}");
    }

    @Test
    void toMap_mayBeChanged() {
        View<Order> view = ALL.include(Order::lines);
        var map = view.toMap(order());

        map.clear();

        assertThat(view.toMap(order())).containsOnlyKeys("lines");
    }

    @Test
    void toMap_ofNull_isRefused() {
        assertThatThrownBy(() -> ALL.toMap(nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("item");
    }

    @SuppressWarnings("NullAway") // what callers without checks may do
    private static Order nothing() {
        return null;
    }

    @Test
    void toMap_ofNaN_isRefused() {
        assertRefused(
                () -> ALL.toMap(order(Map.of("a", List.<Object>of(1, Double.NaN)))),
                "Order.extra.a[1]: NaN and infinity are no numbers of JSON; exclude the property, or derive another"
                        + " value");
    }

    @Test
    void toMap_ofAnOpenValueOfAnUnknownType_isRefused() {
        assertRefused(
                () -> ALL.toMap(order(LINE)),
                "Order.extra: expected text, a number, a time or another single value, or a list or map of them, found"
                        + " io.alces.ViewTest$Line; derive one of these from it");
    }

    @Test
    void toMaps_areInTheOrderOfTheItems() {
        View<Order> view = ALL.include(Order::orderId, Order::extra);

        assertThat(view.toMaps(List.of(order("a"), order("b"))))
                .isEqualTo(List.of(Map.of("orderId", "o1", "extra", "a"), Map.of("orderId", "o1", "extra", "b")));
    }

    @Test
    void toMaps_ofAnItemThatCannotBeShown_namesItsPosition() {
        assertRefused(
                () -> ALL.toMaps(Arrays.asList(order(), order(Float.POSITIVE_INFINITY))),
                "position 1: Order.extra: NaN and infinity are no numbers of JSON; exclude the property, or derive"
                        + " another value");
    }

    @Test
    void toJsonArray_hasEachItem() {
        View<Order> view = ALL.include(Order::orderId);

        assertThat(view.toJsonArray(List.of(order(), order())))
                .isEqualTo("[{\"orderId\":\"o1\"},{\"orderId\":\"o1\"}]");
        assertThat(view.toJsonArray(List.of())).isEqualTo("[]");
    }
}
