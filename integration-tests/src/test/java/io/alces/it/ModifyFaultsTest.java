package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Model;
import io.alces.error.OutcomeUnknownException;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@AlcesTest
class ModifyFaultsTest {

    @ParameterizedTest
    @EnumSource(Execution.class)
    void modify_ofWhichAnAnswerIsLost_isNotAppliedAgain(
            Execution execution, Model<Account> accounts, FaultProxy proxy) {
        execution.run(accounts.create(Account.of("a1")));
        proxy.on("UpdateItem").call(0).inject(execution.lostAnswer());

        assertThatThrownBy(() ->
                        execution.run(accounts.modify("a1", account -> account.withBalance(account.balance() + 1))))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageStartingWith("saveChanges of Account with the key (id: S): it was sent ");

        assertThat(execution.run(accounts.get("a1").consistent())).contains(new Account("a1", "ada", 1, 2L));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void modify_thatIsThrottled_isSentAgain(Execution execution, Model<Account> accounts, FaultProxy proxy) {
        execution.run(accounts.create(Account.of("a1")));
        proxy.on("UpdateItem").call(0).inject(Fault.throttling());

        assertThat(execution.run(accounts.modify("a1", account -> account.withBalance(account.balance() + 1))))
                .contains(new Account("a1", "ada", 1, 2L));
    }
}
