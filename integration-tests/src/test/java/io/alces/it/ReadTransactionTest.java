package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.GetOperation;
import io.alces.Model;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.UnreadableItemException;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import io.alces.testing.LocalDynamoDb;
import io.alces.transaction.ReadResult;
import io.alces.transaction.ReadTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

@AlcesTest
class ReadTransactionTest {

    @Item(table = "prices")
    record Price(@PartitionKey BigDecimal amount, @Nullable String currency) {}

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_ofManyModels_givesEachReadItsResult(
            Execution execution, Alces alces, Model<Lot> lots, Model<Price> prices) {
        lots.save(Lot.of(7)).execute();
        prices.save(new Price(BigDecimal.ONE, "NOK")).execute();
        var lot = lots.get("sku", 7);
        var none = lots.get("sku", 8);
        var price = prices.get(1).attributes(Price::currency);

        ReadResult read = execution.run(ReadTransaction.on(alces).addAll(List.of(lot, none, price)));

        assertThat(read.get(lot)).contains(Lot.of(7));
        assertThat(read.get(none)).isEmpty();
        assertThat(read.get(price).orElseThrow().get(Price::currency)).isEqualTo("NOK");
        assertThat(read.all()).hasSize(3).element(0).isEqualTo(Optional.of(Lot.of(7)));
        assertThat(read.all()).element(1).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_thatMeetsWrites_readsAgain(Execution execution, Alces alces, Model<Lot> lots, FaultProxy proxy) {
        lots.save(Lot.of(7)).execute();
        var lot = lots.get("sku", 7);
        proxy.on("TransactGetItems").firstCalls(2).inject(Fault.transactionCanceled("TransactionConflict"));

        assertThat(execution.run(ReadTransaction.on(alces).add(lot)).get(lot)).contains(Lot.of(7));
        assertThat(proxy.unused()).isEmpty();
    }

    @Test
    void execute_thatIsCancelledForAnotherReason_fails(Alces alces, Model<Lot> lots, FaultProxy proxy) {
        proxy.on("TransactGetItems").everyCall().inject(Fault.transactionCanceled("ValidationError"));

        assertThatThrownBy(
                        () -> ReadTransaction.on(alces).add(lots.get("sku", 7)).execute())
                .isInstanceOf(TransactionCanceledException.class);
        assertThat(proxy.calls()).hasSize(1);
    }

    @Test
    void execute_thatMeetsWritesOnly_givesUp(Alces alces, Model<Lot> lots, FaultProxy proxy) {
        proxy.on("TransactGetItems").everyCall().inject(Fault.transactionCanceled("TransactionConflict"));

        assertThatThrownBy(
                        () -> ReadTransaction.on(alces).add(lots.get("sku", 7)).execute())
                .isInstanceOf(TransactionCanceledException.class);
        assertThat(proxy.calls()).hasSize(8);
    }

    @Test
    void explain_tellsOfEachRead(Alces alces, Model<Lot> lots, Model<Price> prices) {
        var transaction = ReadTransaction.on(alces)
                .add(lots.get("sku", 7))
                .add(prices.get(1).attributes(Price::currency));

        assertThat(transaction.explain()).hasToString("""
                Get in TransactGetItems on %s
                  key: number = N AND sku = S
                  consistency: strong
                  estimate: about 59 bytes an item, 2 capacity units
                Get in TransactGetItems on %s
                  key: amount = N
                  projection: currency
                  consistency: strong
                  estimate: about 40 bytes an item, 2 capacity units""".formatted(lots.tableName(), prices.tableName()));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_of100Reads_keepsTheirOrder(Execution execution, Alces alces, Model<Lot> lots) {
        lots.saveAll(Lot.range(0, 100)).execute();
        List<GetOperation<Lot>> reads = reads(lots, 100);

        ReadResult read = execution.run(ReadTransaction.on(alces).addAll(reads));

        assertThat(read.all())
                .isEqualTo(Lot.range(0, 100).stream().map(Optional::of).toList());
    }

    @Test
    void add_ofThe101st_isRefused(Alces alces, Model<Lot> lots) {
        assertThatThrownBy(() -> ReadTransaction.on(alces).addAll(reads(lots, 101)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a transaction reads at most 100 items; split it, or use getAll");
    }

    @Test
    void add_ofTheSameItem_isRefused(Alces alces, Model<Price> prices) {
        ReadTransaction one = ReadTransaction.on(alces).add(prices.get(1));

        assertThatThrownBy(() -> one.add(prices.get(new BigDecimal("1.0")).attributes(Price::currency)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reads 0 and 1 of the transaction are of the same item of " + prices.tableName()
                        + "; add one of them");
    }

    @Test
    void add_ofTheSameKeyInAnotherTable_isTaken(Alces alces, Model<Price> prices) {
        assertThat(ReadTransaction.on(alces)
                        .add(prices.get(1))
                        .add(prices.onTable("other").get(1))
                        .request()
                        .transactItems())
                .hasSize(2);
    }

    @Test
    void add_ofAReadWithOptions_isRefused(Alces alces, Model<Price> prices) {
        assertThatThrownBy(() -> ReadTransaction.on(alces).add(prices.get(1).timeout(Duration.ofSeconds(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a read of " + prices.tableName()
                        + " has a timeout or headers of its own; set them on the transaction instead");
    }

    @Test
    void add_ofAReadOfAnotherAlces_isRefused(Alces alces, LocalDynamoDb database) {
        Model<Price> foreign = Alces.builder().client(database.client()).build().model(Price.class);

        assertThatThrownBy(() -> ReadTransaction.on(alces).add(foreign.get(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a read of prices is of another Alces than the transaction; take the model from the one"
                        + " given to on(..)");
        assertThatThrownBy(() -> ReadTransaction.on(alces).add(foreign.get(1).attributes(Price::currency)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void execute_ofNothing_isRefused(Alces alces) {
        assertThatThrownBy(() -> ReadTransaction.on(alces).execute())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the transaction reads nothing; add a get");
    }

    @Test
    void get_ofAnotherRead_isRefused(Alces alces, Model<Price> prices) {
        ReadResult read = ReadTransaction.on(alces).add(prices.get(1)).execute();

        assertThatThrownBy(() -> read.get(prices.get(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the transaction did not have this read; ask with the very operation that was added to it");
    }

    @Test
    void execute_ofAnItemWithoutWhatIsRead_findsIt(Alces alces, Model<Price> prices) {
        prices.save(new Price(BigDecimal.ONE, null)).execute();
        var price = prices.get(1).attributes(Price::currency);

        assertThat(price.consistent().execute()).isPresent();
        assertThat(ReadTransaction.on(alces).add(price).execute().get(price)).isPresent();
    }

    @Test
    void execute_ofAnUnreadableItem_saysWhichReadItIs(Alces alces, Model<Price> prices, DynamoDbClient client) {
        client.putItem(request -> request.tableName(prices.tableName())
                .item(Map.of("amount", AttributeValue.fromN("1"), "currency", AttributeValue.fromBool(true))));

        assertThatThrownBy(() -> ReadTransaction.on(alces)
                        .add(prices.get(2))
                        .add(prices.get(1))
                        .execute())
                .isInstanceOf(UnreadableItemException.class)
                .hasMessage("position 1: Price.currency: expected S, found BOOL in the item with the key (amount: N)");
    }

    private static List<GetOperation<Lot>> reads(Model<Lot> lots, int count) {
        List<GetOperation<Lot>> reads = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            reads.add(lots.get("sku", number));
        }
        return reads;
    }
}
