package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.Model;
import io.alces.annotation.AfterWrite;
import io.alces.annotation.BeforeDelete;
import io.alces.annotation.BeforeWrite;
import io.alces.annotation.Combine;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.UpdatedAt;
import io.alces.annotation.Version;
import io.alces.error.HookFailedException;
import io.alces.error.InvalidItemException;
import io.alces.error.StaleItemException;
import io.alces.spi.DeleteEvent;
import io.alces.spi.ItemEvent;
import io.alces.spi.Listener;
import io.alces.spi.UpdateEvent;
import io.alces.spi.WriteEvent;
import io.alces.testing.AlcesExtension;
import io.alces.transaction.TransactionFailedException;
import io.alces.transaction.WriteResult;
import io.alces.transaction.WriteTransaction;
import io.alces.validation.BeanValidation;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What runs around every write runs around those of a transaction. */
class TransactionLifecycleTest {
    private static final List<String> CALLS = Collections.synchronizedList(new ArrayList<>());

    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .configure(alces -> alces.install(BeanValidation.create())
                    .clock(new TickingClock())
                    .itemListener(Paper.class, new Recorder()))
            .build();

    @Item(table = "papers")
    record Paper(
            @PartitionKey String id,
            @NotBlank String title,
            @Nullable @Combine("{id}: {title}") String heading,
            @Nullable @UpdatedAt Instant changedAt,
            @Nullable @Version Long version) {

        static Paper of(String id, String title) {
            return new Paper(id, title, null, null, null);
        }

        Paper withTitle(String other) {
            return new Paper(id, other, heading, changedAt, version);
        }

        @BeforeWrite
        Paper beforeWrite() {
            CALLS.add("hook beforeWrite " + id);
            return withTitle(title.strip());
        }

        @AfterWrite
        void afterWrite() {
            CALLS.add("hook afterWrite " + id + " " + version);
            if (title.equals("fails after")) {
                throw new IllegalStateException("hook");
            }
        }

        @BeforeDelete
        void beforeDelete() {
            CALLS.add("hook beforeDelete " + id);
        }
    }

    /** Writes down what it is told, and fails where a title says so. */
    private static final class Recorder implements Listener<Paper> {

        @Override
        public void beforeWrite(WriteEvent<Paper> event) {
            told("before", event, event.item().title());
            if (event.item().title().equals("fails before")) {
                throw new IllegalStateException("listener");
            }
        }

        @Override
        public void afterWrite(WriteEvent<Paper> event) {
            told("after", event, event.item().title());
            if (event.item().title().startsWith("fails after")) {
                throw new IllegalStateException("listener");
            }
        }

        @Override
        public void beforeUpdate(UpdateEvent<Paper> event) {
            told("before", event, event.item().map(Paper::title).orElse("unknown"));
        }

        @Override
        public void afterUpdate(UpdateEvent<Paper> event) {
            told("after", event, event.item().map(Paper::title).orElse("unknown"));
        }

        @Override
        public void beforeDelete(DeleteEvent<Paper> event) {
            told("before", event, "nothing");
        }

        @Override
        public void afterDelete(DeleteEvent<Paper> event) {
            told("after", event, "nothing");
        }

        private static void told(String when, ItemEvent<Paper> event, String title) {
            CALLS.add("%s %s %s, was %s"
                    .formatted(
                            when,
                            event.operation(),
                            title,
                            event.oldItem().map(Paper::title).orElse("unknown")));
        }
    }

    @BeforeEach
    void forget() {
        CALLS.clear();
    }

    private static long stored(Model<Paper> papers) {
        return papers.scan().consistent().count().execute();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_tellsHooksAndListenersOnceForEachWrite(Execution execution, Alces alces, Model<Paper> papers) {
        Paper changed = papers.create(Paper.of("b", "old")).execute();
        Paper deleted = papers.create(Paper.of("d", "gone")).execute();
        CALLS.clear();

        Object unused = execution.run(WriteTransaction.on(alces)
                .add(papers.create(Paper.of("a", "new")))
                .add(papers.saveChanges(changed, changed.withTitle("changed")))
                .add(papers.update("c")
                        .set(Paper::title)
                        .to("updated")
                        .condition(Paper::title)
                        .notExists())
                .add(papers.deleteItem(deleted))
                .add(papers.check("e").that(Paper::title).notExists()));

        assertThat(CALLS)
                .containsExactly(
                        "hook beforeWrite a",
                        "hook beforeWrite b",
                        "before CREATE new, was unknown",
                        "before UPDATE changed, was old",
                        "before UPDATE unknown, was unknown",
                        "hook beforeDelete d",
                        "before DELETE nothing, was gone",
                        "hook afterWrite a 1",
                        "after CREATE new, was unknown",
                        "hook afterWrite b 2",
                        "after UPDATE changed, was old",
                        "after UPDATE unknown, was unknown",
                        "after DELETE nothing, was gone");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_completesItemsAsOutside(Execution execution, Alces alces, Model<Paper> papers) {
        Paper before = papers.create(Paper.of("b", "old")).execute();
        var creation = papers.create(Paper.of("a", " new "));
        var save = papers.save(before.withTitle("saved"));

        WriteResult result =
                execution.run(WriteTransaction.on(alces).add(creation).add(save));

        Paper created = result.get(creation);
        Paper saved = result.get(save);
        assertThat(created).isEqualTo(new Paper("a", "new", "a: new", created.changedAt(), 1L));
        assertThat(saved).isEqualTo(new Paper("b", "saved", "b: saved", created.changedAt(), 2L));
        assertThat(papers.get("a").consistent().execute()).contains(created);
        assertThat(papers.get("b").consistent().execute()).contains(saved);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_ofAStaleItem_saysSo(Execution execution, Alces alces, Model<Paper> papers) {
        Paper stale = papers.create(Paper.of("a", "old")).execute();
        papers.save(stale.withTitle("other")).execute();
        CALLS.clear();
        var save = papers.save(stale.withTitle("mine"));

        TransactionFailedException failure = catchThrowableOfType(
                TransactionFailedException.class,
                () -> execution.run(WriteTransaction.on(alces).add(save)));

        assertThat(failure.of(save).conditionFailure())
                .containsInstanceOf(StaleItemException.class)
                .get()
                .hasToString(
                        "io.alces.error.StaleItemException: save of Paper with the key (id: S): expected version 1,"
                                + " found version 2; read the item again");
        assertThat(CALLS).containsExactly("hook beforeWrite a", "before SAVE mine, was unknown");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_ofInvalidItems_tellsAllAndSendsNothing(Execution execution, Alces alces, Model<Paper> papers) {
        WriteTransaction transaction = WriteTransaction.on(alces)
                .add(papers.create(Paper.of("a", " ")))
                .add(papers.create(Paper.of("b", "fine")))
                .add(papers.update("c")
                        .set(Paper::title)
                        .to("")
                        .condition(Paper::id)
                        .notExists());

        InvalidItemException failure =
                catchThrowableOfType(InvalidItemException.class, () -> execution.run(transaction));

        assertThat(failure.violations())
                .extracting(violation -> violation.position().orElseThrow())
                .containsExactly(0, 2);
        assertThat(failure).hasMessage("""
                the transaction cannot be stored:
                  - position 0: Paper.title: must not be blank
                  - position 2: Paper.title: must not be blank""");
        assertThat(stored(papers)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_thatAListenerRefuses_sendsNothing(Execution execution, Alces alces, Model<Paper> papers) {
        assertThatThrownBy(() -> execution.run(WriteTransaction.on(alces)
                        .add(papers.create(Paper.of("a", "fine")))
                        .add(papers.create(Paper.of("b", "fails before")))))
                .isInstanceOfSatisfying(
                        HookFailedException.class,
                        failure -> assertThat(failure.isWritten()).isFalse())
                .hasMessage("position 1: TransactionLifecycleTest$Recorder.beforeWrite: the listener threw"
                        + " IllegalStateException for an item of Paper");
        assertThat(stored(papers)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void execute_afterWhichHooksFail_runsThemAllAndSaysThatItWasWritten(
            Execution execution, Alces alces, Model<Paper> papers) {
        HookFailedException failure = catchThrowableOfType(
                HookFailedException.class,
                () -> execution.run(WriteTransaction.on(alces)
                        .add(papers.create(Paper.of("a", "fails after")))
                        .add(papers.create(Paper.of("b", "fine")))
                        .add(papers.create(Paper.of("c", "fails after all")))));

        assertThat(failure.isWritten()).isTrue();
        assertThat(failure)
                .hasMessage("position 0: the item was created, but then failed Paper.afterWrite: @AfterWrite threw"
                        + " IllegalStateException");
        assertThat(failure.getSuppressed()).hasSize(1);
        assertThat(CALLS)
                .contains("after CREATE fails after, was unknown", "after CREATE fine, was unknown")
                .contains("after CREATE fails after all, was unknown");
        assertThat(stored(papers)).isEqualTo(3);
    }
}
