package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.Model;
import io.alces.error.ConditionFailedException;
import io.alces.error.StaleItemException;
import io.alces.spi.TransactableWrite;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import io.alces.transaction.FailureReason;
import io.alces.transaction.TransactionFailedException;
import io.alces.transaction.Transactions;
import io.alces.transaction.UnitOfWork;
import io.alces.transaction.WriteOutcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Functions that read and write, alone and while others write. */
@AlcesTest(attempts = 2)
class UnitOfWorkTest {
    private static final String CALL = "TransactWriteItems";
    private final AtomicInteger calls = new AtomicInteger();

    private static Purse purse(Model<Purse> purses, String id) {
        return purses.get(id).consistent().execute().orElseThrow();
    }

    private static long sent(FaultProxy proxy, String operation) {
        return proxy.calls().stream()
                .filter(call -> call.operation().equals(operation))
                .count();
    }

    /** Moves 10 from {@code a} to {@code b}; {@code disturbed} runs between its reads and its writes, the first time. */
    private long transfer(WorkExecution execution, Alces alces, int attempts, Runnable disturbed) {
        Model<Purse> purses = alces.model(Purse.class);
        return execution.run(alces, attempts, List.of(purses.get("a"), purses.get("b")), (found, tx) -> {
            if (calls.incrementAndGet() == 1) {
                disturbed.run();
            }
            Purse from = found.get(0).orElseThrow();
            Purse to = found.get(1).orElseThrow();
            tx.accept(purses.saveChanges(from, from.plus(-10)));
            tx.accept(purses.save(to.plus(10)));
            return from.balance() - 10;
        });
    }

    private static void fill(Model<Purse> purses) {
        purses.saveAll(List.of(Purse.of("a", 100), Purse.of("b", 0)))
                .individually()
                .execute();
    }

    @ParameterizedTest
    @EnumSource(WorkExecution.class)
    void retrying_writesAllAndGivesTheResult(
            WorkExecution execution, Alces alces, Model<Purse> purses, FaultProxy proxy) {
        fill(purses);

        long left = transfer(execution, alces, 1, () -> {});

        assertThat(left).isEqualTo(90);
        assertThat(purse(purses, "a")).isEqualTo(new Purse("a", 90, 2L));
        assertThat(purse(purses, "b")).isEqualTo(new Purse("b", 10, 2L));
        assertThat(sent(proxy, CALL)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(WorkExecution.class)
    void retrying_overtakenByAWrite_readsAgain(WorkExecution execution, Alces alces, Model<Purse> purses) {
        fill(purses);

        long left = transfer(
                execution,
                alces,
                2,
                () -> purses.update("a").increment(Purse::balance).by(900).execute());

        assertThat(left).isEqualTo(990);
        assertThat(purse(purses, "a")).isEqualTo(new Purse("a", 990, 3L));
        assertThat(purse(purses, "b")).isEqualTo(new Purse("b", 10, 2L));
        assertThat(calls).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(WorkExecution.class)
    void retrying_thatMeetsAConflict_readsAgain(
            WorkExecution execution, Alces alces, Model<Purse> purses, FaultProxy proxy) {
        fill(purses);
        proxy.on(CALL).firstCalls(2).inject(Fault.transactionCanceled("None", "TransactionConflict"));

        transfer(execution, alces, 3, () -> {});

        assertThat(purse(purses, "b").balance()).isEqualTo(10);
        assertThat(calls).hasValue(3);
        assertThat(sent(proxy, "GetItem")).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource(WorkExecution.class)
    void retrying_thatMeetsConflictsOnly_givesUpAfterItsAttempts(
            WorkExecution execution, Alces alces, Model<Purse> purses, FaultProxy proxy) {
        fill(purses);
        proxy.on(CALL).everyCall().inject(Fault.transactionCanceled("None", "TransactionConflict"));

        assertThatThrownBy(() -> transfer(execution, alces, 3, () -> {}))
                .isInstanceOf(TransactionFailedException.class)
                .hasMessage("the transaction was cancelled at attempt 3 and nothing was written; 1 of 2 operations"
                        + " failed: position 1, save of Purse with the key (id: S): another write of the item was under"
                        + " way; try again later");
        assertThat(calls).hasValue(3);
        assertThat(sent(proxy, CALL)).isEqualTo(3);
    }

    /** The write that follows the read of an item that others change. */
    enum Kind {
        SAVE,
        SAVE_CHANGES,
        UPDATE,
        REREAD_UPDATE,
        DELETE,
        DELETE_ITEM,
        CHECK,
        OTHER;

        TransactableWrite write(Model<Purse> purses, Purse purse) {
            return switch (this) {
                case SAVE -> purses.save(purse.plus(1));
                case SAVE_CHANGES -> purses.saveChanges(purse, purse.plus(1));
                case UPDATE -> purses.update(purse.id()).set(Purse::balance).to(purse.balance() + 1);
                case REREAD_UPDATE ->
                    purses.update(purse.id())
                            .set(Purse::balance)
                            .to(purse.balance() + 1)
                            .reread();
                case DELETE -> purses.delete(purse.id());
                case DELETE_ITEM -> purses.deleteItem(purse);
                case CHECK -> purses.check(purse.id()).that(Purse::balance).ge(0L);
                case OTHER -> purses.update("other").set(Purse::balance).to(purse.balance() + 1);
            };
        }
    }

    /** Nothing is written that comes of the first read. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void retrying_anyWriteOfAnItemThatChanged_isMadeAgain(Kind kind, Alces alces, Model<Purse> purses) {
        purses.create(Purse.of("a", 1)).execute();

        long read = Transactions.of(alces).retrying(2, tx -> {
            Purse purse = tx.get(purses.get("a")).orElseThrow();
            if (calls.incrementAndGet() == 1) {
                purses.save(purse.plus(100)).execute();
            }
            tx.add(kind.write(purses, purse));
            return purse.balance();
        });

        assertThat(read).isEqualTo(101);
        assertThat(calls).hasValue(2);
        assertThat(purses.scan().consistent().list().execute())
                .allMatch(purse -> purse.balance() == 101 || purse.balance() == 102);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void retrying_anyWriteOfAnItemThatIsAsItWas_isMade(Kind kind, Alces alces, Model<Purse> purses, FaultProxy proxy) {
        purses.create(Purse.of("a", 1)).execute();

        Transactions.of(alces).retrying(1, tx -> {
            tx.add(kind.write(purses, tx.get(purses.get("a")).orElseThrow()));
            return calls.incrementAndGet();
        });

        assertThat(sent(proxy, CALL)).isEqualTo(1);
    }

    /** The write that follows the read of no item, while others create one. */
    enum AbsentKind {
        CREATE,
        SAVE,
        UPDATE,
        OTHER;

        TransactableWrite write(Model<Purse> purses, String id) {
            return switch (this) {
                case CREATE -> purses.create(Purse.of(id, 1));
                case SAVE -> purses.save(Purse.of(id, 1));
                case UPDATE -> purses.update(id).set(Purse::balance).to(1L);
                case OTHER -> purses.create(Purse.of("other", 1));
            };
        }
    }

    @ParameterizedTest
    @EnumSource(AbsentKind.class)
    void retrying_anyWriteWhereThereIsAnItemMeanwhile_isMadeAgain(AbsentKind kind, Alces alces, Model<Purse> purses) {
        Optional<Purse> found = Transactions.of(alces).retrying(2, tx -> {
            Optional<Purse> purse = tx.get(purses.get("a"));
            if (calls.incrementAndGet() == 1) {
                purses.create(Purse.of("a", 100)).execute();
            }
            if (purse.isEmpty()) {
                tx.add(kind.write(purses, "a"));
            }
            return purse;
        });

        assertThat(found).contains(new Purse("a", 100, 1L));
        assertThat(purses.scan().consistent().list().execute()).containsExactly(new Purse("a", 100, 1L));
    }

    @ParameterizedTest
    @EnumSource(AbsentKind.class)
    void retrying_anyWriteWhereThereIsNoItem_isMade(AbsentKind kind, Alces alces, Model<Purse> purses) {
        Transactions.of(alces).retrying(1, tx -> {
            assertThat(tx.get(purses.get("a"))).isEmpty();
            tx.add(kind.write(purses, "a"));
            return calls.incrementAndGet();
        });

        assertThat(purses.scan().consistent().list().execute())
                .extracting(Purse::balance)
                .containsExactly(1L);
    }

    @Test
    void retrying_overtakenEachTime_tellsOfWhatChanged(Alces alces, Model<Purse> purses) {
        purses.create(Purse.of("a", 1)).execute();
        TransactableWrite write = purses.update("a").set(Purse::balance).to(7L);

        TransactionFailedException failure = catchThrowableOfType(
                TransactionFailedException.class,
                () -> Transactions.of(alces).retrying(2, tx -> {
                    Optional<Purse> missing = tx.get(purses.get("b"));
                    Purse read = tx.get(purses.get("a")).orElseThrow();
                    purses.save(read.plus(1)).execute();
                    tx.add(write);
                    return missing;
                }));

        assertThat(failure)
                .hasMessage("the transaction was cancelled at attempt 2 and nothing was written; 1 of 2 operations"
                        + " failed: position 0, update of Purse with the key (id: S): expected version 2 as it was read,"
                        + " found version 3; read the item again");
        assertThat(failure.of(write).conditionFailure()).get().isInstanceOf(StaleItemException.class);
        assertThat(failure.outcomes())
                .extracting(WriteOutcome::operation)
                .containsExactly("update of Purse", "check of Purse");
        assertThat(purse(purses, "a").balance()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(WorkExecution.class)
    void retrying_conditionThatDoesNotHold_isNotTriedAgain(
            WorkExecution execution, Alces alces, Model<Purse> purses, FaultProxy proxy) {
        fill(purses);

        TransactionFailedException failure = catchThrowableOfType(
                TransactionFailedException.class,
                () -> execution.run(alces, 5, List.of(purses.get("a")), (found, tx) -> {
                    tx.accept(purses.update("a")
                            .increment(Purse::balance)
                            .by(-200)
                            .condition(Purse::balance)
                            .ge(200L));
                    return calls.incrementAndGet();
                }));

        assertThat(failure.outcomes()).extracting(WriteOutcome::reason).containsExactly(FailureReason.CONDITION_FAILED);
        assertThat(failure.outcomes().get(0).conditionFailure())
                .get()
                .isExactlyInstanceOf(ConditionFailedException.class);
        assertThat(calls).hasValue(1);
        assertThat(sent(proxy, CALL)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(WorkExecution.class)
    void retrying_functionThatFails_writesNothing(
            WorkExecution execution, Alces alces, Model<Purse> purses, FaultProxy proxy) {
        IllegalStateException problem = new IllegalStateException("too little");

        assertThatThrownBy(() -> execution.run(alces, 5, List.of(purses.get("a")), (found, tx) -> {
                    tx.accept(purses.create(Purse.of("a", calls.incrementAndGet())));
                    throw problem;
                }))
                .isSameAs(problem);
        assertThat(calls).hasValue(1);
        assertThat(sent(proxy, CALL)).isZero();
    }

    @ParameterizedTest
    @EnumSource(WorkExecution.class)
    void retrying_functionThatAddsNothing_sendsNothing(
            WorkExecution execution, Alces alces, Model<Purse> purses, FaultProxy proxy) {
        fill(purses);

        Purse read = execution.run(
                alces, 1, List.of(purses.get("a")), (found, tx) -> found.get(0).orElseThrow());

        assertThat(read).isEqualTo(new Purse("a", 100, 1L));
        assertThat(sent(proxy, CALL)).isZero();
    }

    @ParameterizedTest
    @EnumSource(WorkExecution.class)
    void retrying_whoseAnswerIsLost_isDoneOnce(
            WorkExecution execution, Alces alces, Model<Purse> purses, FaultProxy proxy) {
        fill(purses);
        proxy.on(CALL).call(0).inject(Fault.cutDuringAnswer());

        transfer(execution, alces, 3, () -> {});

        assertThat(purse(purses, "b")).isEqualTo(new Purse("b", 10, 2L));
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(WorkExecution.class)
    void get_ofTheSameItem_isSentOnce(WorkExecution execution, Alces alces, Model<Purse> purses, FaultProxy proxy) {
        fill(purses);

        List<Optional<Purse>> found =
                execution.run(alces, 1, List.of(purses.get("a"), purses.get("a").consistent()), (all, tx) -> all);

        assertThat(found).containsOnly(Optional.of(new Purse("a", 100, 1L)));
        assertThat(sent(proxy, "GetItem")).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("NullAway") // It takes the result of Function for one that is never null.
    void retrying_functionThatGivesNull_givesNull(Alces alces, Model<Purse> purses) {
        Object nothing = Transactions.of(alces).retrying(1, tx -> {
            tx.add(purses.create(Purse.of("a", 1)));
            return null;
        });

        assertThat(nothing).isNull();
        assertThat(purse(purses, "a").balance()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(WorkExecution.class)
    void get_ofAModelWithoutVersion_isRefused(WorkExecution execution, Alces alces, Model<Wallet> wallets) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> execution.run(alces, 1, List.of(wallets.get("a")), (found, tx) -> found))
                .withMessage("get of Wallet: without a version, it does not show whether the item has changed since it"
                        + " was read; mark an attribute @Version, or read it with execute() and put what must hold into"
                        + " a check or a condition");
    }

    @ParameterizedTest
    @EnumSource(WorkExecution.class)
    void get_ofAnotherAlces_isRefused(WorkExecution execution, Alces alces, Model<Purse> purses) {
        try (Alces other = Alces.local()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> execution.run(other, 1, List.of(purses.get("a")), (found, tx) -> found))
                    .withMessage(
                            "a read of " + purses.tableName() + " is of another Alces than the unit of work; take the"
                                    + " model from the one given to of(..)");
        }
    }

    @Test
    void add_afterTheFunction_isRefused(Alces alces, Model<Purse> purses) {
        UnitOfWork over = Transactions.of(alces).retrying(1, tx -> tx);

        assertThatIllegalStateException()
                .isThrownBy(() -> over.add(purses.create(Purse.of("a", 1))))
                .withMessage("the unit of work is over; read and add within its function, or, if that is asynchronous,"
                        + " before the stage that it gives completes");
    }

    @Test
    void retrying_withoutAttempts_isRefused(Alces alces) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transactions.of(alces).retrying(0, tx -> tx))
                .withMessage("attempts: expected at least 1, found 0");
    }

    @Test
    void retrying_moreWritesAndChecksThanATransactionHas_isRefused(Alces alces, Model<Purse> purses) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transactions.of(alces).retrying(1, tx -> {
                    for (int number = 0; number < 100; number++) {
                        tx.add(purses.create(Purse.of("p" + number, 1)));
                    }
                    return tx.get(purses.get("a"));
                }))
                .withMessage(
                        "a transaction has at most 100 items, and this one 100 that are written and 1 that were read"
                                + " and are checked; split it, or read with execute() what need not stay as it is");
    }
}
