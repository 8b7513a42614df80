package io.alces.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.alces.Alces;
import io.alces.CreateOperation;
import io.alces.Model;
import io.alces.annotation.Default;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Version;
import io.alces.annotation.WriteToken;
import io.alces.error.InvalidItemException;
import io.alces.generate.Ulid;
import io.alces.spi.TransactableWrite;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Requests of transactions that are never sent. */
class WriteTransactionTest {
    private static final ReturnValuesOnConditionCheckFailure FOUND = ReturnValuesOnConditionCheckFailure.ALL_OLD;
    private static final String NOW = "2026-01-02T03:04:05.678000000Z";
    private static final Alces ALCES = Alces.builder()
            .local(URI.create("http://localhost:1"))
            .clock(Clock.fixed(Instant.parse(NOW), ZoneOffset.UTC))
            .build();
    private static final Model<Account> ACCOUNTS = ALCES.model(Account.class);
    private static final Model<Price> PRICES = ALCES.model(Price.class);
    private static final Model<Order> ORDERS = ALCES.model(Order.class);
    private static final Model<Visit> VISITS = ALCES.model(Visit.class);
    private static final String EXPIRED = "BETWEEN :1 AND :2";

    @Item(table = "prices")
    record Price(@PartitionKey BigDecimal amount, @Nullable String currency) {}

    @Item(table = "orders")
    record Order(
            @PartitionKey String customerId,
            @SortKey @GeneratedValue(Ulid.class) @Nullable String orderId,
            List<Line> lines,
            @Default("open") @Nullable String status,
            @Version @Nullable Long version) {
        static Order of(@Nullable String orderId) {
            return new Order("c", orderId, List.of(), null, null);
        }
    }

    record Line(@GeneratedValue(Ulid.class) @Nullable String lineId, int quantity) {}

    @Item(table = "visits")
    record Visit(
            @PartitionKey String id,
            @GeneratedValue(Ulid.class) @Nullable String ticket,
            @TimeToLive @Nullable Instant until) {}

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static WriteTransaction transaction() {
        return WriteTransaction.on(ALCES);
    }

    private static TransactWriteItem only(TransactWriteItemsRequest request) {
        assertThat(request.transactItems()).hasSize(1);
        return request.transactItems().get(0);
    }

    private static Map<String, AttributeValue> id(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }

    @Test
    void request_ofACreate_isItsPut() {
        TransactWriteItemsRequest request =
                transaction().add(ACCOUNTS.create(Account.of("a", 7))).request();

        assertThat(request)
                .isEqualTo(TransactWriteItemsRequest.builder()
                        .transactItems(TransactWriteItem.builder()
                                .put(Put.builder()
                                        .tableName("accounts")
                                        .item(Map.of(
                                                "id", AttributeValue.fromS("a"),
                                                "balance", AttributeValue.fromN("7"),
                                                "openedAt", AttributeValue.fromS(NOW),
                                                "changedAt", AttributeValue.fromS(NOW)))
                                        .conditionExpression("attribute_not_exists(#0)")
                                        .expressionAttributeNames(Map.of("#0", "id"))
                                        .returnValuesOnConditionCheckFailure(FOUND)
                                        .build())
                                .build())
                        .build());
    }

    @Test
    void request_ofASaveWithoutCondition_isItsPut() {
        TransactWriteItem action = only(
                transaction().add(PRICES.save(new Price(BigDecimal.ONE, null))).request());

        assertThat(action)
                .isEqualTo(TransactWriteItem.builder()
                        .put(Put.builder()
                                .tableName("prices")
                                .item(Map.of("amount", AttributeValue.fromN("1")))
                                .build())
                        .build());
    }

    @Test
    void request_ofAnUpdate_isItsUpdate() {
        TransactWriteItem action = only(transaction()
                .add(ACCOUNTS.update("a")
                        .increment(Account::balance)
                        .by(-1)
                        .condition(Account::balance)
                        .ge(1L))
                .request());

        assertThat(action)
                .isEqualTo(TransactWriteItem.builder()
                        .update(Update.builder()
                                .tableName("accounts")
                                .key(id("a"))
                                .updateExpression("SET #0 = if_not_exists(#0, :0), #1 = :0 ADD #2 :1")
                                .conditionExpression("#2 >= :2")
                                .expressionAttributeNames(Map.of("#0", "openedAt", "#1", "changedAt", "#2", "balance"))
                                .expressionAttributeValues(Map.of(
                                        ":0", AttributeValue.fromS(NOW),
                                        ":1", AttributeValue.fromN("-1"),
                                        ":2", AttributeValue.fromN("1")))
                                .returnValuesOnConditionCheckFailure(FOUND)
                                .build())
                        .build());
    }

    @Test
    void request_ofChanges_isTheirUpdate() {
        TransactWriteItem action = only(transaction()
                .add(PRICES.saveChanges(new Price(BigDecimal.ONE, null), new Price(BigDecimal.ONE, "NOK")))
                .request());

        assertThat(action)
                .isEqualTo(TransactWriteItem.builder()
                        .update(Update.builder()
                                .tableName("prices")
                                .key(Map.of("amount", AttributeValue.fromN("1")))
                                .updateExpression("SET #0 = :0")
                                .conditionExpression("attribute_exists(#1)")
                                .expressionAttributeNames(Map.of("#0", "currency", "#1", "amount"))
                                .expressionAttributeValues(Map.of(":0", AttributeValue.fromS("NOK")))
                                .returnValuesOnConditionCheckFailure(FOUND)
                                .build())
                        .build());
    }

    @Test
    void request_ofADelete_isItsDelete() {
        TransactWriteItem action = only(transaction()
                .add(ACCOUNTS.delete("a").condition(Account::balance).eq(0L))
                .request());

        assertThat(action)
                .isEqualTo(TransactWriteItem.builder()
                        .delete(Delete.builder()
                                .tableName("accounts")
                                .key(id("a"))
                                .conditionExpression("#0 = :0")
                                .expressionAttributeNames(Map.of("#0", "balance"))
                                .expressionAttributeValues(Map.of(":0", AttributeValue.fromN("0")))
                                .returnValuesOnConditionCheckFailure(FOUND)
                                .build())
                        .build());
    }

    @Test
    void request_ofACheck_isItsCondition() {
        TransactWriteItem action = only(transaction()
                .add(ACCOUNTS.check("a")
                        .that(Account::balance)
                        .ge(0L)
                        .that("owner")
                        .exists())
                .request());

        assertThat(action)
                .isEqualTo(TransactWriteItem.builder()
                        .conditionCheck(ConditionCheck.builder()
                                .tableName("accounts")
                                .key(id("a"))
                                .conditionExpression("#0 >= :0 AND attribute_exists(#1)")
                                .expressionAttributeNames(Map.of("#0", "balance", "#1", "owner"))
                                .expressionAttributeValues(Map.of(":0", AttributeValue.fromN("0")))
                                .returnValuesOnConditionCheckFailure(FOUND)
                                .build())
                        .build());
    }

    @Test
    void request_ofManyWrites_keepsTheirOrderAndHasOneTime() {
        Instant instant = Instant.parse("2020-02-02T02:02:02Z");

        TransactWriteItemsRequest request = transaction()
                .addAll(List.of(ACCOUNTS.delete("a"), ACCOUNTS.create(Account.of("b", 1))))
                .add(ACCOUNTS.save(Account.of("c", 1)))
                .at(instant)
                .token("order 7")
                .request();

        assertThat(request.clientRequestToken()).isEqualTo("order 7");
        assertThat(request.transactItems().get(0).delete().key()).isEqualTo(id("a"));
        assertThat(request.transactItems().subList(1, 3))
                .extracting(item -> item.put().item().get("changedAt"))
                .containsOnly(AttributeValue.fromS("2020-02-02T02:02:02.000000000Z"));
    }

    @Test
    void request_hasTheOptionsOfTheTransaction() {
        TransactWriteItemsRequest request = transaction()
                .add(ACCOUNTS.delete("a"))
                .timeout(Duration.ofSeconds(3))
                .request();

        assertThat(request.overrideConfiguration().orElseThrow().apiCallTimeout())
                .contains(Duration.ofSeconds(3));
    }

    @Test
    void add_leavesTheTransactionAsItIs() {
        WriteTransaction one = transaction().add(ACCOUNTS.delete("a"));

        WriteTransaction unused = one.add(ACCOUNTS.delete("b"));

        assertThat(one.request().transactItems()).hasSize(1);
    }

    @Test
    void explain_tellsOfEachWrite() {
        WriteTransaction transaction = transaction()
                .add(PRICES.save(new Price(BigDecimal.ONE, "NOK")))
                .add(ACCOUNTS.check("a").that(Account::balance).ge(0L));

        assertThat(transaction.explain()).hasToString("""
                Put in TransactWriteItems on prices
                  estimate: 19 bytes an item, 2 capacity units
                ConditionCheck in TransactWriteItems on accounts
                  key: id = S
                  condition: balance >= N
                  estimate: about 137 bytes an item, 2 capacity units""");
    }

    @Test
    void request_ofNothing_isRefused() {
        assertThatThrownBy(() -> transaction().request())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the transaction writes nothing; add an operation");
    }

    @Test
    void add_ofThe101st_isRefused() {
        List<CreateOperation<Account>> creates = IntStream.rangeClosed(0, 100)
                .mapToObj(number -> ACCOUNTS.create(Account.of("a" + number, 0)))
                .toList();

        assertThat(transaction().addAll(creates.subList(0, 100)).request().transactItems())
                .hasSize(100);
        assertThatThrownBy(() -> transaction().addAll(creates))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a transaction writes at most 100 items; split it, if its parts may be done without each"
                        + " other");
    }

    @Test
    void request_ofTwoWritesOfOneItem_isRefused() {
        WriteTransaction transaction = transaction()
                .add(PRICES.create(new Price(BigDecimal.ONE, null)))
                .add(ACCOUNTS.delete("a"))
                .add(PRICES.check(new BigDecimal("1.0")).that(Price::currency).exists());

        assertThatThrownBy(transaction::request)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "positions 0, create of Price, and 2, check of Price, of the transaction are of the same item"
                                + " of prices with the key (amount: N); make them one operation");
    }

    @Test
    void request_ofOneKeyInTwoTables_isTaken() {
        assertThat(transaction()
                        .add(ACCOUNTS.delete("a"))
                        .add(ACCOUNTS.onTable("closed").delete("a"))
                        .request()
                        .transactItems())
                .hasSize(2);
    }

    @Test
    void request_ofMoreThan4Megabytes_isRefused() {
        String large = "x".repeat(400_000);
        List<CreateOperation<Price>> ten = IntStream.range(0, 10)
                .mapToObj(number -> PRICES.create(new Price(BigDecimal.valueOf(number), large)))
                .toList();
        WriteTransaction transaction = transaction().addAll(ten);

        assertThat(transaction.request().transactItems()).hasSize(10);
        assertThatThrownBy(() -> transaction
                        .add(ACCOUNTS.update("a").set(Account::owner).to("x".repeat(200_000)))
                        .request())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the items of a transaction have at most 4194304 bytes together, found 4200192; split it");
    }

    @Test
    void request_ofAnItemThatCannotBeStored_saysWhichOneItIs() {
        WriteTransaction transaction = transaction()
                .add(ACCOUNTS.delete("a"))
                .add(ACCOUNTS.create(new Account("b", 0, "x".repeat(500_000), null, null)));

        assertThatThrownBy(transaction::request)
                .isInstanceOf(InvalidItemException.class)
                .hasMessage("position 1: Account: an item has at most 409600 bytes, found 500093; store less in it");
    }

    @Test
    void request_ofChangesThatAreNone_isRefused() {
        Price price = new Price(BigDecimal.ONE, "NOK");
        WriteTransaction transaction = transaction().add(PRICES.saveChanges(price, price));

        assertThatThrownBy(transaction::request)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "saveChanges of Price: nothing differs from before; use ifChanged() if that may be, and leave"
                                + " it out of a transaction");
    }

    @Test
    void add_ofAWriteWithOptions_isRefused() {
        TransactableWrite slow = ACCOUNTS.delete("a").timeout(Duration.ofSeconds(1));

        assertThatThrownBy(() -> transaction().add(slow))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("position 0, delete of Account: it has a timeout or headers of its own; set them on the"
                        + " transaction instead");
    }

    @Test
    void add_ofAnUpdateThatCreatesParents_isRefused() {
        TransactableWrite update =
                ACCOUNTS.update("a").set(Account::owner).to("x").createParents();

        assertThatThrownBy(() -> transaction().add(ACCOUNTS.delete("b")).add(update))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("position 1, update of Account: createParents() reads the item and writes again; set the"
                        + " parents as a whole");
    }

    @Test
    void add_ofAWriteOfAnotherAlces_isRefused() {
        try (Alces other = Alces.local(URI.create("http://localhost:1"))) {
            TransactableWrite foreign = other.model(Account.class).delete("a");

            assertThatThrownBy(() -> transaction().add(foreign))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("position 0, delete of Account: it is of another Alces than the transaction; take the"
                            + " model from the one given to on(..)");
        }
    }

    @Test
    void token_withoutATime_isRefusedBeforeSending() {
        assertThatThrownBy(
                        () -> transaction().add(ACCOUNTS.delete("a")).token("t").execute())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a transaction with a given token must be the same whenever it is sent, its time included;"
                        + " give that with at(..)");
    }

    private static WriteTransaction repeatable(TransactableWrite write) {
        return transaction().add(write).at(Instant.parse(NOW)).token("t");
    }

    @Test
    void token_ofWhatIsTheSameEachTime_isTaken() {
        Order order = new Order("c", "o", List.of(new Line("l", 1)), null, 3L);

        assertThat(repeatable(ORDERS.create(order)).request().clientRequestToken())
                .isEqualTo("t");
        assertThat(repeatable(ORDERS.update("c", "o").set(Order::status).to("paid"))
                        .request()
                        .clientRequestToken())
                .isEqualTo("t");
        assertThat(repeatable(VISITS.update("v").set(Visit::ticket).to("t"))
                        .request()
                        .clientRequestToken())
                .isEqualTo("t");
        assertThat(repeatable(VISITS.update("v").remove(Visit::until).mustExist())
                        .request()
                        .clientRequestToken())
                .isEqualTo("t");
    }

    /** An item that tells which write left it. */
    @Item
    record Mark(
            @PartitionKey String id,
            @Nullable String text,
            @Nullable @WriteToken String token) {}

    @Test
    void token_isWhatTheTokensOfItsWritesAreMadeOf() {
        Model<Mark> marks = ALCES.model(Mark.class);
        Mark before = new Mark("c", "x", null);
        WriteTransaction transaction = repeatable(marks.create(new Mark("a", "x", null)))
                .add(marks.update("b").set(Mark::text).to("x"))
                .add(marks.saveChanges(before, new Mark("c", "y", null)))
                .add(marks.update("d").set(Mark::text).to("x").reread())
                .add(marks.save(new Mark("e", "x", null)));

        assertThat(transaction.request()).isEqualTo(transaction.request());
        assertThat(List.of(transaction.request(), transaction.token("other").request()))
                .flatExtracting(WriteTransactionTest::marks)
                .hasSize(10)
                .doesNotHaveDuplicates();
    }

    /** The write tokens of all writes. */
    private static List<String> marks(TransactWriteItemsRequest request) {
        return request.transactItems().stream()
                .flatMap(item -> Stream.concat(
                        Optional.ofNullable(item.put()).stream().flatMap(put -> put.item().values().stream()),
                        Optional.ofNullable(item.update()).stream()
                                .flatMap(update -> update.expressionAttributeValues().values().stream())))
                .map(AttributeValue::s)
                .filter(text -> text != null && text.length() == 36)
                .toList();
    }

    static Stream<Arguments> generatedWrites() {
        Order before = Order.of("o");
        Order more = new Order("c", "o", List.of(new Line(null, 1)), null, null);
        return Stream.of(
                arguments(ORDERS.create(Order.of(null)), "create of Order", "Order.orderId"),
                arguments(ORDERS.save(more), "save of Order", "Order.lines"),
                arguments(ORDERS.saveChanges(before, more), "saveChanges of Order", "Order.lines"),
                arguments(
                        ORDERS.update("c", "o").append(Order::lines).values(new Line(null, 2)),
                        "update of Order",
                        "Order.lines"),
                arguments(VISITS.update("v").remove(Visit::until), "update of Visit", "Visit.ticket"));
    }

    @ParameterizedTest
    @MethodSource("generatedWrites")
    void token_ofGeneratedValues_isRefusedBeforeSending(TransactableWrite write, String operation, String attribute) {
        assertThatThrownBy(() -> repeatable(write).execute())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("position 0, " + operation + ": a transaction with a given token must be the same whenever"
                        + " it is sent, and " + attribute + " was generated; give it yourself, or leave the token out");
    }

    @Test
    void request_ofVersionedItems_countsAndChecks() {
        Order read = new Order("c", "o", List.of(), "open", 3L);

        TransactWriteItemsRequest request = transaction()
                .add(ORDERS.create(Order.of("new")))
                .add(ORDERS.save(read))
                .add(ORDERS.deleteItem(new Order("c", "old", List.of(), "open", 7L)))
                .request();

        Put create = request.transactItems().get(0).put();
        Put save = request.transactItems().get(1).put();
        Delete delete = request.transactItems().get(2).delete();
        assertThat(create.item()).containsEntry("version", AttributeValue.fromN("1"));
        assertThat(save.item()).containsEntry("version", AttributeValue.fromN("4"));
        assertThat(save.conditionExpression()).isEqualTo("#0 = :0");
        assertThat(save.expressionAttributeValues()).isEqualTo(Map.of(":0", AttributeValue.fromN("3")));
        assertThat(delete.expressionAttributeValues()).isEqualTo(Map.of(":0", AttributeValue.fromN("7")));
    }

    @Test
    void request_ofModelsThatExpire_takesExpiredItemsForNone() {
        TransactWriteItemsRequest request = transaction()
                .add(VISITS.create(new Visit("a", "t", null)))
                .add(VISITS.update("b").set(Visit::ticket).to("t").mustExist())
                .add(VISITS.check("c").that(Visit::ticket).eq("t"))
                .request();

        assertThat(request.transactItems().get(0).put().conditionExpression())
                .isEqualTo("attribute_not_exists(#0) OR #1 BETWEEN :0 AND :1");
        assertThat(request.transactItems().get(1).update().conditionExpression())
                .isEqualTo("attribute_exists(#1) AND NOT #2 " + EXPIRED);
        assertThat(request.transactItems().get(2).conditionCheck().conditionExpression())
                .isEqualTo("#0 = :0 AND NOT #1 " + EXPIRED);
    }

    @Test
    void request_ofSeveralItemsThatCannotBeStored_tellsOfEach() {
        Account large = new Account("b", 0, "x".repeat(500_000), null, null);
        WriteTransaction transaction = transaction()
                .add(ACCOUNTS.create(large))
                .add(ACCOUNTS.delete("a"))
                .add(ACCOUNTS.onTable("closed").save(large));

        assertThatThrownBy(transaction::request)
                .isInstanceOf(InvalidItemException.class)
                .hasMessage("""
                        the transaction cannot be stored:
                          - position 0: Account: an item has at most 409600 bytes, found 500093; store less in it
                          - position 2: Account: an item has at most 409600 bytes, found 500093; store less in it""");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 37})
    void token_ofAWrongLength_isRefused(int length) {
        assertThatThrownBy(() -> transaction().token("x".repeat(length)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("token: expected 1 to 36 characters, found " + length);
    }

    @Test
    void attempts_ofNone_isRefused() {
        assertThatThrownBy(() -> transaction().attempts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attempts: expected at least 1, found 0");
    }
}
