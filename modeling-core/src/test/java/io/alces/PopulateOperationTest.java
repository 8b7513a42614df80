package io.alces;

import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.error.BatchIncompleteException;
import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.reference.Ref;
import io.alces.request.StepScript;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

class PopulateOperationTest {
    @Item(table = "customers")
    record Customer(@PartitionKey String id, @Nullable String name) {}

    @Item(table = "stock")
    record Stock(@PartitionKey String depot, @SortKey int place) {}

    record Line(Optional<Ref<Stock>> from, int quantity) {}

    sealed interface Payment permits Card, Transfer {}

    record Card(Ref<Customer> holder) implements Payment {}

    record Transfer(String account) implements Payment {}

    record Address(@Nullable Ref<Customer> resident) {}

    @Item(table = "orders")
    record Order(
            @PartitionKey String id,
            @Nullable Ref<Customer> customer,
            Optional<Ref<Customer>> referrer,
            List<Ref<Customer>> receivers,
            Set<Ref<Stock>> stock,
            @Nullable Address shipTo,
            List<Line> lines,
            @Nullable Payment payment,
            @Nullable Ref<Order> previous) {

        static Order of(String id) {
            return new Order(id, null, Optional.empty(), List.of(), Set.of(), null, List.of(), null, null);
        }

        static Order by(@Nullable String customer) {
            return new Order(
                    "o",
                    customer == null ? null : Ref.to(Customer.class, customer),
                    Optional.empty(),
                    List.of(),
                    Set.of(),
                    null,
                    List.of(),
                    null,
                    null);
        }

        static Order to(String... receivers) {
            return new Order(
                    "o",
                    null,
                    Optional.of(Ref.to(Customer.class, receivers[0])),
                    Stream.of(receivers).map(id -> Ref.to(Customer.class, id)).toList(),
                    Set.of(),
                    new Address(Ref.to(Customer.class, receivers[0])),
                    List.of(),
                    null,
                    null);
        }

        static Order paid(@Nullable Payment payment, Line... lines) {
            return new Order("o", null, Optional.empty(), List.of(), Set.of(), null, List.of(lines), payment, null);
        }
    }

    private static final Alces ALCES = Alces.builder()
            .tablePrefix("dev-")
            .local(URI.create("http://localhost:8000"))
            .build();
    private static final Model<Order> ORDERS = ALCES.model(Order.class);

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static Map<String, AttributeValue> stored(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }

    private static BatchGetItemResponse found(String... ids) {
        return BatchGetItemResponse.builder()
                .responses(Map.of(
                        "dev-customers",
                        Stream.of(ids).map(PopulateOperationTest::stored).toList()))
                .build();
    }

    private static BatchGetItemRequest request(String table, List<Map<String, AttributeValue>> keys) {
        return BatchGetItemRequest.builder()
                .requestItems(
                        Map.of(table, KeysAndAttributes.builder().keys(keys).build()))
                .build();
    }

    private static Customer customer(String id) {
        return new Customer(id, null);
    }

    @Test
    void requests_askForEachItemOnce_byTheModelOfTheSameAlces() {
        assertThat(ORDERS.populate(
                                List.of(Order.by("a"), Order.by(null), Order.by("b"), Order.by("a")), Order::customer)
                        .requests())
                .containsExactly(request("dev-customers", List.of(stored("a"), stored("b"))));
    }

    @Test
    void requests_ofManyItems_holds100Each() {
        List<Order> orders = IntStream.range(0, 201)
                .mapToObj(number -> Order.by("c" + number))
                .toList();

        assertThat(ORDERS.populate(orders, Order::customer).consistent().requests())
                .flatExtracting(request -> request.requestItems().values())
                .allMatch(KeysAndAttributes::consistentRead)
                .extracting(keys -> keys.keys().size())
                .containsExactly(100, 100, 1);
    }

    @Test
    void requests_withoutReferences_areNone() {
        assertThat(ORDERS.populate(List.of(Order.by(null)), Order::customer).requests())
                .isEmpty();
    }

    @Test
    void requests_ofTheOwnClass_readItsOwnTable() {
        Order order = new Order(
                "o2", null, Optional.empty(), List.of(), Set.of(), null, List.of(), null, Ref.to(Order.class, "o1"));

        assertThat(ORDERS.onTable("archive")
                        .populate(List.of(order), Order::previous)
                        .requests())
                .containsExactly(request("archive", List.of(stored("o1"))));
    }

    @Test
    void requests_ofPathsThroughContainers_holdAllReferences() {
        Order order = Order.paid(
                null,
                new Line(Optional.of(Ref.to(Stock.class, "d", 1)), 1),
                new Line(Optional.empty(), 1),
                new Line(Optional.of(Ref.to(Stock.class, "d", 2)), 1));
        Map<String, AttributeValue> first = new LinkedHashMap<>();
        first.put("depot", AttributeValue.fromS("d"));
        first.put("place", AttributeValue.fromN("1"));

        assertThat(ORDERS.populate(List.of(order), "lines.from", Stock.class).requests())
                .containsExactly(request(
                        "dev-stock",
                        List.of(
                                first,
                                Map.of(
                                        "depot", AttributeValue.fromS("d"),
                                        "place", AttributeValue.fromN("2")))));
    }

    @Test
    void requests_ofOneClassOfASealedType_holdItsReferences() {
        List<Order> orders = List.of(
                Order.paid(new Card(Ref.to(Customer.class, "a"))), Order.paid(new Transfer("x")), Order.paid(null));

        assertThat(ORDERS.populate(orders, "payment.holder", Customer.class).requests())
                .containsExactly(request("dev-customers", List.of(stored("a"))));
    }

    @Test
    void requests_ofEachKindOfProperty_areTheSame() {
        List<Order> orders = List.of(Order.to("a"));
        BatchGetItemRequest expected = request("dev-customers", List.of(stored("a")));

        assertThat(ORDERS.populateOptional(orders, Order::referrer).requests()).containsExactly(expected);
        assertThat(ORDERS.populateAll(orders, Order::receivers).requests()).containsExactly(expected);
        assertThat(ORDERS.populate(orders, path(Order::shipTo).then(Address::resident))
                        .requests())
                .containsExactly(expected);
        assertThat(ORDERS.populate(orders, "shipTo.resident", Customer.class).requests())
                .containsExactly(expected);
    }

    @Test
    void start_answersEachPosition() {
        StepScript script = StepScript.of(found("b", "a"));
        List<Order> orders = List.of(Order.by("a"), Order.by(null), Order.by("x"), Order.by("b"), Order.by("a"));

        Populated<Order, Customer> populated =
                script.run(ORDERS.populate(orders, Order::customer).start());

        assertThat(populated.items()).isEqualTo(orders);
        assertThat(populated.get(0)).contains(customer("a"));
        assertThat(populated.get(1)).isEmpty();
        assertThat(populated.get(2)).isEmpty();
        assertThat(populated.get(3)).contains(customer("b"));
        assertThat(populated.get(4)).containsSame(populated.get(0).orElseThrow());
        assertThat(populated.get(orders.get(3).customer())).contains(customer("b"));
        assertThat(populated.get((@Nullable Ref<Customer>) null)).isEmpty();
    }

    @Test
    void dangling_hasEachReferenceWithoutItem_withItsPosition() {
        StepScript script = StepScript.of(found("a"));
        List<Order> orders = List.of(Order.by("x"), Order.by("a"), Order.by("x"));

        Populated<Order, Customer> populated =
                script.run(ORDERS.populate(orders, Order::customer).start());

        Ref<Customer> missing = Ref.to(Customer.class, "x");
        Key<Customer> key = ALCES.model(Customer.class).key("x");
        assertThat(populated.dangling())
                .containsExactly(
                        new Populated.Reference<>(0, missing, key), new Populated.Reference<>(2, missing, key));
        assertThat(populated.dangling().get(0))
                .hasToString("Reference[position=0, ref=Ref[Customer(String)], key=Customer(id: S)]");
        assertThat(populated).hasToString("Populated[Order.customer of 3, 2 dangling]");
    }

    @Test
    void getAll_hasAllOfAPosition_inOrder() {
        StepScript script = StepScript.of(found("a", "b"));

        Populated<Order, Customer> populated =
                script.run(ORDERS.populateAll(List.of(Order.to("b", "x", "a", "b"), Order.of("o")), Order::receivers)
                        .start());

        assertThat(populated.getAll(0)).containsExactly(customer("b"), customer("a"), customer("b"));
        assertThat(populated.getAll(1)).isEmpty();
        assertThat(populated.dangling())
                .extracting(Populated.Reference::position)
                .containsExactly(0);
    }

    @Test
    void get_whereThereMayBeSeveral_isRejected() {
        StepScript script = StepScript.of(found("a"));

        Populated<Order, Customer> populated = script.run(
                ORDERS.populateAll(List.of(Order.to("a")), Order::receivers).start());

        assertThatThrownBy(() -> populated.get(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Order.receivers: an item may have several references there; ask for all of a position with"
                        + " getAll(..)");
    }

    @Test
    void get_ofAReferenceThatNoItemHas_isRejected() {
        Populated<Order, Customer> populated = StepScript.of()
                .run(ORDERS.populate(List.<Order>of(), Order::customer).start());

        assertThatThrownBy(() -> populated.get(Ref.to(Customer.class, "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Order.customer: no item has this Ref[Customer(String)], so it was not looked for; populate"
                        + " the items that have it");
    }

    @Test
    void start_withUnprocessedKeys_asksAgain() {
        StepScript script = StepScript.of(
                BatchGetItemResponse.builder()
                        .responses(Map.of("dev-customers", List.of(stored("a"))))
                        .unprocessedKeys(Map.of(
                                "dev-customers",
                                KeysAndAttributes.builder()
                                        .keys(List.of(stored("b")))
                                        .build()))
                        .build(),
                found("b"));

        Populated<Order, Customer> populated =
                script.run(ORDERS.populate(List.of(Order.by("a"), Order.by("b")), Order::customer)
                        .start());

        assertThat(script.requests()).last().isEqualTo(request("dev-customers", List.of(stored("b"))));
        assertThat(populated.dangling()).isEmpty();
    }

    @Test
    void start_withSomethingLeftOver_fails() {
        StepScript script = StepScript.of(BatchGetItemResponse.builder()
                .unprocessedKeys(Map.of(
                        "dev-customers",
                        KeysAndAttributes.builder().keys(List.of(stored("a"))).build()))
                .build());

        assertThatThrownBy(() -> script.run(ORDERS.populate(List.of(Order.by("a")), Order::customer)
                        .attempts(1)
                        .start()))
                .isInstanceOf(BatchIncompleteException.class)
                .hasMessageStartingWith("getAll of Customer");
    }

    @Test
    void start_withUnreadableItem_namesTheFirstItemThatRefersToIt() {
        StepScript script = StepScript.of(BatchGetItemResponse.builder()
                .responses(Map.of(
                        "dev-customers",
                        List.of(Map.of("id", AttributeValue.fromS("a"), "name", AttributeValue.fromN("1")))))
                .build());

        assertThatThrownBy(() -> script.run(ORDERS.populate(List.of(Order.by(null), Order.by("a")), Order::customer)
                        .start()))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage("position 1: Customer.name: expected S, found N in the item with the key (id: S)");
    }

    @Test
    void populate_ofAReferenceThatDoesNotFit_namesItsPosition() {
        Order order = new Order(
                "o", Ref.to(Customer.class, 1), Optional.empty(), List.of(), Set.of(), null, List.of(), null, null);

        assertThatThrownBy(() -> ORDERS.populate(List.of(Order.by("a"), order), Order::customer))
                .isInstanceOf(InvalidItemException.class)
                .hasMessage("position 1: Order.customer: Customer.id: expected String, found Integer");
    }

    @Test
    void populate_ofNull_namesItsPosition() {
        assertThatThrownBy(() -> ORDERS.populate(Arrays.asList(Order.by("a"), null), Order::customer))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Order: expected an item at position 1, found null");
    }

    @Test
    void populate_ofWhatIsNoReference_isRejected() {
        assertThatThrownBy(() -> ORDERS.populate(List.of(), "lines.quantity", Stock.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Order.lines.quantity: expected a Ref, or a container of them, found int; name a property that"
                                + " refers to items of one model");
    }

    @Test
    void populate_ofAnotherModel_isRejected() {
        assertThatThrownBy(() -> ORDERS.populate(List.of(), "lines.from", Customer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Order.lines.from: expected references to Customer, found Ref<Stock>");
    }

    @Test
    void populate_ofOneElement_isRejected() {
        assertThatThrownBy(() -> ORDERS.populate(List.of(), "lines[0].from", Stock.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Order.lines[0].from: names one element, and all that a container holds is populated; leave"
                        + " the index or key out, as in \"lines.sku\"");
    }

    @Test
    void keyAndGet_ofAReference_areThoseOfItsItem() {
        Model<Stock> stock = ALCES.model(Stock.class);
        Ref<Stock> ref = Ref.to(Stock.class, "d", 1L);

        assertThat(stock.key(ref)).isEqualTo(stock.key("d", 1));
        assertThat(stock.get(ref).request()).isEqualTo(stock.get("d", 1).request());
    }

    @Test
    void key_ofAReferenceToAnotherModel_isRejected() {
        Ref<?> other = Ref.to(Stock.class, "d", 1);
        @SuppressWarnings("unchecked") // as code without generics could
        Ref<Customer> ref = (Ref<Customer>) other;

        assertThatThrownBy(() -> ALCES.model(Customer.class).key(ref))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "expected a reference to an item of Customer, found Ref[Stock(String, Integer)]; use the model"
                                + " of its class");
    }

    @Test
    void refTo_hasTheValuesOfTheItem() {
        Model<Stock> stock = ALCES.model(Stock.class);

        assertThat(stock.refTo(stock.key("d", 1L)).key()).containsExactly("d", 1);
        assertThat(stock.refToItem(new Stock("d", 2))).isEqualTo(Ref.to(Stock.class, "d", 2));
    }
}
