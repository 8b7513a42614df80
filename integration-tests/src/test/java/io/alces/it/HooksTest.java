package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.BatchResult;
import io.alces.Model;
import io.alces.annotation.AfterRead;
import io.alces.annotation.AfterWrite;
import io.alces.annotation.BeforeDelete;
import io.alces.annotation.BeforeWrite;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.error.BatchIncompleteException;
import io.alces.error.ConditionFailedException;
import io.alces.error.HookFailedException;
import io.alces.spi.WriteOperation;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import io.alces.transaction.ReadTransaction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@AlcesTest
@SuppressWarnings("unused") // Hooks are called by reflection.
class HooksTest {

    /**
     * A model whose hooks leave marks.
     *
     * @param fails the hook that is to fail
     * @param trace what has run
     */
    @Item
    record Letter(@PartitionKey String box, @SortKey int number, String fails, String trace) {

        static Letter of(int number) {
            return new Letter("b", number, "nothing", "");
        }

        static Letter failing(int number, String hook) {
            return new Letter("b", number, hook, "");
        }

        Letter with(String mark) {
            return new Letter(box, number, fails, trace + mark);
        }

        private void fail(String hook) {
            if (fails.equals(hook)) {
                throw new IllegalStateException(hook);
            }
        }

        @BeforeWrite
        Letter beforeWrite() {
            fail("beforeWrite");
            return with("w");
        }

        @AfterWrite
        Letter afterWrite(WriteOperation operation) {
            fail("afterWrite");
            return with(":" + operation);
        }

        @BeforeDelete
        void beforeDelete() {
            fail("beforeDelete");
        }

        @AfterRead
        Letter afterRead() {
            fail("afterRead");
            return with("r");
        }
    }

    private static Letter letter(int number, String trace) {
        return new Letter("b", number, "nothing", trace);
    }

    private static long stored(Model<Letter> letters) {
        return letters.scan().count().execute();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void writes_giveWhatTheirHooksMakeOfTheItem(Execution execution, Model<Letter> letters) {
        assertThat(execution.run(letters.create(Letter.of(1)))).isEqualTo(letter(1, "wr:CREATE"));
        assertThat(execution.run(letters.save(Letter.of(2)))).isEqualTo(letter(2, "wr:SAVE"));
        assertThat(execution.run(letters.saveAll(List.of(Letter.of(3)))).present())
                .containsExactly(letter(3, "wr:SAVE"));
        assertThat(execution.run(letters.saveChanges(letter(3, "w"), letter(3, "x"))))
                .isEqualTo(letter(3, "xwr:UPDATE"));
        assertThat(execution.run(
                        letters.saveChanges(letter(3, "xw"), letter(3, "y")).ifChanged()))
                .contains(letter(3, "ywr:UPDATE"));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void updatesAndDeletes_runWhatReads(Execution execution, Model<Letter> letters) {
        letters.save(Letter.of(1)).execute();

        assertThat(execution.run(letters.update("b", 1).set(Letter::trace).to("u")))
                .isEqualTo(letter(1, "ur"));
        assertThat(execution.run(
                        letters.update("b", 1).set(Letter::trace).to("v").returnOld()))
                .contains(letter(1, "ur"));
        assertThat(execution.run(letters.delete("b", 1))).contains(letter(1, "vr"));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void reads_runAfterRead(Execution execution, Model<Letter> letters, Alces alces) {
        letters.save(Letter.of(1)).execute();
        Letter read = letter(1, "wr");
        var get = letters.get("b", 1);

        assertThat(execution.run(get)).contains(read);
        assertThat(execution.run(letters.query().where(Letter::box).eq("b").list()))
                .containsExactly(read);
        assertThat(execution.run(letters.scan().list())).containsExactly(read);
        assertThat(execution.run(letters.getAll(List.of(letters.key("b", 1)))).present())
                .containsExactly(read);
        assertThat(execution.run(ReadTransaction.on(alces).add(get)).get(get)).contains(read);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void readsOfParts_runNoHooks(Execution execution, Model<Letter> letters) {
        letters.save(Letter.of(1)).execute();

        assertThat(execution
                        .run(letters.get("b", 1).attributes(Letter::trace))
                        .map(partial -> partial.get(Letter::trace)))
                .contains("w");
        letters.update("b", 1).set(Letter::fails).to("afterRead").returnKey().execute();
        assertThat(execution.run(letters.verifyItems(10)).unreadable()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void failedCondition_givesTheItemAfterItsHooks(Execution execution, Model<Letter> letters) {
        letters.save(Letter.of(1)).execute();

        ConditionFailedException failure =
                catchThrowableOfType(ConditionFailedException.class, () -> execution.run(letters.create(Letter.of(1))));

        assertThat(failure.item(Letter.class)).contains(letter(1, "wr"));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void beforeWrite_thatFails_sendsNothing(Execution execution, Model<Letter> letters) {
        assertThatThrownBy(() -> execution.run(letters.save(Letter.failing(1, "beforeWrite"))))
                .isInstanceOf(HookFailedException.class)
                .hasMessage("Letter.beforeWrite: @BeforeWrite threw IllegalStateException")
                .hasCause(new IllegalStateException("beforeWrite"));
        assertThatThrownBy(
                        () -> execution.run(letters.saveAll(List.of(Letter.of(1), Letter.failing(2, "beforeWrite")))))
                .isInstanceOf(HookFailedException.class)
                .hasMessage("position 1: Letter.beforeWrite: @BeforeWrite threw IllegalStateException");
        assertThat(stored(letters)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void afterWrite_thatFails_saysWhatHappened(Execution execution, Model<Letter> letters) {
        HookFailedException failure = catchThrowableOfType(
                HookFailedException.class, () -> execution.run(letters.create(Letter.failing(1, "afterWrite"))));

        assertThat(failure)
                .hasMessage("the item was created, but then failed Letter.afterWrite: @AfterWrite threw"
                        + " IllegalStateException")
                .hasCause(new IllegalStateException("afterWrite"))
                .returns(true, HookFailedException::isWritten);
        assertThat(stored(letters)).isOne();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void afterRead_thatFailsAfterAWrite_saysWhatHappened(Execution execution, Model<Letter> letters) {
        assertThatThrownBy(() -> execution.run(letters.save(Letter.failing(1, "afterRead"))))
                .isInstanceOf(HookFailedException.class)
                .hasMessage("the item was saved, but then failed Letter.afterRead: @AfterRead threw"
                        + " IllegalStateException");
        assertThatThrownBy(() ->
                        execution.run(letters.update("b", 1).set(Letter::trace).to("u")))
                .isInstanceOf(HookFailedException.class)
                .hasMessage("the item was updated, but then failed Letter.afterRead: @AfterRead threw"
                        + " IllegalStateException");
        assertThatThrownBy(() -> execution.run(letters.get("b", 1)))
                .isInstanceOf(HookFailedException.class)
                .hasMessage("Letter.afterRead: @AfterRead threw IllegalStateException");
        assertThatThrownBy(() -> execution.run(letters.delete("b", 1)))
                .isInstanceOf(HookFailedException.class)
                .hasMessage("the item was deleted, but then failed Letter.afterRead: @AfterRead threw"
                        + " IllegalStateException");
        assertThat(stored(letters)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void afterWrite_thatFailsInABatch_isTheFirstOfAll(Execution execution, Model<Letter> letters) {
        HookFailedException failure = catchThrowableOfType(
                HookFailedException.class,
                () -> execution.run(letters.saveAll(
                        List.of(Letter.of(0), Letter.failing(1, "afterWrite"), Letter.failing(2, "afterRead")))));

        assertThat(failure)
                .hasMessage("the item was saved, but then failed position 1: Letter.afterWrite: @AfterWrite threw"
                        + " IllegalStateException");
        assertThat(failure.getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("the item was saved, but then failed position 2: Letter.afterRead: @AfterRead threw"
                        + " IllegalStateException");
        assertThat(stored(letters)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void afterWrite_thatFailsInABatch_doesNotHideWhatIsLeftOver(
            Execution execution, Model<Letter> letters, FaultProxy proxy) {
        proxy.on("BatchWriteItem").call(0).inject(Fault.unprocessedAfter(1));
        proxy.on("BatchWriteItem").call(1).inject(Fault.unprocessedAfter(0));
        var save = letters.saveAll(List.of(Letter.failing(0, "afterWrite"), Letter.of(1), Letter.of(2)))
                .attempts(1);

        BatchIncompleteException failure =
                catchThrowableOfType(BatchIncompleteException.class, () -> execution.run(save.allowPartial()));

        assertThat(failure.unprocessed()).containsExactly(1, 2);
        assertThat(failure.getSuppressed()).hasOnlyElementsOfType(HookFailedException.class);
        assertThat(BatchResult.of(failure, Letter.class).unprocessed())
                .extracting(BatchResult.Unprocessed::item)
                .containsExactly(Optional.of(letter(1, "wr")), Optional.of(letter(2, "wr")));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void beforeDelete_runsForObjectsOnly(Execution execution, Model<Letter> letters) {
        Letter letter = Letter.failing(1, "beforeDelete");
        letters.save(letter).execute();

        assertThatThrownBy(() -> execution.run(letters.deleteItem(letter)))
                .isInstanceOf(HookFailedException.class)
                .hasMessage("Letter.beforeDelete: @BeforeDelete threw IllegalStateException");
        assertThatThrownBy(() -> execution.run(letters.deleteAllItems(List.of(Letter.of(0), letter))))
                .isInstanceOf(HookFailedException.class)
                .hasMessage("position 1: Letter.beforeDelete: @BeforeDelete threw IllegalStateException");
        assertThat(stored(letters)).isOne();
        assertThat(execution.run(letters.delete(letters.keyOfItem(letter)))).isPresent();
    }

    @Item
    static class Draft {
        @PartitionKey
        String id = "";

        String text = "";
        transient boolean seen;

        @BeforeWrite
        private void trim() {
            text = text.strip();
        }

        @AfterRead
        private void see() {
            seen = true;
        }
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void mutableClass_changesItsStoredCopyOnly(Execution execution, Model<Draft> drafts) {
        Draft draft = new Draft();
        draft.id = "d";
        draft.text = " t ";

        Draft stored = execution.run(drafts.save(draft));

        assertThat(stored.text).isEqualTo("t");
        assertThat(stored.seen).isTrue();
        assertThat(draft.text).isEqualTo(" t ");
        assertThat(draft.seen).isFalse();
    }
}
