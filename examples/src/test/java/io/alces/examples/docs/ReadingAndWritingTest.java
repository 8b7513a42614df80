package io.alces.examples.docs;

import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.ItemVerification;
import io.alces.Model;
import io.alces.Page;
import io.alces.Populated;
import io.alces.Query;
import io.alces.SegmentPage;
import io.alces.View;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.examples.docs.ModelingTest.Address;
import io.alces.examples.docs.ModelingTest.Card;
import io.alces.examples.docs.ModelingTest.Order;
import io.alces.examples.docs.ModelingTest.Status;
import io.alces.reference.Ref;
import io.alces.request.Explanation;
import io.alces.table.TableChanges;
import io.alces.table.TableVerification;
import io.alces.testing.AlcesTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

@AlcesTest
class ReadingAndWritingTest {

    @Item(table = "suppliers")
    record Supplier(@PartitionKey String id, String name) {}

    @Item(table = "products")
    record Product(@PartitionKey String sku, Ref<Supplier> supplier, List<Ref<Product>> parts) {}

    private final Order order = ModelingTest.order("o1", new Card("4242"));
    private final List<Order> items = IntStream.rangeClosed(1, 4)
            .mapToObj(number -> ModelingTest.order("o" + number, new Card("4242")))
            .toList();
    private final List<Integer> reported = new ArrayList<>();

    private final List<String> shown = new ArrayList<>();
    private final List<Order> processed = new ArrayList<>();
    private String checkpoint = "";

    private void show(String name, String value) {
        shown.add(name + ": " + value);
    }

    private void process(List<Order> page) {
        processed.addAll(page);
    }

    private void remember(String checkpoint) {
        this.checkpoint = checkpoint;
    }

    private void report(int done, int total) {
        assertThat(done).isLessThanOrEqualTo(total);
        reported.add(done);
    }

    @Test
    void calls_areValues(Model<Order> orders) {
        orders.save(order).execute();

        Optional<Order> found = orders.get("c1", "o1").execute();
        CompletableFuture<Optional<Order>> later = orders.get("c1", "o1").executeAsync();
        GetItemRequest request = orders.get("c1", "o1").request();

        assertThat(found).contains(order);
        assertThat(later.join()).contains(order);
        assertThat(request.key()).containsOnlyKeys("customerId", "orderId");
    }

    @Test
    void tables_areCreated(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        Alces alces = Alces.builder()
                .client(client)
                .asyncClient(asyncClient)
                .tablePrefix("dev-")
                .build();
        Model<Order> orders = alces.model(Order.class);

        orders.table().create().execute();

        assertThat(client.listTables().tableNames()).contains("dev-orders");
    }

    @Test
    void tables_areVerifiedAndUpdated(Model<Order> orders) {
        TableVerification table = orders.table().verify().execute();
        ItemVerification items = orders.verifyItems(1_000).execute();
        TableChanges changes = orders.table().update().addMissingIndexes().stream(StreamViewType.NEW_IMAGE)
                .execute();

        table.requireClean();
        assertThat(items.isClean()).isTrue();
        assertThat(changes.changes()).hasSize(1);
    }

    @Test
    void cursors_areSealed(Model<Order> orders, DynamoDbClient client) {
        byte[] key = new byte[32];
        orders.saveAll(items).execute();

        Alces alces = Alces.builder().client(client).cursorKeys(key).build();

        Model<Order> sealed = alces.model(Order.class).onTable(orders.tableName());
        String cursor = sealed.scan().pageSize(1).execute().cursor().orElseThrow();
        assertThat(sealed.scan().startAt(cursor).execute().items()).hasSize(3);
    }

    @Test
    void items_areWrittenAndDeleted(Model<Order> orders) {
        Order stored = orders.create(order).execute();
        orders.save(order).condition(Order::status).eq(Status.OPEN).execute();
        Optional<Order> current = orders.get("c1", "o1").consistent().execute();
        Optional<Order> deleted = orders.delete("c1", "o1").execute();

        assertThat(stored).isEqualTo(order);
        assertThat(current).contains(order);
        assertThat(deleted).contains(order);
    }

    @Test
    void queries_giveItemsInOrder(Model<Order> orders) {
        orders.saveAll(items).execute();

        List<Order> recent = orders.query()
                .where(Order::customerId)
                .eq("c1")
                .where(Order::orderId)
                .beginsWith("o")
                .filter(Order::total)
                .gt(BigDecimal.ONE)
                .descending()
                .limit(20)
                .list()
                .execute();

        assertThat(recent).extracting(Order::orderId).containsExactly("o4", "o3", "o2", "o1");
    }

    @Test
    void pages_continueAtTheirCursor(Model<Order> orders) {
        orders.saveAll(items).execute();

        Query<Order> byStatus = orders.query()
                .index("byStatus")
                .where(Order::status)
                .eq(Status.OPEN)
                .pageSize(2);
        Page<Order> first = byStatus.execute();
        Page<Order> second = byStatus.startAt(first.cursor().orElseThrow()).execute();

        assertThat(List.of(first, second)).flatExtracting(Page::items).containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    void scans_count(Model<Order> orders) {
        orders.saveAll(items).execute();

        long large =
                orders.scan().filter(Order::total).ge(BigDecimal.TEN).count().execute();

        assertThat(large).isEqualTo(4);
    }

    @Test
    void scans_areParallel(Model<Order> orders) {
        orders.saveAll(items).execute();

        Page<Order> part = orders.scan().segment(0, 4).execute();

        try (Stream<SegmentPage<Order>> pages = orders.scan().parallel(4).pages()) {
            pages.forEach(page -> {
                process(page.items());
                remember(page.checkpoint());
            });
        }

        List<Order> rest = orders.scan().parallel(4).startAt(checkpoint).list().execute();

        assertThat(items).containsAll(part.items());
        assertThat(processed).containsExactlyInAnyOrderElementsOf(items);
        assertThat(rest).isEmpty();
    }

    @Test
    void queries_goAcrossPartitions(Model<Order> orders) {
        orders.saveAll(items).execute();

        List<Order> merged = orders.query()
                .acrossPartitions(Order::customerId)
                .in("c1", "c2")
                .limit(20)
                .list()
                .execute();

        assertThat(merged).containsExactlyElementsOf(items);
    }

    @Test
    void views_showItems(Model<Order> orders) {
        View<Order> view = orders.view()
                .include(Order::orderId, Order::total, path(Order::shipTo).then(Address::city))
                .rename(Order::orderId, "id")
                .derive("lineCount", item -> item.lines().size());
        String json = view.toJson(order);

        assertThat(json).isEqualTo("""
                {"id":"o1","total":19.95,"shipTo":{"city":"Oslo"},"lineCount":1}""");
    }

    @Test
    void explain_tellsWhatWouldBeSent(Model<Order> orders) {
        Explanation explanation = orders.query()
                .where(Order::status)
                .eq(Status.OPEN)
                .filter(Order::total)
                .gt(BigDecimal.TEN)
                .pageSize(50)
                .explain()
                .withItemBytes(600);

        assertThat(explanation.toString().replace(orders.tableName(), "orders")).isEqualTo("""
                Query on orders, index byStatus
                  key condition: status = S
                  filter: total > N AND NOT expiresAt BETWEEN N AND N
                  consistency: eventual
                  estimate: about 600 bytes an item, a page of 50 at most, 4 capacity units""");
    }

    @Test
    void batches_reportProgress(Model<Order> orders) {
        orders.saveAll(items)
                .concurrency(8)
                .onProgress(progress -> report(progress.done(), progress.total()))
                .execute();

        assertThat(reported).endsWith(4);
    }

    @Test
    void references_arePopulated(Model<Product> products, Model<Supplier> suppliers) {
        suppliers.save(new Supplier("s1", "Moose Works")).execute();
        Product wheel = new Product("wheel", Ref.to(Supplier.class, "s1"), List.of());
        Product bike = new Product("bike", Ref.to(Supplier.class, "s2"), List.of(products.refToItem(wheel)));
        products.saveAll(List.of(wheel, bike)).execute();

        List<Product> found = products.scan().list().execute();
        Populated<Product, Supplier> populated =
                products.populate(found, Product::supplier).execute();

        for (int position = 0; position < populated.size(); position++) {
            Product product = populated.items().get(position);
            show(product.sku(), populated.get(position).map(Supplier::name).orElse("unknown"));
        }

        Optional<Product> part = products.get(bike.parts().get(0)).execute();

        assertThat(shown).containsExactlyInAnyOrder("wheel: Moose Works", "bike: unknown");
        assertThat(populated.dangling())
                .extracting(Populated.Reference::ref)
                .containsExactly(Ref.to(Supplier.class, "s2"));
        assertThat(part).contains(wheel);
        assertThat(products.populateAll(found, Product::parts).execute().dangling())
                .isEmpty();
    }
}
