package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.CreateOperation;
import io.alces.Model;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Transform;
import io.alces.annotation.UpdatedAt;
import io.alces.annotation.Version;
import io.alces.annotation.WriteToken;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import io.alces.testing.LocalDynamoDb;
import io.alces.transaction.RereadFailedException;
import io.alces.transaction.TransactionFailedException;
import io.alces.transaction.WriteResult;
import io.alces.transaction.WriteTransaction;
import io.alces.transform.Lowercase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

@AlcesTest
class WriteTransactionTest {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    /** One for each test, since the engine knows tokens across databases. */
    private final String token = UUID.randomUUID().toString();

    @Item(table = "notes")
    record Note(
            @PartitionKey String id,
            @Transform(Lowercase.class) String text,
            @CreatedAt @Nullable Instant createdAt,
            @UpdatedAt @Nullable Instant updatedAt) {}

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_ofEveryKindOfWrite_doesThemAll(
            Execution execution, Alces alces, Model<Wallet> wallets, Model<Lot> lots) {
        wallets.saveAll(List.of(Wallet.of("a", 5), Wallet.of("b", 5), Wallet.of("c", 5), Wallet.of("d", 5)))
                .execute();
        var creation = lots.create(Lot.of(1));
        var save = lots.save(Lot.of(2));

        WriteResult result = execution.run(WriteTransaction.on(alces)
                .add(creation)
                .add(save)
                .add(wallets.update("a")
                        .increment(Wallet::balance)
                        .by(-1)
                        .condition(Wallet::balance)
                        .ge(1L))
                .add(wallets.saveChanges(Wallet.of("b", 5), Wallet.of("b", 6)))
                .add(wallets.delete("c"))
                .add(wallets.check("d").that(Wallet::owner).notExists()));

        assertThat(result.get(creation)).isEqualTo(Lot.of(1));
        assertThat(result.get(save)).isEqualTo(Lot.of(2));
        assertThat(lots.scan().list().execute()).containsExactlyInAnyOrder(Lot.of(1), Lot.of(2));
        assertThat(wallets.scan().list().execute())
                .containsExactlyInAnyOrder(Wallet.of("a", 4), Wallet.of("b", 6), Wallet.of("d", 5));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_ofRereadUpdates_givesTheItemsAfterIt(Execution execution, Alces alces, Model<Wallet> wallets) {
        wallets.save(Wallet.of("b", 5)).execute();
        var increment = wallets.update("a").increment(Wallet::balance).by(2).reread();
        var change = wallets.saveChanges(Wallet.of("b", 5), Wallet.of("b", 6)).reread();
        var creation = wallets.create(Wallet.of("c", 1));

        WriteResult result = execution.run(
                WriteTransaction.on(alces).add(increment).add(creation).add(change));

        assertThat(result.get(increment)).contains(Wallet.of("a", 2));
        assertThat(result.get(change)).contains(Wallet.of("b", 6));
        assertThat(result.get(creation)).isEqualTo(Wallet.of("c", 1));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_whoseRereadFails_saysThatItWasCarriedOut(
            Execution execution, Alces alces, Model<Wallet> wallets, FaultProxy proxy) {
        proxy.on("GetItem").call(0).inject(Fault.error(400, "AccessDeniedException"));
        var increment = wallets.update("a").increment(Wallet::balance).by(2).reread();

        assertThatThrownBy(() -> execution.run(WriteTransaction.on(alces).add(increment)))
                .isInstanceOf(RereadFailedException.class)
                .hasMessage("the transaction was carried out, but the items to be reread could not be read; do not"
                        + " repeat it, read them with get")
                .hasCauseInstanceOf(DynamoDbException.class);
        assertThat(wallets.get("a").execute()).contains(Wallet.of("a", 2));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_at_hasOneTimeAndGivesItemsAsStored(Execution execution, Alces alces, Model<Note> notes) {
        var creation = notes.create(new Note("a", "Hello", null, null));
        var save = notes.save(new Note("b", "World", null, null));

        WriteResult result =
                execution.run(WriteTransaction.on(alces).add(creation).add(save).at(TIME));

        assertThat(result.get(creation)).isEqualTo(new Note("a", "hello", TIME, TIME));
        assertThat(result.get(save)).isEqualTo(new Note("b", "world", TIME, TIME));
        assertThat(notes.get("a").execute()).contains(result.get(creation));
        assertThat(notes.get("b").execute()).contains(result.get(save));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_of100Writes_doesThemAll(Execution execution, Alces alces, Model<Lot> lots) {
        Object unused = execution.run(WriteTransaction.on(alces)
                .addAll(Lot.range(0, 100).stream().map(lots::create).toList()));

        assertThat(lots.scan().list().execute()).containsExactlyInAnyOrderElementsOf(Lot.range(0, 100));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_ofTheLargestItems_isTaken(Execution execution, Alces alces, Model<Lot> lots) {
        String large = "x".repeat(400_000);

        Object unused = execution.run(WriteTransaction.on(alces)
                .addAll(IntStream.range(0, 10)
                        .mapToObj(number -> lots.create(new Lot("sku", number, large)))
                        .toList()));

        assertThat(lots.scan().count().execute()).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_withAGivenToken_isDoneOnce(Execution execution, Alces alces, Model<Wallet> wallets) {
        WriteTransaction transaction = WriteTransaction.on(alces)
                .add(wallets.update("a").increment(Wallet::balance).by(1))
                .at(TIME)
                .token(token);

        Object unused = execution.run(transaction);
        Object unusedToo = execution.run(transaction);

        assertThat(wallets.get("a").execute()).contains(Wallet.of("a", 1));
    }

    @Item(table = "marks")
    record Mark(
            @PartitionKey String id,
            long count,
            @Version long version,
            @Nullable @WriteToken String token) {}

    /** The other process makes the operations, and what they generate, by itself. */
    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_ofModelsWithWriteTokensByTwoProcesses_isDoneOnce(
            Execution execution, Alces alces, Model<Mark> marks, DynamoDbClient client, DynamoDbAsyncClient async) {
        Alces other = Alces.builder()
                .client(client)
                .asyncClient(async)
                .tableNames(alces::tableName)
                .build();
        CreateOperation<Mark> creation = marks.create(new Mark("a", 1, 0, null));
        CreateOperation<Mark> same = other.model(Mark.class).create(new Mark("a", 1, 0, null));

        Mark created = execution.run(marking(alces).add(creation)).get(creation);
        Mark known = execution.run(marking(other).add(same)).get(same);

        assertThat(known).isEqualTo(created);
        assertThat(marks.get("a").consistent().execute()).contains(created);
        assertThat(marks.get("b").consistent().execute().map(Mark::count)).contains(1L);
    }

    private WriteTransaction marking(Alces alces) {
        return WriteTransaction.on(alces)
                .add(alces.model(Mark.class).update("b").increment(Mark::count).by(1))
                .at(TIME)
                .token(token);
    }

    @Test
    void execute_withATokenOfAnotherTransaction_isRefused(Alces alces, Model<Wallet> wallets) {
        WriteTransaction transaction = WriteTransaction.on(alces).at(TIME).token(token);
        transaction.add(wallets.delete("a")).execute();

        assertThatThrownBy(() -> transaction.add(wallets.delete("b")).execute())
                .isInstanceOf(IdempotentParameterMismatchException.class);
    }

    @Test
    void execute_withTheTokenOfACancelledOne_isDone(Alces alces, Model<Wallet> wallets) {
        WriteTransaction transaction = WriteTransaction.on(alces)
                .add(wallets.update("a")
                        .increment(Wallet::balance)
                        .by(1)
                        .condition(Wallet::owner)
                        .exists())
                .at(TIME)
                .token(token);
        assertThatThrownBy(transaction::execute).isInstanceOf(TransactionFailedException.class);
        wallets.save(new Wallet("a", 1, "ada")).execute();

        transaction.execute();

        assertThat(wallets.get("a").execute()).contains(new Wallet("a", 2, "ada"));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_twice_isDoneTwiceWithTokensOfTheirOwn(
            Execution execution, LocalDynamoDb database, Model<Wallet> wallets) {
        try (InterceptedClients clients = new InterceptedClients(database);
                Alces watched = clients.alces()) {
            WriteTransaction transaction = WriteTransaction.on(watched)
                    .add(watched.model(Wallet.class)
                            .update("a")
                            .increment(Wallet::balance)
                            .by(1));

            Object unused = execution.run(transaction);
            Object unusedToo = execution.run(transaction);

            assertThat(clients.given())
                    .extracting(request -> ((TransactWriteItemsRequest) request).clientRequestToken())
                    .doesNotContainNull()
                    .doesNotHaveDuplicates()
                    .hasSize(2);
        }
        assertThat(wallets.get("a").execute()).contains(Wallet.of("a", 2));
    }

    @Test
    void get_ofAnotherOperation_isRefused(Alces alces, Model<Lot> lots) {
        WriteResult result =
                WriteTransaction.on(alces).add(lots.create(Lot.of(1))).execute();

        assertThatThrownBy(() -> result.get(lots.create(Lot.of(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the transaction did not have this operation; ask with the very operation that was added to"
                        + " it");
    }
}
