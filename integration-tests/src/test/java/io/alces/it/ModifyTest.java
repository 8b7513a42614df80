package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Model;
import io.alces.error.StaleItemException;
import io.alces.testing.AlcesTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@AlcesTest
class ModifyTest {
    private static final int THREADS = 8;
    private static final int TIMES = 50;

    @ParameterizedTest
    @EnumSource(Execution.class)
    void modify_storesWhatTheFunctionChanges(Execution execution, Model<Account> accounts) {
        execution.run(accounts.create(Account.of("a1")));

        assertThat(execution.run(accounts.modify("a1", account -> account.withBalance(5))))
                .contains(new Account("a1", "ada", 5, 2L));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void modify_ofNoItem_givesNothing(Execution execution, Model<Account> accounts) {
        assertThat(execution.run(accounts.modify("a1", account -> account.withBalance(5))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void modify_ofNothing_keepsTheVersion(Execution execution, Model<Account> accounts) {
        Account created = execution.run(accounts.create(Account.of("a1")));

        assertThat(execution.run(accounts.modify("a1", account -> account))).contains(created);
        assertThat(execution.run(accounts.get("a1").consistent())).contains(created);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void modify_ofABeanInPlace_storesWhatTheFunctionChanges(Execution execution, Model<Sheet> sheets) {
        execution.run(sheets.save(Sheet.of("s1")));

        Sheet modified = execution
                .run(sheets.modify("s1", sheet -> {
                    sheet.setText("changed");
                    return sheet;
                }))
                .orElseThrow();

        assertThat(modified.getText()).isEqualTo("changed");
        assertThat(modified.getRevision()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void modify_whileOthersChangeTheItem_changesTheirs(Execution execution, Model<Account> accounts) {
        execution.run(accounts.create(Account.of("a1")));
        AtomicInteger calls = new AtomicInteger();

        assertThat(execution.run(accounts.modify("a1", account -> {
                    if (calls.incrementAndGet() < 3) {
                        accounts.update("a1").increment(Account::balance).by(10).execute();
                    }
                    return account.withBalance(account.balance() + 1);
                })))
                .contains(new Account("a1", "ada", 21, 4L));
        assertThat(calls).hasValue(3);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void modify_whileOthersChangeTheItemAllTheTime_fails(Execution execution, Model<Account> accounts) {
        execution.run(accounts.create(Account.of("a1")));

        assertThatThrownBy(() -> execution.run(accounts.modify("a1", account -> {
                            accounts.update("a1")
                                    .increment(Account::balance)
                                    .by(10)
                                    .execute();
                            return account.withOwner("eve");
                        })
                        .attempts(2)))
                .isInstanceOf(StaleItemException.class)
                .hasMessage(
                        "saveChanges of Account with the key (id: S): expected version 2, found version 3; read the item"
                                + " again; others changed the item in each of 2 attempt(s), try again later");
    }

    @Test
    void modify_byManyThreads_losesNoChange(Model<Account> accounts) throws Exception {
        accounts.create(Account.of("a1")).execute();
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> runs = new ArrayList<>();

        for (int thread = 0; thread < THREADS; thread++) {
            Execution execution = thread % 2 == 0 ? Execution.BLOCKING : Execution.ASYNC;
            runs.add(executor.submit(() -> incrementRepeatedly(execution, accounts)));
        }
        for (Future<?> run : runs) {
            run.get();
        }
        executor.shutdown();

        assertThat(accounts.get("a1").consistent().execute())
                .contains(new Account("a1", "ada", THREADS * TIMES, THREADS * TIMES + 1L));
    }

    private static void incrementRepeatedly(Execution execution, Model<Account> accounts) {
        for (int time = 0; time < TIMES; time++) {
            execution.run(accounts.modify("a1", account -> account.withBalance(account.balance() + 1))
                    .attempts(100));
        }
    }
}
