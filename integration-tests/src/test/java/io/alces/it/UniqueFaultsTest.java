package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.Model;
import io.alces.annotation.AfterWrite;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Unique;
import io.alces.annotation.Version;
import io.alces.error.OutcomeUnknownException;
import io.alces.error.StaleItemException;
import io.alces.error.UniqueValueTakenException;
import io.alces.request.Operation;
import io.alces.testing.AlcesExtension;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import io.alces.testing.ProxiedCall;
import io.alces.transaction.FailureReason;
import io.alces.transaction.TransactionFailedException;
import io.alces.transaction.UniqueAttributes;
import io.alces.transaction.UniqueReport;
import io.alces.transaction.WriteOutcome;
import io.alces.transaction.WriteTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes of items with unique attributes that meet other transactions, or whose answer is lost. */
class UniqueFaultsTest {
    private static final String CALL = "TransactWriteItems";
    private static final String CONFLICT = "TransactionConflict";
    private static final List<String> WRITTEN = Collections.synchronizedList(new ArrayList<>());

    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .configure(alces -> alces.install(UniqueAttributes.inTable("taken")))
            .build();

    private Alces alces;
    private Model<Login> logins;
    private FaultProxy proxy;

    @Item(table = "logins")
    record Login(
            @PartitionKey String id,
            @Unique @Nullable String name,
            long uses,
            @Version long version) {

        static Login of(String id, String name) {
            return new Login(id, name, 0, 0);
        }

        Login withName(String other) {
            return new Login(id, other, uses, version);
        }

        Login used() {
            return new Login(id, name, uses + 1, version);
        }

        @AfterWrite
        void written() {
            WRITTEN.add(id);
        }
    }

    @BeforeEach
    void createTable(Alces injected, Model<Login> model, FaultProxy faults) {
        alces = injected;
        logins = model;
        proxy = faults;
        UniqueAttributes.table(alces).create().execute();
    }

    /** The writes of an item that change the name that is taken, of {@code old}, which is there but for the first. */
    enum Write {
        CREATE(2) {
            @Override
            Operation<?> of(Model<Login> logins, Login old) {
                return logins.create(Login.of("new", "b"));
            }
        },
        SAVE(3) {
            @Override
            Operation<?> of(Model<Login> logins, Login old) {
                return logins.save(old.withName("b"));
            }
        },
        SAVE_CHANGES(3) {
            @Override
            Operation<?> of(Model<Login> logins, Login old) {
                return logins.saveChanges(old, old.withName("b"));
            }
        },
        UPDATE(3) {
            @Override
            Operation<?> of(Model<Login> logins, Login old) {
                return logins.update("old")
                        .set(Login::name)
                        .to("b")
                        .increment(Login::uses)
                        .by(1);
            }
        },
        MODIFY(3) {
            @Override
            Operation<?> of(Model<Login> logins, Login old) {
                return logins.modify("old", login -> login.withName("b").used());
            }
        },
        DELETE(2) {
            @Override
            Operation<?> of(Model<Login> logins, Login old) {
                return logins.delete("old");
            }
        },
        DELETE_ITEM(2) {
            @Override
            Operation<?> of(Model<Login> logins, Login old) {
                return logins.deleteItem(old);
            }
        },
        SAVE_EACH(3) {
            @Override
            Operation<?> of(Model<Login> logins, Login old) {
                return logins.saveAll(List.of(old.withName("b"))).individually();
            }
        };

        /** How many items the transaction has. */
        private final int items;

        Write(int items) {
            this.items = items;
        }

        abstract Operation<?> of(Model<Login> logins, Login old);

        /** All items after it. */
        List<Login> after() {
            return switch (this) {
                case CREATE -> List.of(new Login("new", "b", 0, 1), new Login("old", "a", 0, 1));
                case SAVE, SAVE_CHANGES, SAVE_EACH -> List.of(new Login("old", "b", 0, 2));
                case UPDATE, MODIFY -> List.of(new Login("old", "b", 1, 2));
                case DELETE, DELETE_ITEM -> List.of();
            };
        }

        boolean runsHook() {
            return this != UPDATE && this != DELETE && this != DELETE_ITEM;
        }

        /** An item of the transaction meets another one: the first is the item itself, the last a value. */
        Fault conflict(int position) {
            List<String> reasons = new ArrayList<>(Collections.nCopies(items, "None"));
            reasons.set(position, CONFLICT);
            return Fault.transactionCanceled(reasons.toArray(String[]::new));
        }
    }

    private void assertDoneOnce(Write write) {
        assertStored(write.after());
        assertThat(WRITTEN).hasSize(write.runsHook() ? 1 : 0);
        assertThat(proxy.unused()).isEmpty();
    }

    /** There are these items, no value without its item, and no item without its value. */
    private void assertStored(List<Login> items) {
        assertThat(logins.scan().consistent().list().execute()).containsExactlyInAnyOrderElementsOf(items);
        assertThat(UniqueAttributes.of(logins).verify().execute()).isEqualTo(new UniqueReport(List.of()));
    }

    /** Stores the item {@code old}, and counts calls from then on. */
    private Login old() {
        Login old = logins.create(Login.of("old", "a")).execute();
        proxy.reset();
        WRITTEN.clear();
        return old;
    }

    static Stream<Arguments> writes() {
        return Stream.of(Execution.values())
                .flatMap(execution -> Stream.of(Write.values()).map(write -> Arguments.of(execution, write)));
    }

    static Stream<Arguments> lostAnswers() {
        return Stream.of(Execution.values())
                .flatMap(execution -> execution.lostAnswers().stream()
                        .flatMap(fault ->
                                Stream.of(Write.values()).map(write -> Arguments.of(execution, write, fault))));
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void write_ofWhichTheAnswerIsLost_isDoneOnce(Execution execution, Write write, Fault fault) {
        Operation<?> operation = write.of(logins, old());
        proxy.on(CALL).call(0).inject(fault);

        Object unused = execution.run(operation);

        assertDoneOnce(write);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void write_thatMeetsConflicts_isDoneOnce(Execution execution, Write write) {
        Operation<?> operation = write.of(logins, old());
        proxy.on(CALL).call(0).inject(write.conflict(0));
        proxy.on(CALL).call(1).inject(write.conflict(write.items - 1));
        proxy.on(CALL).call(2).inject(Fault.error(400, "TransactionInProgressException"));

        Object unused = execution.run(operation);

        assertDoneOnce(write);
    }

    /** That the first attempt was carried out shows only if all that follow have the same token. */
    @ParameterizedTest
    @MethodSource("writes")
    void write_ofWhichTheAnswerIsLostBeforeAConflict_isDoneOnce(Execution execution, Write write) {
        Operation<?> operation = write.of(logins, old());
        proxy.on(CALL).call(0).inject(execution.lostAnswer());
        proxy.on(CALL).call(1).inject(write.conflict(write.items - 1));

        Object unused = execution.run(operation);

        assertDoneOnce(write);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void write_thatNeverReachesTheEngine_changesNothing(Execution execution, Write write) {
        Login old = old();
        proxy.on(CALL).everyCall().inject(Fault.internalServerError());

        assertThatThrownBy(() -> execution.run(write.of(logins, old))).isInstanceOf(RuntimeException.class);

        assertStored(List.of(old));
        assertThat(WRITTEN).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("writes")
    void write_ofWhichAllAnswersAreLost_isWholeAndReported(Execution execution, Write write) {
        Login old = old();
        proxy.on(CALL).everyCall().inject(execution.lostAnswer());

        assertThatThrownBy(() -> execution.run(write.of(logins, old))).isInstanceOf(RuntimeException.class);

        assertStored(write.after());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_thatMeetsConflictsOnly_givesUp(Execution execution) {
        Login old = old();
        proxy.on(CALL).everyCall().inject(Write.CREATE.conflict(1));

        TransactionFailedException failure = catchThrowableOfType(
                TransactionFailedException.class, () -> execution.run(logins.create(Login.of("new", "b"))));

        assertThat(failure)
                .hasMessage("the transaction was cancelled at attempt 8 and nothing was written; 1 of 1 operations"
                        + " failed: position 0, create of Login with the key (id: S): another write of the item was"
                        + " under way; try again later");
        assertThat(failure.outcomes()).extracting(WriteOutcome::reason).containsExactly(FailureReason.CONFLICT);
        assertStored(List.of(old));
    }

    /** The refusal itself is lost: the second one has to be the same. */
    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_ofATakenValueWhoseRefusalIsLost_isRefused(Execution execution) {
        Login old = old();
        proxy.on(CALL).call(0).inject(execution.lostAnswer());

        assertThatThrownBy(() -> execution.run(logins.create(Login.of("new", "a"))))
                .isInstanceOf(UniqueValueTakenException.class);

        assertStored(List.of(old));
    }

    /** The item after an update is read when the transaction is over. */
    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_thatCannotBeReadAfter_saysThatItWasWritten(Execution execution) {
        Login unused = old();
        proxy.on("GetItem").call(1).inject(Fault.error(400, "AccessDeniedException"));

        assertThatThrownBy(() ->
                        execution.run(logins.update("old").set(Login::name).to("b")))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        failure -> assertThat(failure.isWritten()).isTrue());

        assertStored(List.of(new Login("old", "b", 0, 2)));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void transaction_withLostAnswersAndConflicts_isDoneOnce(Execution execution) {
        Login old = old();
        proxy.on(CALL).call(0).inject(execution.lostAnswer());
        proxy.on(CALL).call(1).inject(Fault.transactionCanceled("None", "None", "None", "None", CONFLICT));

        Object unused = execution.run(WriteTransaction.on(alces)
                .add(logins.create(Login.of("new", "b")))
                .add(logins.saveChanges(old, old.withName("c"))));

        assertStored(List.of(new Login("new", "b", 0, 1), new Login("old", "c", 0, 2)));
        assertThat(proxy.unused()).isEmpty();
    }

    /** Others have changed both the name and the version since the item was read. */
    private void overtake(int items) {
        proxy.on(CALL)
                .call(0)
                .inject(Fault.reply(
                        400,
                        "{\"__type\":\"com.amazonaws.dynamodb.v20120810#TransactionCanceledException\",\"message\":\"\","
                                + "\"CancellationReasons\":[{\"Code\":\"ConditionalCheckFailed\",\"Item\":{\"id\":{\"S\":"
                                + "\"old\"},\"name\":{\"S\":\"c\"},\"uses\":{\"N\":\"0\"},\"version\":{\"N\":\"7\"}}},"
                                + "{\"Code\":\"None\"}".repeat(items - 1).replace("}{", "},{") + "]}"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Write.class,
            names = {"SAVE", "SAVE_CHANGES", "DELETE_ITEM"})
    void write_overtakenByAnotherValueAndVersion_isStale(Write write) {
        Login old = old();
        overtake(write.items);

        assertThatThrownBy(() -> write.of(logins, old).execute())
                .isInstanceOf(StaleItemException.class)
                .hasMessageEndingWith("expected version 1, found version 7; read the item again");
        assertThat(proxy.calls().stream().filter(call -> call.operation().equals(CALL)))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void modify_overtakenByAnotherValueAndVersion_beginsAgain(Execution execution) {
        Login old = old();
        overtake(Write.MODIFY.items);

        Object unused = execution.run(Write.MODIFY.of(logins, old));

        assertStored(Write.MODIFY.after());
    }

    /** The item is read for the first attempt only where the caller does not say what it was. */
    @Test
    void saveChanges_ofAnItemThatOthersChanged_movesTheValueThatItHas() {
        Model<Plain> plains = alces.model(Plain.class);
        plains.table().create().execute();
        Plain before = plains.create(new Plain("p", "a", 0)).execute();
        plains.update("p").set(Plain::name).to("c").execute();
        proxy.reset();

        plains.saveChanges(before, new Plain("p", "b", 1)).execute();

        assertThat(proxy.calls()).extracting(ProxiedCall::operation).containsExactly(CALL, CALL, "GetItem");
        assertThat(plains.scan().consistent().list().execute()).containsExactly(new Plain("p", "b", 1));
        assertThat(UniqueAttributes.of(plains).verify().execute()).isEqualTo(new UniqueReport(List.of()));
    }

    /** An item whose changes are not counted. */
    @Item(table = "plains")
    record Plain(@PartitionKey String id, @Unique String name, long uses) {}
}
