package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.Model;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Unique;
import io.alces.annotation.Version;
import io.alces.spi.TransactableWrite;
import io.alces.testing.AlcesExtension;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import io.alces.transaction.FailureReason;
import io.alces.transaction.TransactionFailedException;
import io.alces.transaction.Transactions;
import io.alces.transaction.UniqueAttributes;
import io.alces.transaction.UniqueReport;
import io.alces.transaction.WriteOutcome;
import io.alces.transaction.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Units of work over items with unique attributes. */
class UnitOfWorkUniqueTest {
    private static final String CALL = "TransactWriteItems";

    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .configure(alces -> alces.install(UniqueAttributes.inTable("taken")))
            .build();

    private final AtomicInteger calls = new AtomicInteger();
    private Alces alces;
    private Model<Nick> nicks;
    private FaultProxy proxy;

    @Item(table = "nicks")
    record Nick(
            @PartitionKey String id,
            @Unique @Nullable String name,
            long uses,
            @Version long version) {

        static Nick of(String id, String name) {
            return new Nick(id, name, 0, 0);
        }

        Nick withName(String other) {
            return new Nick(id, other, uses, version);
        }
    }

    @BeforeEach
    void createTable(Alces injected, Model<Nick> model, FaultProxy faults) {
        alces = injected;
        nicks = model;
        proxy = faults;
        UniqueAttributes.table(alces).create().execute();
        nicks.create(Nick.of("n", "a")).execute();
        proxy.reset();
    }

    /** The write that follows the read of {@code n}, which has another name then. */
    enum Kind {
        SAVE,
        SAVE_CHANGES,
        UPDATE,
        REREAD_UPDATE,
        DELETE,
        DELETE_ITEM;

        TransactableWrite write(Model<Nick> nicks, Nick nick) {
            return switch (this) {
                case SAVE -> nicks.save(nick.withName("b"));
                case SAVE_CHANGES -> nicks.saveChanges(nick, nick.withName("b"));
                case UPDATE -> nicks.update("n").set(Nick::name).to("b");
                case REREAD_UPDATE -> nicks.update("n").set(Nick::name).to("b").reread();
                case DELETE -> nicks.delete("n");
                case DELETE_ITEM -> nicks.deleteItem(nick);
            };
        }

        /** All that is there after the write of an item. */
        List<Nick> after(Nick read) {
            return this == DELETE || this == DELETE_ITEM
                    ? List.of()
                    : List.of(new Nick("n", "b", read.uses(), read.version() + 1));
        }

        Fault conflict() {
            String[] reasons = new String[this == DELETE || this == DELETE_ITEM ? 2 : 3];
            Arrays.fill(reasons, "None");
            reasons[reasons.length - 1] = "TransactionConflict";
            return Fault.transactionCanceled(reasons);
        }
    }

    static Stream<Arguments> kinds() {
        return Stream.of(WorkExecution.values())
                .flatMap(execution -> Stream.of(Kind.values()).map(kind -> Arguments.of(execution, kind)));
    }

    /** Reads {@code n}, and writes it; {@code disturbed} runs in between, the first time. */
    private Nick write(WorkExecution execution, Kind kind, Runnable disturbed) {
        return execution.run(alces, 3, List.of(nicks.get("n")), (found, tx) -> {
            if (calls.incrementAndGet() == 1) {
                disturbed.run();
            }
            Nick nick = found.get(0).orElseThrow();
            tx.accept(kind.write(nicks, nick));
            return nick;
        });
    }

    /** There are these items, no value without its item, and no item without its value. */
    private void assertStored(List<Nick> items) {
        assertThat(nicks.scan().consistent().list().execute()).containsExactlyInAnyOrderElementsOf(items);
        assertThat(UniqueAttributes.of(nicks).verify().execute()).isEqualTo(new UniqueReport(List.of()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void retrying_writesTheItemAndItsValue(WorkExecution execution, Kind kind) {
        Nick read = write(execution, kind, () -> {});

        assertStored(kind.after(read));
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void retrying_overtakenByAnotherValue_readsAgain(WorkExecution execution, Kind kind) {
        Nick read = write(
                execution,
                kind,
                () -> nicks.update("n").set(Nick::name).to("c").returnKey().execute());

        assertThat(read).isEqualTo(new Nick("n", "c", 0, 2));
        assertStored(kind.after(read));
        assertThat(calls).hasValue(2);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void retrying_overtakenByOtherChanges_readsAgain(WorkExecution execution, Kind kind) {
        Nick read = write(
                execution,
                kind,
                () -> nicks.update("n").increment(Nick::uses).by(5).execute());

        assertThat(read).isEqualTo(new Nick("n", "a", 5, 2));
        assertStored(kind.after(read));
        assertThat(calls).hasValue(2);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void retrying_whoseValueMeetsAConflict_readsAgain(WorkExecution execution, Kind kind) {
        proxy.on(CALL).call(0).inject(kind.conflict());

        Nick read = write(execution, kind, () -> {});

        assertStored(kind.after(read));
        assertThat(calls).hasValue(2);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void retrying_whoseAnswerIsLost_isDoneOnce(WorkExecution execution, Kind kind) {
        proxy.on(CALL).call(0).inject(Fault.cutDuringAnswer());

        Nick read = write(execution, kind, () -> {});

        assertStored(kind.after(read));
        assertThat(calls).hasValue(1);
        assertThat(proxy.unused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WorkExecution.class)
    void retrying_withAValueThatIsTaken_isNotTriedAgain(WorkExecution execution) {
        TransactionFailedException failure = catchThrowableOfType(
                TransactionFailedException.class,
                () -> execution.run(alces, 3, List.of(nicks.get("other")), (found, tx) -> {
                    tx.accept(nicks.create(Nick.of("other", "a")));
                    return calls.incrementAndGet();
                }));

        assertThat(failure.outcomes())
                .extracting(WriteOutcome::reason)
                .containsExactly(FailureReason.UNIQUE_VALUE_TAKEN);
        assertThat(calls).hasValue(1);
        assertStored(List.of(new Nick("n", "a", 0, 1)));
    }

    @Test
    void retrying_withAnUpdateOfAnItemThatWasNotRead_movesItsValue() {
        Transactions.of(alces).retrying(1, tx -> {
            tx.add(nicks.update("n").set(Nick::name).to("b"));
            tx.add(nicks.create(Nick.of("m", "c")));
            return calls.incrementAndGet();
        });

        assertStored(List.of(new Nick("n", "b", 0, 2), new Nick("m", "c", 0, 1)));
    }

    @Test
    void retrying_withAnItemThatIsReadOnly_checksIt() {
        List<String> names = new ArrayList<>();

        Transactions.of(alces).retrying(2, tx -> {
            Nick nick = tx.get(nicks.get("n")).orElseThrow();
            names.add(String.valueOf(nick.name()));
            if (calls.incrementAndGet() == 1) {
                nicks.save(nick.withName("b")).execute();
            }
            return tx.add(nicks.create(Nick.of("m", nick.name() + "2")));
        });

        assertThat(names).containsExactly("a", "b");
        assertStored(List.of(new Nick("n", "b", 0, 2), new Nick("m", "b2", 0, 1)));
    }

    @Test
    void add_givesWhatIsStoredOnceItIs() {
        Written<Nick> created = Transactions.of(alces).retrying(1, tx -> {
            Written<Nick> pending = tx.add(nicks.create(Nick.of("m", "c")));
            assertThatIllegalStateException()
                    .isThrownBy(pending::get)
                    .withMessage("create of Nick: it has not been carried out; give what add(..) returns from the"
                            + " function, and ask it when that of retrying(..) is there");
            return pending;
        });

        assertThat(created.get()).isEqualTo(new Nick("m", "c", 0, 1));
    }

    @Test
    void add_ofTheLastAttempt_givesWhatIsStored() {
        proxy.on(CALL).call(0).inject(Fault.transactionCanceled("TransactionConflict", "None", "None", "None", "None"));
        List<Written<Nick>> all = new ArrayList<>();

        Written<Optional<Nick>> updated = Transactions.of(alces)
                .retryingAsync(
                        2,
                        tx -> tx.get(nicks.get("n")).thenApply(found -> {
                            all.add(tx.add(nicks.save(found.orElseThrow().withName("b"))));
                            return tx.add(nicks.update("m")
                                    .set(Nick::uses)
                                    .to(7L)
                                    .set(Nick::name)
                                    .to("c")
                                    .reread());
                        }))
                .join();

        assertThat(updated.get()).contains(new Nick("m", "c", 7, 1));
        assertThat(all).hasSize(2);
        assertThat(all.get(1).get()).isEqualTo(new Nick("n", "b", 0, 2));
        assertThatIllegalStateException().isThrownBy(() -> all.get(0).get());
    }
}
