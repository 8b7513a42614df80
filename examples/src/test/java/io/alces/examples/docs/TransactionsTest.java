package io.alces.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.CreateOperation;
import io.alces.GetOperation;
import io.alces.Key;
import io.alces.Model;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Unique;
import io.alces.annotation.Version;
import io.alces.error.UniqueValueTakenException;
import io.alces.generate.Ulid;
import io.alces.testing.AlcesTest;
import io.alces.transaction.ReadResult;
import io.alces.transaction.ReadTransaction;
import io.alces.transaction.TransactionFailedException;
import io.alces.transaction.Transactions;
import io.alces.transaction.UniqueAttributes;
import io.alces.transaction.WriteTransaction;
import io.alces.transaction.Written;
import io.alces.transform.Lowercase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@AlcesTest
@NullUnmarked // Models have no value where one is filled in.
class TransactionsTest {

    @Item(table = "purchases")
    record Purchase(
            @PartitionKey String customerId,
            @SortKey @GeneratedValue(Ulid.class) String purchaseId,
            String sku) {}

    @Item(table = "stock")
    record Stock(@PartitionKey String sku, long count) {}

    @Item(table = "customers")
    record Customer(
            @PartitionKey String id,
            boolean blocked,
            @Unique(transforms = Lowercase.class) String email) {}

    @Item(table = "accounts")
    record Account(
            @PartitionKey String id, long balance, @Version long version) {
        Account minus(long amount) {
            return new Account(id, balance - amount, version);
        }
    }

    private final List<String> shown = new ArrayList<>();
    private final Purchase purchase = new Purchase("c1", null, "s1");

    private Alces alces;
    private Model<Purchase> purchases;
    private Model<Stock> stock;
    private Model<Customer> customers;
    private Model<Account> accounts;

    @BeforeEach
    void createTables(DynamoDbClient client) {
        alces = withUniqueAttributes(client);
        purchases = alces.model(Purchase.class);
        stock = alces.model(Stock.class);
        customers = alces.model(Customer.class);
        accounts = alces.model(Account.class);
        accounts.table().create().execute();
        purchases.table().create().execute();
        stock.table().create().execute();
        customers.table().create().execute();
        stock.save(new Stock("s1", 1)).execute();
        customers.save(new Customer("c1", false, "ada@example.com")).execute();
    }

    private static Alces withUniqueAttributes(DynamoDbClient client) {
        Alces alces = Alces.builder()
                .client(client)
                .install(UniqueAttributes.inTable("unique-values"))
                .build();
        UniqueAttributes.table(alces).ensure().execute();
        return alces;
    }

    private void show(String text) {
        shown.add(text);
    }

    @Test
    void transaction_writesAllItems() {
        CreateOperation<Purchase> creation = purchases.create(purchase);

        Purchase stored = WriteTransaction.on(alces)
                .add(creation)
                .add(stock.update("s1")
                        .increment(Stock::count)
                        .by(-1)
                        .condition(Stock::count)
                        .ge(1L))
                .add(customers.check("c1").that(Customer::blocked).eq(false))
                .execute()
                .get(creation);

        assertThat(purchases.get("c1", stored.purchaseId()).execute()).contains(stored);
        assertThat(stock.get("s1").execute()).contains(new Stock("s1", 0));
    }

    @Test
    void transaction_thatIsCancelled_tellsWhatBecameOfEachOperation() {
        stock.save(new Stock("s1", 0)).execute();
        WriteTransaction order = WriteTransaction.on(alces)
                .add(purchases.create(purchase))
                .add(stock.update("s1")
                        .increment(Stock::count)
                        .by(-1)
                        .condition(Stock::count)
                        .ge(1L))
                .add(customers.check("c1").that(Customer::blocked).eq(false));

        try {
            order.execute();
        } catch (TransactionFailedException failed) {
            failed.outcomes().forEach(outcome -> show(outcome.operation() + ": " + outcome.reason()));
        }

        assertThat(shown)
                .containsExactly(
                        "create of Purchase: NONE", "update of Stock: CONDITION_FAILED", "check of Customer: NONE");
        assertThat(purchases.scan().list().execute()).isEmpty();
    }

    @Test
    void transaction_withOneToken_isCarriedOutOnce() {
        Instant receivedAt = Instant.parse("2026-03-01T10:00:00Z");
        String messageId = "message-1";

        WriteTransaction payment = WriteTransaction.on(alces)
                .add(stock.update("s1").mustExist().increment(Stock::count).by(-1))
                .at(receivedAt)
                .token(messageId);

        payment.execute();
        payment.execute();
        assertThat(stock.get("s1").execute()).contains(new Stock("s1", 0));
    }

    @Test
    void unitOfWork_givesWhatIsStored() {
        accounts.create(new Account("c1", 20, 0)).execute();

        Written<Purchase> placed = Transactions.of(alces).retrying(8, tx -> {
            Account account = tx.get(accounts.get("c1")).orElseThrow();
            tx.add(accounts.saveChanges(account, account.minus(5)));
            return tx.add(purchases.create(purchase));
        });
        Purchase stored = placed.get();

        assertThat(purchases.scan().list().execute()).containsExactly(stored);
        assertThat(accounts.get("c1").execute()).contains(new Account("c1", 15, 2));
    }

    @Test
    void readTransaction_readsItemsOfOneMoment() {
        GetOperation<Stock> shelf = stock.get("s1");
        GetOperation<Customer> buyer = customers.get("c1");
        ReadResult read = ReadTransaction.on(alces).add(shelf).add(buyer).execute();

        Optional<Stock> onShelf = read.get(shelf);

        assertThat(onShelf).contains(new Stock("s1", 1));
        assertThat(read.get(buyer)).isPresent();
    }

    @Test
    void uniqueValue_isTakenOnce() {
        Customer second = new Customer("c2", false, "ADA@example.com");

        try {
            customers.create(second).execute();
        } catch (UniqueValueTakenException taken) {
            show("taken: " + taken.attributes());
        }

        Optional<Customer> found = UniqueAttributes.of(customers)
                .findBy(Customer::email, "Ada@example.com")
                .execute();

        assertThat(shown).containsExactly("taken: [Customer.email]");
        assertThat(found).contains(new Customer("c1", false, "ada@example.com"));
        assertThat(UniqueAttributes.of(customers).verify().execute().isClean()).isTrue();
    }

    @Test
    void exactlyOnce_givesTheKey() {
        Key<Stock> key =
                stock.update("s1").increment(Stock::count).by(5).exactlyOnce().execute();

        assertThat(stock.get(key).execute()).contains(new Stock("s1", 6));
    }
}
