package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.Model;
import io.alces.annotation.AfterWrite;
import io.alces.annotation.BeforeDelete;
import io.alces.annotation.BeforeWrite;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.BatchIncompleteException;
import io.alces.error.ConditionFailedException;
import io.alces.error.HookFailedException;
import io.alces.spi.DeleteEvent;
import io.alces.spi.ItemEvent;
import io.alces.spi.Listener;
import io.alces.spi.UpdateEvent;
import io.alces.spi.WriteEvent;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

@AlcesTest
class ListenerTest {
    private static final List<String> CALLS = Collections.synchronizedList(new ArrayList<>());

    @Item
    record Memo(@PartitionKey String id, @Nullable String text) {

        @BeforeWrite
        Memo beforeWrite() {
            CALLS.add("hook beforeWrite");
            return this;
        }

        @AfterWrite
        void afterWrite() {
            CALLS.add("hook afterWrite");
        }

        @BeforeDelete
        void beforeDelete() {
            CALLS.add("hook beforeDelete");
        }
    }

    /** Writes down what it is told. */
    private static class Recorder implements Listener<Object> {
        private final String name;

        Recorder(String name) {
            this.name = name;
        }

        @Override
        public void beforeWrite(WriteEvent<Object> event) {
            told("beforeWrite", event, event.item());
        }

        @Override
        public void afterWrite(WriteEvent<Object> event) {
            told("afterWrite", event, event.item());
        }

        @Override
        public void beforeUpdate(UpdateEvent<Object> event) {
            told("beforeUpdate", event, event.item().orElse("unknown") + " " + event.changes());
        }

        @Override
        public void afterUpdate(UpdateEvent<Object> event) {
            told("afterUpdate", event, event.item().orElse("unknown") + " " + event.changes());
        }

        @Override
        public void beforeDelete(DeleteEvent<Object> event) {
            told("beforeDelete", event, event.key().get("id"));
        }

        @Override
        public void afterDelete(DeleteEvent<Object> event) {
            told("afterDelete", event, event.key().get("id"));
        }

        private void told(String method, ItemEvent<Object> event, @Nullable Object what) {
            CALLS.add("%s %s %s %s, was %s"
                    .formatted(
                            name,
                            method,
                            event.operation(),
                            what,
                            event.oldItem().map(Object::toString).orElse("unknown")));
        }
    }

    /** Fails when it is told of the items with a text, before or after. */
    private static final class Picky implements Listener<Memo> {
        @Override
        public void beforeWrite(WriteEvent<Memo> event) {
            check(event, "before");
        }

        @Override
        public void afterWrite(WriteEvent<Memo> event) {
            check(event, "after");
        }

        @Override
        public void beforeDelete(DeleteEvent<Memo> event) {
            throw new IllegalStateException("kept");
        }

        private static void check(WriteEvent<Memo> event, String refused) {
            if (refused.equals(event.item().text())) {
                throw new IllegalStateException(refused);
            }
        }
    }

    private final DynamoDbClient client;
    private final DynamoDbAsyncClient asyncClient;
    private final String table;

    ListenerTest(DynamoDbClient client, DynamoDbAsyncClient asyncClient, Model<Memo> memos) {
        this.client = client;
        this.asyncClient = asyncClient;
        this.table = memos.tableName();
    }

    @BeforeEach
    void forget() {
        CALLS.clear();
    }

    private Model<Memo> memos(List<Listener<? super Memo>> listeners) {
        var builder = Alces.builder().client(client).asyncClient(asyncClient);
        listeners.forEach(listener -> builder.itemListener(Memo.class, listener));
        return builder.build().model(Memo.class).onTable(table);
    }

    private Model<Memo> recorded() {
        return memos(List.of(new Recorder("one")));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void write_tellsHooksThenListenersInOrder(Execution execution) {
        Model<Memo> memos = memos(List.of(new Recorder("one"), new Recorder("two")));

        execution.run(memos.create(new Memo("m", "t")));

        assertThat(CALLS)
                .containsExactly(
                        "hook beforeWrite",
                        "one beforeWrite CREATE Memo[id=m, text=t], was unknown",
                        "two beforeWrite CREATE Memo[id=m, text=t], was unknown",
                        "hook afterWrite",
                        "one afterWrite CREATE Memo[id=m, text=t], was unknown",
                        "two afterWrite CREATE Memo[id=m, text=t], was unknown");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void save_knowsTheOldItemIfThatIsWanted(Execution execution) {
        Model<Memo> memos = memos(List.of(new Recorder("one") {
            @Override
            public boolean wantsOldItem() {
                return true;
            }
        }));
        memos.create(new Memo("m", "old")).execute();
        CALLS.clear();

        execution.run(memos.save(new Memo("m", "new")));

        assertThat(CALLS)
                .containsExactly(
                        "hook beforeWrite",
                        "one beforeWrite SAVE Memo[id=m, text=new], was unknown",
                        "hook afterWrite",
                        "one afterWrite SAVE Memo[id=m, text=new], was Memo[id=m, text=old]");
        assertThat(memos.save(new Memo("m", "x")).request().returnValues()).isEqualTo(ReturnValue.ALL_OLD);
        assertThat(memos.create(new Memo("m", "x")).request().returnValues()).isNull();
        assertThat(recorded().save(new Memo("m", "x")).request().returnValues()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void saveChanges_isAWriteOfAWholeItem(Execution execution) {
        Model<Memo> memos = recorded();
        memos.create(new Memo("m", "old")).execute();
        CALLS.clear();

        execution.run(
                memos.saveChanges(new Memo("m", "old"), new Memo("m", "new")).ifChanged());

        assertThat(CALLS)
                .containsExactly(
                        "hook beforeWrite",
                        "one beforeWrite UPDATE Memo[id=m, text=new], was Memo[id=m, text=old]",
                        "hook afterWrite",
                        "one afterWrite UPDATE Memo[id=m, text=new], was Memo[id=m, text=old]");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_tellsWhatChangesAndWhatItReturns(Execution execution) {
        Model<Memo> memos = recorded();
        var update = memos.update("m").set(Memo::text).to("t");

        execution.run(update);
        execution.run(update.returnOld());
        execution.run(update.returnKey());

        assertThat(CALLS)
                .containsExactly(
                        "one beforeUpdate UPDATE unknown [text], was unknown",
                        "one afterUpdate UPDATE Memo[id=m, text=t] [text], was unknown",
                        "one beforeUpdate UPDATE unknown [text], was unknown",
                        "one afterUpdate UPDATE unknown [text], was Memo[id=m, text=t]",
                        "one beforeUpdate UPDATE unknown [text], was unknown",
                        "one afterUpdate UPDATE unknown [text], was unknown");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void delete_tellsOfKeysAndObjects(Execution execution) {
        Model<Memo> memos = recorded();
        memos.create(new Memo("m", "stored")).execute();
        CALLS.clear();

        execution.run(memos.deleteItem(new Memo("m", "given")));
        execution.run(memos.delete("m"));

        assertThat(CALLS)
                .containsExactly(
                        "hook beforeDelete",
                        "one beforeDelete DELETE AttributeValue(S=m), was Memo[id=m, text=given]",
                        "one afterDelete DELETE AttributeValue(S=m), was Memo[id=m, text=stored]",
                        "one beforeDelete DELETE AttributeValue(S=m), was unknown",
                        "one afterDelete DELETE AttributeValue(S=m), was unknown");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void batches_tellOfEachItemOnce(Execution execution) {
        Model<Memo> memos = recorded();
        Memo first = new Memo("1", "a");
        Memo second = new Memo("2", "b");

        execution.run(memos.saveAll(List.of(first, second)));
        assertThat(CALLS)
                .containsExactly(
                        "hook beforeWrite",
                        "hook beforeWrite",
                        "one beforeWrite SAVE Memo[id=1, text=a], was unknown",
                        "one beforeWrite SAVE Memo[id=2, text=b], was unknown",
                        "hook afterWrite",
                        "one afterWrite SAVE Memo[id=1, text=a], was unknown",
                        "hook afterWrite",
                        "one afterWrite SAVE Memo[id=2, text=b], was unknown");

        CALLS.clear();
        execution.run(memos.deleteAllItems(List.of(first, first)));
        execution.run(memos.deleteAll(List.of(memos.key("2"))));
        assertThat(CALLS)
                .containsExactly(
                        "hook beforeDelete",
                        "one beforeDelete DELETE AttributeValue(S=1), was Memo[id=1, text=a]",
                        "one afterDelete DELETE AttributeValue(S=1), was Memo[id=1, text=a]",
                        "one beforeDelete DELETE AttributeValue(S=2), was unknown",
                        "one afterDelete DELETE AttributeValue(S=2), was unknown");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void refusedWrite_isNotToldOfAfter(Execution execution) {
        Model<Memo> memos = recorded();
        memos.create(new Memo("m", "old")).execute();
        CALLS.clear();

        assertThatThrownBy(() -> execution.run(memos.create(new Memo("m", "new"))))
                .isInstanceOf(ConditionFailedException.class);

        assertThat(CALLS)
                .containsExactly("hook beforeWrite", "one beforeWrite CREATE Memo[id=m, text=new], was unknown");
    }

    @Test
    void requests_tellNobody() {
        Model<Memo> memos = recorded();

        assertThat(memos.save(new Memo("m", "t")).explain().requests()).hasSize(1);
        assertThat(memos.update("m").set(Memo::text).to("t").requests()).hasSize(1);
        assertThat(memos.deleteItem(new Memo("m", "t")).requests()).hasSize(1);
        assertThat(memos.saveAll(List.of(new Memo("m", "t"))).requests()).hasSize(1);

        assertThat(CALLS).containsExactly("hook beforeWrite", "hook beforeWrite");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void listener_thatThrowsBefore_refusesTheWrite(Execution execution) {
        Model<Memo> memos = memos(List.of(new Picky(), new Recorder("one")));

        assertThatThrownBy(() -> execution.run(memos.save(new Memo("m", "before"))))
                .isInstanceOf(HookFailedException.class)
                .hasMessage(
                        "ListenerTest$Picky.beforeWrite: the listener threw IllegalStateException for an item of Memo")
                .hasCause(new IllegalStateException("before"));
        assertThatThrownBy(() -> execution.run(memos.saveAll(List.of(new Memo("1", "a"), new Memo("m", "before")))))
                .isInstanceOf(HookFailedException.class)
                .hasMessage(
                        "position 1: ListenerTest$Picky.beforeWrite: the listener threw IllegalStateException for an"
                                + " item of Memo");
        assertThat(memos.scan().count().execute()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void listener_thatThrowsBeforeADelete_refusesIt(Execution execution) {
        Model<Memo> memos = memos(List.of(new Picky()));
        memos.create(new Memo("m", "t")).execute();

        assertThatThrownBy(() -> execution.run(memos.delete("m")))
                .isInstanceOf(HookFailedException.class)
                .hasMessage(
                        "ListenerTest$Picky.beforeDelete: the listener threw IllegalStateException for an item of Memo");
        assertThatThrownBy(() -> execution.run(memos.deleteAll(List.of(memos.key("m")))))
                .isInstanceOf(HookFailedException.class)
                .hasMessage(
                        "position 0: ListenerTest$Picky.beforeDelete: the listener threw IllegalStateException for an"
                                + " item of Memo");
        assertThat(memos.scan().count().execute()).isOne();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void listener_thatThrowsAfter_keepsNoneFromBeingTold(Execution execution) {
        Model<Memo> memos = memos(List.of(new Picky(), new Recorder("one")));

        HookFailedException failure = catchThrowableOfType(
                HookFailedException.class, () -> execution.run(memos.save(new Memo("m", "after"))));

        assertThat(failure)
                .hasMessage("the item was saved, but then failed ListenerTest$Picky.afterWrite: the listener threw"
                        + " IllegalStateException for an item of Memo")
                .returns(true, HookFailedException::isWritten);
        assertThat(CALLS).contains("one afterWrite SAVE Memo[id=m, text=after], was unknown");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void batch_thatIsLeftUnfinished_tellsOfWhatWasDone(Execution execution, FaultProxy proxy) {
        proxy.on("BatchWriteItem").call(0).inject(Fault.unprocessedAfter(1));
        proxy.on("BatchWriteItem").call(1).inject(Fault.unprocessedAfter(0));
        var save = memos(List.of(new Picky(), new Recorder("one")))
                .saveAll(List.of(new Memo("1", "after"), new Memo("2", "b")))
                .attempts(1);

        BatchIncompleteException failure =
                catchThrowableOfType(BatchIncompleteException.class, () -> execution.run(save));

        assertThat(failure.unprocessed()).containsExactly(1);
        assertThat(failure.getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("the item was saved, but then failed ListenerTest$Picky.afterWrite: the listener threw"
                        + " IllegalStateException for an item of Memo");
        assertThat(CALLS)
                .endsWith("hook afterWrite", "one afterWrite SAVE Memo[id=1, text=after], was unknown")
                .doesNotContain("one afterWrite SAVE Memo[id=2, text=b], was unknown");
    }

    @Test
    void listener_ofAnotherModel_isNotTold() {
        Model<Memo> memos = Alces.builder()
                .client(client)
                .install(registrar -> registrar.addItemListener(Lot.class, new Recorder("lots")))
                .install(registrar -> registrar.addItemListener(Object.class, new Recorder("all")))
                .build()
                .model(Memo.class)
                .onTable(table);

        memos.save(new Memo("m", "t")).execute();

        assertThat(CALLS)
                .contains("all afterWrite SAVE Memo[id=m, text=t], was unknown")
                .noneMatch(call -> call.startsWith("lots"));
    }

    @Test
    void event_showsNoValues() {
        List<String> texts = new ArrayList<>();
        Model<Memo> memos = memos(List.of(new Listener<Memo>() {
            @Override
            public void afterWrite(WriteEvent<Memo> event) {
                texts.add(event + " " + event.model().getSimpleName());
            }

            @Override
            public void afterUpdate(UpdateEvent<Memo> event) {
                texts.add(event.toString());
            }

            @Override
            public void afterDelete(DeleteEvent<Memo> event) {
                texts.add(event.toString());
            }
        }));

        memos.save(new Memo("m", "t")).execute();
        memos.update("m").set(Memo::text).to("u").execute();
        memos.delete("m").execute();

        assertThat(texts)
                .containsExactly(
                        "SAVE of Memo in " + table + " Memo",
                        "UPDATE of Memo in " + table,
                        "DELETE of Memo in " + table);
    }
}
