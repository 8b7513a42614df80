package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Model;
import io.alces.error.ConditionFailedException;
import io.alces.error.StaleItemException;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@AlcesTest
class ExactlyOnceTest {

    static Stream<Arguments> lostAnswers() {
        return Stream.of(Execution.values())
                .flatMap(execution -> execution.lostAnswers().stream().map(fault -> Arguments.of(execution, fault)));
    }

    private static void lose(FaultProxy proxy, Fault fault) {
        proxy.reset();
        proxy.on("TransactWriteItems").call(0).inject(fault);
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void increment_ofWhichTheAnswerIsLost_countsOnce(
            Execution execution, Fault fault, Model<Account> accounts, FaultProxy proxy) {
        execution.run(accounts.create(Account.of("a1")));
        lose(proxy, fault);

        assertThat(execution.run(accounts.update("a1")
                        .increment(Account::balance)
                        .by(1)
                        .reread()
                        .exactlyOnce()))
                .contains(new Account("a1", "ada", 1, 2L));
        assertThat(proxy.unused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void increment_ofWhichTheAnswerIsLost_countsTwiceOtherwise(
            Execution execution, Model<Account> accounts, FaultProxy proxy) {
        execution.run(accounts.create(Account.of("a1")));
        proxy.on("UpdateItem").call(0).inject(execution.lostAnswer());

        assertThat(execution
                        .run(accounts.update("a1").increment(Account::balance).by(1))
                        .balance())
                .isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void writes_ofWhichTheAnswerIsLost_succeed(
            Execution execution, Fault fault, Model<Account> accounts, FaultProxy proxy) {
        lose(proxy, fault);
        Account created = execution.run(accounts.create(Account.of("a1")).exactlyOnce());
        assertThat(created.version()).isEqualTo(1);

        lose(proxy, fault);
        Account saved = execution.run(accounts.save(created.withBalance(5)).exactlyOnce());
        assertThat(execution.run(accounts.get("a1").consistent())).contains(saved);

        lose(proxy, fault);
        assertThat(execution.run(
                        accounts.saveChanges(saved, saved.withBalance(7)).exactlyOnce()))
                .isEqualTo(accounts.key("a1"));

        lose(proxy, fault);
        assertThat(execution.run(accounts.deleteItem(saved.withVersion(3L)).exactlyOnce()))
                .isEqualTo(accounts.key("a1"));
        assertThat(execution.run(accounts.scan().count())).isZero();
        assertThat(proxy.unused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void condition_whoseFailureIsLost_hasFailed(Execution execution, Model<Account> accounts, FaultProxy proxy) {
        Account created = execution.run(accounts.create(Account.of("a1")));
        Account saved = execution.run(accounts.save(created));

        lose(proxy, execution.lostAnswer());
        assertThatThrownBy(() -> execution.run(accounts.create(Account.of("a1")).exactlyOnce()))
                .isExactlyInstanceOf(ConditionFailedException.class)
                .hasMessage("create of Account with the key (id: S): the item exists");
        lose(proxy, execution.lostAnswer());
        assertThatThrownBy(() -> execution.run(accounts.save(created).exactlyOnce()))
                .isInstanceOfSatisfying(
                        StaleItemException.class,
                        failure -> assertThat(failure.item(Account.class)).contains(saved));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void conflict_isTriedAgain(Execution execution, Model<Account> accounts, FaultProxy proxy) {
        proxy.on("TransactWriteItems").firstCalls(2).inject(Fault.transactionCanceled("TransactionConflict"));

        Account created = execution.run(accounts.create(Account.of("a1")).exactlyOnce());

        assertThat(execution.run(accounts.get("a1").consistent())).contains(created);
        assertThat(proxy.calls())
                .filteredOn(call -> call.operation().equals("TransactWriteItems"))
                .hasSize(3);
    }
}
