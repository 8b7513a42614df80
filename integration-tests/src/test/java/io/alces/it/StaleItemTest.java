package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.BatchResult;
import io.alces.Model;
import io.alces.error.BatchIncompleteException;
import io.alces.error.ConditionFailedException;
import io.alces.error.StaleItemException;
import io.alces.request.Operation;
import io.alces.testing.AlcesTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@AlcesTest
class StaleItemTest {
    private static final String WITH_THE_KEY = " of Account with the key (id: S): ";

    private static StaleItemException failure(Operation<?> operation, Execution execution) {
        return catchThrowableOfType(StaleItemException.class, () -> execution.run(operation));
    }

    /** What a write that checks the version is refused with, after others have changed the item. */
    private static void assertStale(
            Execution execution,
            Model<Account> accounts,
            String verb,
            BiFunction<Model<Account>, Account, Operation<?>> write) {
        Account read = execution.run(accounts.create(Account.of("a1")));
        Account changed = execution.run(accounts.save(read.withOwner("eve")));

        StaleItemException failure = failure(write.apply(accounts, read), execution);

        assertThat(failure)
                .hasMessage(verb + WITH_THE_KEY + "expected version 1, found version 2; read the item again");
        assertThat(failure.expectedVersion()).hasValue(1);
        assertThat(failure.actualVersion()).hasValue(2);
        assertThat(failure.item(Account.class)).contains(changed);
        assertThat(accounts.get("a1").consistent().execute()).contains(changed);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void save_ofAnItemThatOthersChanged_fails(Execution execution, Model<Account> accounts) {
        assertStale(execution, accounts, "save", (model, read) -> model.save(read.withBalance(5)));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveChanges_ofAnItemThatOthersChanged_fail(Execution execution, Model<Account> accounts) {
        assertStale(execution, accounts, "saveChanges", (model, read) -> model.saveChanges(read, read.withBalance(5)));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void deleteItem_ofAnItemThatOthersChanged_fails(Execution execution, Model<Account> accounts) {
        assertStale(execution, accounts, "delete", Model::deleteItem);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void writes_ofAnItemThatIsGone_fail(Execution execution, Model<Account> accounts) {
        Account read = Account.of("a1").withVersion(3L);
        List<Operation<?>> writes = List.of(
                accounts.save(read), accounts.saveChanges(read, read.withBalance(5)), accounts.deleteItem(read));

        assertThat(writes)
                .extracting(write -> failure(write, execution))
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageEndingWith(WITH_THE_KEY + "expected version 3, found no item; read the item again"))
                .allSatisfy(failure -> assertThat(failure.actualVersion()).isEmpty())
                .allSatisfy(failure -> assertThat(failure.item(Account.class)).isEmpty());
    }

    @Test
    void writes_withoutAVersionOverOne_fail(Model<Account> accounts) {
        Account unversioned = Account.of("a1");
        accounts.create(unversioned).execute();
        List<Operation<?>> writes = List.of(
                accounts.save(unversioned),
                accounts.saveChanges(unversioned, unversioned.withBalance(5)),
                accounts.deleteItem(unversioned));

        assertThat(writes)
                .extracting(write -> failure(write, Execution.BLOCKING))
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageEndingWith(
                                WITH_THE_KEY + "expected no version, found version 1; read the item again"))
                .allSatisfy(failure -> assertThat(failure.expectedVersion()).isEmpty());
    }

    @Test
    void saveChanges_withoutAVersionOfNoItem_areNotStale(Model<Account> accounts) {
        Account unversioned = Account.of("a1");

        assertThatThrownBy(() -> accounts.saveChanges(unversioned, unversioned.withBalance(5))
                        .execute())
                .isExactlyInstanceOf(ConditionFailedException.class)
                .hasMessage("saveChanges" + WITH_THE_KEY + "there is no such item");
    }

    @Test
    void create_ofAnItemThatExists_isNotStale(Model<Account> accounts) {
        Account created = accounts.create(Account.of("a1")).execute();

        assertThatThrownBy(() -> accounts.create(created).execute())
                .isExactlyInstanceOf(ConditionFailedException.class)
                .hasMessage("create" + WITH_THE_KEY + "the item exists");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void save_withAConditionOfTheCaller_tellsWhichFailed(Execution execution, Model<Account> accounts) {
        Account created = execution.run(accounts.create(Account.of("a1")));
        Account saved = execution.run(accounts.save(created));

        assertThatThrownBy(() -> execution.run(
                        accounts.save(saved).condition(Account::owner).eq("eve")))
                .isExactlyInstanceOf(ConditionFailedException.class)
                .hasMessage("save" + WITH_THE_KEY
                        + "its condition does not hold: Account.owner = String was false, found S");
        assertThatThrownBy(() -> execution.run(
                        accounts.save(created).condition(Account::owner).eq("ada")))
                .isInstanceOf(StaleItemException.class)
                .hasMessage("save" + WITH_THE_KEY + "expected version 1, found version 2; read the item again");
    }

    @Test
    void exception_thatWasSerialized_hasItsVersions(Model<Account> accounts) throws Exception {
        StaleItemException failure = failure(accounts.save(Account.of("a1").withVersion(3L)), Execution.BLOCKING);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(failure);

        StaleItemException copy =
                (StaleItemException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(copy.expectedVersion()).hasValue(3);
        assertThat(copy.actualVersion()).isEmpty();
    }

    private static List<Account> accounts(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Account.of("a" + number))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveEach_ofItemsOfWhichSomeAreStale_storesTheOthers(Execution execution, Model<Account> accounts) {
        List<Account> stored =
                execution.run(accounts.saveAll(accounts(30)).individually()).present();
        execution.run(accounts.update("a7").set(Account::owner).to("eve"));
        execution.run(accounts.delete("a21"));

        BatchIncompleteException failure = catchThrowableOfType(
                BatchIncompleteException.class,
                () -> execution.run(accounts.saveAll(stored).individually()));

        assertThat(failure.unprocessed()).containsExactly(7, 21);
        BatchResult<Account> result = BatchResult.of(failure, Account.class);
        assertThat(result.present())
                .hasSize(28)
                .allMatch(account -> Long.valueOf(2).equals(account.version()));
        assertThat(result.unprocessed())
                .extracting(unprocessed -> unprocessed.failure().orElseThrow())
                .allMatch(StaleItemException.class::isInstance);
        assertThat(execution.run(accounts.get("a7").consistent()).orElseThrow().owner())
                .isEqualTo("eve");
        assertThat(execution.run(accounts.scan().count())).isEqualTo(29);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void deleteEach_ofItemsOfWhichOneIsStale_removesTheOthers(Execution execution, Model<Account> accounts) {
        List<Account> stored =
                execution.run(accounts.saveAll(accounts(5)).individually()).present();
        execution.run(accounts.update("a3").set(Account::owner).to("eve"));

        BatchResult<Account> result =
                execution.run(accounts.deleteAllItems(stored).individually().allowPartial());

        assertThat(result.items())
                .containsExactly(
                        Optional.of(stored.get(0)),
                        Optional.of(stored.get(1)),
                        Optional.of(stored.get(2)),
                        Optional.empty(),
                        Optional.of(stored.get(4)));
        assertThat(result.unprocessed())
                .extracting(BatchResult.Unprocessed::position)
                .containsExactly(3);
        assertThat(execution.run(accounts.scan().list()))
                .extracting(Account::id)
                .containsExactly("a3");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveAll_unchecked_storesOverAnyVersion(Execution execution, Model<Account> accounts) {
        execution.run(accounts.saveAll(accounts(3)).unchecked());

        BatchResult<Account> again = execution.run(accounts.saveAll(accounts(3)).unchecked());

        assertThat(again.present()).extracting(Account::version).containsExactly(1L, 1L, 1L);
    }
}
