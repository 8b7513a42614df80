package io.alces.it;

import static io.alces.it.JavadocExamplesTest.Status.PAID;
import static io.alces.query.Conditions.and;
import static io.alces.query.Conditions.attr;
import static io.alces.query.Conditions.not;
import static io.alces.query.Conditions.present;
import static io.alces.query.Conditions.raw;
import static io.alces.query.PropertyPath.path;
import static io.alces.query.Updates.current;
import static java.math.BigDecimal.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.Key;
import io.alces.Model;
import io.alces.Populated;
import io.alces.View;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Unique;
import io.alces.annotation.Version;
import io.alces.generate.Ulid;
import io.alces.query.Condition;
import io.alces.query.PropertyPath;
import io.alces.reference.Ref;
import io.alces.testing.AlcesExtension;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import io.alces.testing.LocalDynamoDb;
import io.alces.transaction.Outbox;
import io.alces.transaction.ReadTransaction;
import io.alces.transaction.Transactions;
import io.alces.transaction.UniqueAttributes;
import io.alces.transaction.WriteTransaction;
import io.alces.transaction.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Every example in the Javadoc is code of this class, but for white space. */
class JavadocExamplesTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern MARGIN = Pattern.compile("\n *\\* ?");
    private static final Pattern CODE = Pattern.compile("\\{@code\\s((?:[^{}]|\\{(?:[^{}]|\\{[^{}]*})*})*)}");
    private static final Pattern EXAMPLE = Pattern.compile("::|->|;\n|\\(\"");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    @ParameterizedTest
    @ValueSource(strings = {"query-dsl", "modeling-core", "schema-validation", "transactions", "testing"})
    void examples_areCodeOfThisClass(String module) throws IOException {
        String code =
                withoutWhiteSpace(Files.readString(Path.of("src/test/java/io/alces/it/JavadocExamplesTest.java")));

        assertThat(examples(Path.of("..", module, "src/main/java")))
                .allSatisfy(example -> assertThat(code).contains(withoutWhiteSpace(example)));
    }

    @Test
    void examples_areFound() throws IOException {
        assertThat(examples(Path.of("../query-dsl/src/main/java"))).contains("path(\"lines[0].sku\")");
    }

    private static List<String> examples(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(JavadocExamplesTest::read)
                    .flatMap(source -> COMMENT.matcher(source).results())
                    .map(comment -> MARGIN.matcher(comment.group()).replaceAll("\n"))
                    .flatMap(comment -> CODE.matcher(comment).results())
                    .map((MatchResult fragment) -> fragment.group(1))
                    .filter(fragment -> EXAMPLE.matcher(fragment).find())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutWhiteSpace(String code) {
        return WHITE_SPACE.matcher(code).replaceAll("");
    }

    enum Status {
        PENDING,
        PAID
    }

    record Address(String street, String city) {}

    record Line(String sku, int quantity) {}

    @Item(table = "orders")
    record Order(
            @PartitionKey String customerId,
            @SortKey String orderId,
            @Nullable Status status,
            @Nullable BigDecimal total,
            @Nullable BigDecimal gross,
            @Nullable BigDecimal tax,
            @Nullable BigDecimal net,
            @Nullable String email,
            boolean gift,
            @Nullable Address shipTo,
            @Nullable List<Line> lines,
            Set<String> tags,
            @Nullable Ref<Customer> customer) {}

    @Item(table = "customers")
    record Customer(@PartitionKey String customerId, String name, String nickname, boolean blocked) {}

    @Item(table = "stock")
    record Stock(@PartitionKey String sku, long count) {}

    @Item(table = "invoices")
    record Invoice(
            @PartitionKey String id,
            Status status,
            @Nullable @Version Long version) {

        Invoice withStatus(Status status) {
            return new Invoice(id, status, version);
        }
    }

    @Item(table = "accounts")
    record Account(
            @PartitionKey String id,
            long balance,
            @Nullable @Version Long version) {

        Account plus(long amount) {
            return new Account(id, balance + amount, version);
        }
    }

    @Item(table = "order-events")
    record OrderEvent(
            @PartitionKey String orderId,
            @SortKey @GeneratedValue(Ulid.class) @Nullable String eventId,
            String type,
            @TimeToLive(after = "P7D") @Nullable Instant expiresAt) {}

    @Item(table = "users")
    record User(@PartitionKey String id, @Unique String email) {}

    private final Order order = new Order(
            "c1",
            "o1",
            Status.PENDING,
            TEN,
            TEN,
            BigDecimal.ONE,
            null,
            "ada@example.com",
            true,
            new Address("Storgata 1", "Bergen"),
            List.of(new Line("sku-1", 1)),
            Set.of("new"),
            Ref.to(Customer.class, "c1"));

    @Nested
    @AlcesTest
    class Expressions {

        @Test
        void properties_areMethodReferencesPathsAndText() {
            assertThat(List.of(
                            path(Order::status),
                            path(Order::shipTo).then(Address::city),
                            path(Order::lines, 0).then(Line::sku),
                            path("lines[0].sku")))
                    .extracting(PropertyPath::toString)
                    .containsExactly("Order.status", "Order.shipTo.city", "Order.lines[0].sku", "lines[0].sku");
        }

        @Test
        void conditions_filter(Model<Order> orders) {
            boolean giftsOnly = true;
            Optional<BigDecimal> least = Optional.of(TEN);
            orders.save(order).execute();

            Condition<Order> large =
                    attr(Order::total).gt(TEN).or(not(attr(Order::email).exists()));
            Condition<Order> wanted =
                    and(present(attr(Order::gift).eq(true).when(giftsOnly), least.map(attr(Order::total)::ge)));

            assertThat(orders.scan().filter(large).list().execute()).isEmpty();
            assertThat(orders.scan().filter(wanted).list().execute()).containsExactly(order);
        }

        @Test
        void raw_filters(Model<Customer> customers) {
            Customer customer = new Customer("c1", "Augusta Ada", "Ada", false);
            customers.save(customer).execute();

            Condition<Customer> longer = raw("size(#n) > size(#m)", Map.of("#n", "name", "#m", "nickname"), Map.of());

            assertThat(customers.scan().filter(longer).list().execute()).containsExactly(customer);
        }

        @Test
        void modify_changes(Model<Invoice> invoices) {
            Key<Invoice> key = invoices.key("i1");
            invoices.create(new Invoice("i1", Status.PENDING, null)).execute();

            Optional<Invoice> paid =
                    invoices.modify(key, order -> order.withStatus(PAID)).execute();

            assertThat(paid).contains(new Invoice("i1", PAID, 2L));
        }

        @Test
        void update_changes(Model<Order> orders) {
            Key<Order> key = orders.keyOfItem(order);
            Line line = new Line("sku-2", 2);
            orders.save(order).execute();

            Order paid = orders.update(key).set(Order::status).to(PAID).execute();
            Order after = orders.update(key)
                    .set(Order::net)
                    .to(current(Order::gross).minus(current(Order::tax)))
                    .set(path(Order::shipTo).then(Address::city))
                    .to("Oslo")
                    .increment(Order::total)
                    .by(TEN)
                    .append(Order::lines)
                    .values(line)
                    .add(Order::tags)
                    .values("vip")
                    .execute();

            assertThat(paid.status()).isEqualTo(PAID);
            assertThat(after.net()).isEqualByComparingTo("9");
            assertThat(after.total()).isEqualByComparingTo("20");
            assertThat(after.lines()).containsExactly(new Line("sku-1", 1), line);
            assertThat(after.tags()).isEqualTo(Set.of("new", "vip"));
        }

        @Test
        void view_shows(Model<Order> orders) {
            View<Order> summary = orders.view()
                    .include(Order::orderId, Order::total, path(Order::shipTo).then(Address::city))
                    .derive("tagCount", order -> order.tags().size());
            String json = summary.toJson(order);
            String id = orders.view().include(Order::orderId).toJson(order);

            assertThat(json).isEqualTo("""
                    {"orderId":"o1","total":10,"shipTo":{"city":"Bergen"},"tagCount":1}""");
            assertThat(id).isEqualTo("""
                    {"orderId":"o1"}""");
        }

        @Test
        void transactions_areUnitsOfWork(Alces alces, Model<Account> accounts, Model<OrderEvent> events) {
            accounts.create(new Account("a", 100, null)).execute();
            accounts.create(new Account("b", 0, null)).execute();
            Outbox<OrderEvent> outbox = Outbox.of(events);

            long left = Transactions.of(alces).retrying(8, tx -> {
                Account from = tx.get(accounts.get("a")).orElseThrow();
                Account to = tx.get(accounts.get("b")).orElseThrow();
                Account after = from.plus(-10);
                tx.add(accounts.saveChanges(from, after));
                tx.add(accounts.saveChanges(to, to.plus(10)));
                return after.balance();
            });
            Written<OrderEvent> credited = Transactions.of(alces).retrying(8, tx -> {
                Account account = tx.get(accounts.get("b")).orElseThrow();
                tx.add(accounts.saveChanges(account, account.plus(5)));
                return tx.add(outbox.event(new OrderEvent("o1", null, "credited", null)));
            });
            OrderEvent stored = credited.get();

            assertThat(left).isEqualTo(90);
            assertThat(accounts.get("b").execute()).contains(new Account("b", 15, 3L));
            assertThat(events.scan().list().execute()).containsExactly(stored);
        }

        @Test
        void uniqueAttributes_areInstalled(DynamoDbClient client) {
            Alces alces = Alces.builder()
                    .install(UniqueAttributes.inTable("unique-values"))
                    .client(client)
                    .build();
            Model<User> users = alces.model(User.class);
            users.table().create().execute();
            UniqueAttributes.table(alces).create().execute();
            User ada = new User("u1", "ada@example.com");

            users.create(ada).execute();

            assertThat(UniqueAttributes.of(users)
                            .findBy(User::email, "ada@example.com")
                            .execute())
                    .contains(ada);
        }

        @Test
        void query_readsPartitions(Model<Order> orders) {
            orders.save(order).execute();

            List<Order> one =
                    orders.query().where(Order::customerId).eq("c1").list().execute();
            List<Order> several = orders.query()
                    .acrossPartitions(Order::customerId)
                    .in("c1", "c2")
                    .list()
                    .execute();

            assertThat(one).containsExactly(order);
            assertThat(several).containsExactly(order);
        }

        @Test
        void populate_reads(Model<Order> orders, Model<Customer> customers) {
            Customer customer = new Customer("c1", "Augusta Ada", "Ada", false);
            List<Order> items = List.of(order);
            customers.save(customer).execute();

            Populated<Order, Customer> populated =
                    orders.populate(items, Order::customer).execute();

            assertThat(populated.get(order.customer())).contains(customer);
        }

        @Test
        void transaction_reads(Alces alces, Model<Order> orders, Model<Customer> customers) {
            orders.save(JavadocExamplesTest.this.order).execute();

            var order = orders.get("c1", "o1");
            Optional<Order> found = ReadTransaction.on(alces)
                    .add(order)
                    .add(customers.get("c1"))
                    .execute()
                    .get(order);

            assertThat(found).contains(JavadocExamplesTest.this.order);
        }
    }

    @Nested
    @AlcesTest
    class Writes {

        @Test
        void transaction_writes(Alces alces, Model<Order> orders, Model<Stock> stock, Model<Customer> customers) {
            String sku = "sku-1";
            stock.save(new Stock(sku, 3)).execute();
            customers.save(new Customer("c1", "Augusta Ada", "Ada", false)).execute();

            var creation = orders.create(order);
            Order stored = WriteTransaction.on(alces)
                    .add(creation)
                    .add(stock.update(sku)
                            .increment(Stock::count)
                            .by(-1)
                            .condition(Stock::count)
                            .ge(1L))
                    .add(customers.check("c1").that(Customer::blocked).eq(false))
                    .execute()
                    .get(creation);

            assertThat(stored).isEqualTo(order);
            assertThat(stock.get(sku).execute()).contains(new Stock(sku, 2));
        }
    }

    @Nested
    @AlcesTest
    class OrdersTest {

        @Test
        void save_isRead(Model<Order> orders) {
            orders.save(order).execute();

            assertThat(orders.get("c1", "o1").execute()).contains(order);
        }
    }

    @Nested
    @AlcesTest
    class LostAnswers {

        @Test
        void put_answerLost_isStored(Model<Order> orders, FaultProxy proxy) {
            proxy.on("PutItem").call(0).inject(Fault.cutAfterForwarding());

            orders.save(order).execute();

            assertThat(proxy.unused()).isEmpty();
            assertThat(proxy.calls()).hasSize(2);
        }
    }

    @Nested
    class Extension {
        private static final Clock clock = Clock.systemUTC();

        @RegisterExtension
        static final AlcesExtension ALCES =
                AlcesExtension.builder().configure(alces -> alces.clock(clock)).build();

        @Test
        void extension_injects(Model<Order> orders) {
            assertThat(orders.scan().count().execute()).isZero();
        }
    }

    @Test
    void database_takesTables() {
        try (LocalDynamoDb dynamoDb = LocalDynamoDb.start()) {
            Alces alces = Alces.builder().client(dynamoDb.client()).build();
            alces.model(Order.class).table().create().execute();
        }
    }
}
