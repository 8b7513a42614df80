package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.BatchResult;
import io.alces.CreateOperation;
import io.alces.Model;
import io.alces.annotation.AfterWrite;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.Version;
import io.alces.annotation.WriteToken;
import io.alces.error.ConditionFailedException;
import io.alces.error.OutcomeUnknownException;
import io.alces.error.StaleItemException;
import io.alces.generate.UuidV7;
import io.alces.request.Operation;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Writes that are carried out, and whose answer does not come, so that the client sends them again. */
@AlcesTest
class LostAnswersTest {
    private static final List<String> AFTER = Collections.synchronizedList(new ArrayList<>());

    /** An item whose writes know themselves. */
    @Item
    record Wallet(
            @PartitionKey String id,
            long balance,
            @Nullable @Version Long version,
            @Nullable @WriteToken String token) {

        static Wallet of(String id) {
            return new Wallet(id, 0, null, null);
        }

        Wallet withBalance(long other) {
            return new Wallet(id, other, version, token);
        }

        @AfterWrite
        void written() {
            AFTER.add(id);
        }
    }

    /** An item that has a token alone. */
    @Item
    record Seat(
            @PartitionKey String id,
            @Nullable String holder,
            @Nullable @WriteToken String token) {}

    @Item
    record Ticket(
            @Nullable @PartitionKey @GeneratedValue(UuidV7.class)
            String id,

            String text) {}

    @Item
    record Lease(
            @PartitionKey String id,
            int uses,
            @Nullable @TimeToLive Instant expires,
            @Nullable @WriteToken String token) {}

    /** A message, for as many attempts as the client made: a broken connection can make it more. */
    private static String unknown(String operation, OutcomeUnknownException failure) {
        assertThat(failure.attempts()).isGreaterThan(1);
        return operation + " with the key (id: S): it was sent " + failure.attempts()
                + " times and its condition did not"
                + " hold in the end, which may be its own doing, so that it is not known whether it was carried out;"
                + " read the item";
    }

    private static final String USE_A_TOKEN =
            "; mark an attribute @WriteToken, by which such a write knows itself, or send it exactlyOnce()";
    private static final String SEND_ONCE = "; send such a write exactlyOnce()";

    static Stream<Arguments> lostAnswers() {
        return Stream.of(Execution.values())
                .flatMap(execution -> execution.lostAnswers().stream().map(fault -> Arguments.of(execution, fault)));
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void create_ofWhichTheAnswerIsLost_succeeds(
            Execution execution, Fault fault, Model<Wallet> wallets, FaultProxy proxy) {
        proxy.on("PutItem").call(0).inject(fault);
        AFTER.clear();

        Wallet created = execution.run(wallets.create(Wallet.of("w1")));

        assertThat(created.version()).isEqualTo(1);
        assertThat(AFTER).containsExactly("w1");
        assertThat(execution.run(wallets.get("w1").consistent())).contains(created);
        assertThat(proxy.unused()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void save_ofWhichTheAnswerIsLost_succeeds(
            Execution execution, Fault fault, Model<Wallet> wallets, FaultProxy proxy) {
        Wallet created = execution.run(wallets.create(Wallet.of("w1")));
        proxy.on("PutItem").call(1).inject(fault);

        Wallet saved = execution.run(wallets.save(created.withBalance(5)));

        assertThat(saved.version()).isEqualTo(2);
        assertThat(execution.run(wallets.get("w1").consistent())).contains(saved);
        assertThat(proxy.unused()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void update_ofWhichTheAnswerIsLost_givesTheItem(
            Execution execution, Fault fault, Model<Wallet> wallets, FaultProxy proxy) {
        execution.run(wallets.create(Wallet.of("w1")));
        proxy.on("UpdateItem").call(0).inject(fault);

        Wallet updated = execution.run(wallets.update("w1")
                .increment(Wallet::balance)
                .by(5)
                .condition(Wallet::version)
                .eq(1L));

        assertThat(updated.balance()).isEqualTo(5);
        assertThat(execution.run(wallets.get("w1").consistent())).contains(updated);
        assertThat(proxy.unused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void updateThatGivesTheOldItem_ofWhichTheAnswerIsLost_saysThatItWasMade(
            Execution execution, Model<Wallet> wallets, FaultProxy proxy) {
        execution.run(wallets.create(Wallet.of("w1")));
        proxy.on("UpdateItem").call(0).inject(execution.lostAnswer());

        assertThatThrownBy(() -> execution.run(wallets.update("w1")
                        .increment(Wallet::balance)
                        .by(5)
                        .condition(Wallet::version)
                        .eq(1L)
                        .returnOld()))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        failure -> assertThat(failure.isWritten()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void saveChanges_ofWhichTheAnswerIsLost_succeed(
            Execution execution, Fault fault, Model<Wallet> wallets, FaultProxy proxy) {
        Wallet created = execution.run(wallets.create(Wallet.of("w1")));
        proxy.on("UpdateItem").call(0).inject(fault);

        Wallet changed = execution.run(wallets.saveChanges(created, created.withBalance(7)));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(execution.run(wallets.get("w1").consistent())).contains(changed);
        assertThat(proxy.unused()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void modify_ofWhichTheAnswerIsLost_isAppliedOnce(
            Execution execution, Fault fault, Model<Wallet> wallets, FaultProxy proxy) {
        execution.run(wallets.create(Wallet.of("w1")));
        proxy.on("UpdateItem").call(0).inject(fault);

        assertThat(execution
                        .run(wallets.modify("w1", wallet -> wallet.withBalance(wallet.balance() + 1)))
                        .map(Wallet::balance))
                .contains(1L);
        assertThat(execution.run(wallets.get("w1").consistent()).map(Wallet::balance))
                .contains(1L);
        assertThat(proxy.unused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveEach_ofWhichAnAnswerIsLost_isComplete(Execution execution, Model<Wallet> wallets, FaultProxy proxy) {
        proxy.on("PutItem").call(1).inject(execution.lostAnswer());

        BatchResult<Wallet> result =
                execution.run(wallets.saveAll(List.of(Wallet.of("w1"), Wallet.of("w2"), Wallet.of("w3")))
                        .individually());

        assertThat(result.present()).extracting(Wallet::version).containsExactly(1L, 1L, 1L);
        assertThat(proxy.unused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_withAGeneratedId_knowsItself(Execution execution, Model<Ticket> tickets, FaultProxy proxy) {
        proxy.on("PutItem").call(0).inject(execution.lostAnswer());
        CreateOperation<Ticket> create = tickets.create(new Ticket(null, "a"));

        Ticket created = execution.run(create);

        assertThat(execution.run(
                        tickets.get(Objects.requireNonNull(created.id())).consistent()))
                .contains(created);
        assertThatThrownBy(() -> execution.run(create)).isInstanceOf(ConditionFailedException.class);
    }

    /** The writes of a model that has no token. */
    private static void assertUnknown(
            Execution execution, FaultProxy proxy, String call, String operation, String remedy, Operation<?> write) {
        proxy.reset();
        proxy.on(call).call(0).inject(execution.lostAnswer());

        OutcomeUnknownException failure =
                catchThrowableOfType(OutcomeUnknownException.class, () -> execution.run(write));

        assertThat(failure).hasMessage(unknown(operation, failure) + remedy);
        assertThat(failure.getCause()).isInstanceOf(ConditionFailedException.class);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void writesWithoutAToken_ofWhichTheAnswerIsLost_areUnknown(
            Execution execution, Model<Account> accounts, FaultProxy proxy) {
        Account account = Account.of("a1");
        Account created = account.withVersion(1L);
        assertUnknown(execution, proxy, "PutItem", "create of Account", USE_A_TOKEN, accounts.create(account));
        assertUnknown(
                execution, proxy, "PutItem", "save of Account", USE_A_TOKEN, accounts.save(created.withBalance(1)));
        assertUnknown(
                execution,
                proxy,
                "UpdateItem",
                "saveChanges of Account",
                USE_A_TOKEN,
                accounts.saveChanges(
                        created.withVersion(2L), created.withVersion(2L).withBalance(2)));
        assertUnknown(
                execution,
                proxy,
                "UpdateItem",
                "update of Account",
                USE_A_TOKEN,
                accounts.update("a1")
                        .increment(Account::balance)
                        .by(1)
                        .condition(Account::version)
                        .eq(3L));
        assertUnknown(
                execution,
                proxy,
                "DeleteItem",
                "delete of Account",
                SEND_ONCE,
                accounts.deleteItem(created.withVersion(4L)));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void deleteEach_ofWhichAnAnswerIsLost_leavesItOpen(Execution execution, Model<Account> accounts, FaultProxy proxy) {
        List<Account> stored = execution
                .run(accounts.saveAll(List.of(Account.of("a1"), Account.of("a2")))
                        .individually())
                .present();
        proxy.on("DeleteItem").call(0).inject(execution.lostAnswer());

        BatchResult<Account> result =
                execution.run(accounts.deleteAllItems(stored).individually().allowPartial());

        assertThat(result.unprocessed())
                .singleElement()
                .satisfies(left -> assertThat(left.failure()).containsInstanceOf(OutcomeUnknownException.class));
        assertThat(execution.run(accounts.scan().count())).isZero();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void write_whoseRefusalIsLost_isRefused(Execution execution, Model<Wallet> wallets, FaultProxy proxy) {
        Wallet first = execution.run(wallets.create(Wallet.of("w1")));
        proxy.on("PutItem").call(1).inject(execution.lostAnswer());

        assertThatThrownBy(() -> execution.run(wallets.create(Wallet.of("w1"))))
                .isExactlyInstanceOf(ConditionFailedException.class)
                .hasMessage("create of Wallet with the key (id: S): the item exists");

        Wallet second = execution.run(wallets.save(first));
        proxy.reset();
        proxy.on("PutItem").call(0).inject(execution.lostAnswer());
        assertThatThrownBy(() -> execution.run(wallets.save(first.withBalance(9))))
                .isInstanceOf(StaleItemException.class)
                .hasMessage("save of Wallet with the key (id: S): expected version 1, found version 2; read the item"
                        + " again");
        assertThat(execution.run(wallets.get("w1").consistent())).contains(second);
        assertThat(proxy.unused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_whoseRefusalIsLostAndThatHasNoVersion_isUnknown(
            Execution execution, Model<Seat> seats, FaultProxy proxy) {
        execution.run(seats.create(new Seat("s1", "ada", null)));
        proxy.on("PutItem").call(1).inject(execution.lostAnswer());

        OutcomeUnknownException failure = catchThrowableOfType(
                OutcomeUnknownException.class, () -> execution.run(seats.create(new Seat("s1", "eve", null))));

        assertThat(failure).hasMessage(unknown("create of Seat", failure) + SEND_ONCE);
    }

    private static Optional<Wallet> created(Model<Wallet> wallets, Wallet wallet) {
        try {
            return Optional.of(wallets.create(wallet).execute());
        } catch (ConditionFailedException exists) {
            return Optional.empty();
        }
    }

    @Test
    void twoClients_creatingOneItemWithAnAnswerLost_haveOneWinner(
            Model<Wallet> wallets, DynamoDbClient client, FaultProxy proxy) {
        Model<Wallet> others =
                Alces.builder().client(client).build().model(Wallet.class).onTable(wallets.tableName());
        for (int race = 0; race < 40; race++) {
            String id = "w" + race;
            proxy.reset();
            proxy.on("PutItem").call(race % 2).inject(Fault.cutAfterForwarding());

            CompletableFuture<Optional<Wallet>> other = CompletableFuture.supplyAsync(
                    () -> created(others, Wallet.of(id).withBalance(2)));
            Optional<Wallet> own = created(wallets, Wallet.of(id).withBalance(1));

            assertThat(Stream.of(own, other.join()).flatMap(Optional::stream))
                    .containsExactly(wallets.get(id).consistent().execute().orElseThrow());
            assertThat(proxy.unused()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_replacingAnExpiredItemOfWhichTheAnswerIsLost_isMadeOnce(
            Execution execution, Model<Lease> leases, FaultProxy proxy) {
        execution.run(leases.save(new Lease("l1", 7, Instant.EPOCH.plusSeconds(1_700_000_000), null)));
        proxy.reset();
        proxy.on("PutItem").call(0).inject(execution.lostAnswer());

        Lease used = execution.run(leases.update("l1").increment(Lease::uses).by(1));

        assertThat(used.uses()).isEqualTo(1);
        assertThat(execution.run(leases.get("l1").consistent())).contains(used);
        assertThat(proxy.unused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void write_withoutAnyAnswer_failsWithTheExceptionOfTheClient(
            Execution execution, Model<Wallet> wallets, FaultProxy proxy) {
        proxy.on("PutItem").everyCall().inject(Fault.cutAfterForwarding());

        assertThatThrownBy(() -> execution.run(wallets.create(Wallet.of("w1")))).isInstanceOf(SdkClientException.class);
    }
}
