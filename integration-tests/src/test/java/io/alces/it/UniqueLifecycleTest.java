package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.Model;
import io.alces.annotation.Combine;
import io.alces.annotation.Default;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Unique;
import io.alces.annotation.Version;
import io.alces.error.HookFailedException;
import io.alces.error.StaleItemException;
import io.alces.error.UniqueValueTakenException;
import io.alces.spi.DeleteEvent;
import io.alces.spi.Listener;
import io.alces.spi.UpdateEvent;
import io.alces.spi.WriteEvent;
import io.alces.testing.AlcesExtension;
import io.alces.transaction.UniqueAttributes;
import io.alces.transaction.UniqueReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Versions and listeners of items with unique attributes. */
class UniqueLifecycleTest {
    private static final List<String> TOLD = new ArrayList<>();

    @RegisterExtension
    static final AlcesExtension ALCES = AlcesExtension.builder()
            .configure(alces ->
                    alces.itemListener(Object.class, new Recorder()).install(UniqueAttributes.inTable("taken")))
            .build();

    private Model<Handle> handles;

    @Item(table = "handles")
    record Handle(
            @PartitionKey String id,
            @Unique @Nullable String name,
            @Nullable String text,
            @Version @Nullable Long version) {

        static Handle of(String id, String name) {
            return new Handle(id, name, null, null);
        }

        Handle withName(String other) {
            return new Handle(id, other, text, version);
        }
    }

    static final class Recorder implements Listener<Object> {
        @Override
        public void beforeWrite(WriteEvent<Object> event) {
            if (event.item() instanceof Handle handle && "refused".equals(handle.name())) {
                throw new IllegalStateException("refused");
            }
            TOLD.add("before " + event);
        }

        @Override
        public void afterWrite(WriteEvent<Object> event) {
            TOLD.add("after " + event + ", old " + name(event.oldItem().orElse(null)));
        }

        @Override
        public void afterUpdate(UpdateEvent<Object> event) {
            TOLD.add("after " + event + ", new " + name(event.item().orElse(null)));
        }

        @Override
        public void afterDelete(DeleteEvent<Object> event) {
            TOLD.add("after " + event + ", old " + name(event.oldItem().orElse(null)));
        }

        @Override
        public boolean wantsOldItem() {
            return true;
        }

        private static @Nullable String name(@Nullable Object item) {
            return item instanceof Handle handle ? handle.name() : null;
        }
    }

    /** An item whose unique attribute is computed, from defaults if it is created by an update. */
    @Item(table = "slots")
    record Slot(
            @PartitionKey String id,
            @Default("x") @Nullable String room,
            @Unique @Combine("{room}#{id}") @Nullable String place,
            int uses) {}

    @BeforeEach
    void createTable(Alces alces, Model<Handle> model) {
        handles = model;
        UniqueAttributes.table(alces).create().execute();
        TOLD.clear();
    }

    @Test
    void listeners_areToldOfItemsOnce() {
        handles.create(Handle.of("h", "a")).execute();
        handles.save(new Handle("h", "b", null, 1L)).execute();
        handles.update("h").set(Handle::name).to("c").execute();
        handles.delete("h").execute();

        String in = " of Handle in " + handles.tableName();
        assertThat(TOLD)
                .containsExactly(
                        "before CREATE" + in,
                        "after CREATE" + in + ", old null",
                        "before SAVE" + in,
                        "after SAVE" + in + ", old a",
                        "after UPDATE" + in + ", new c",
                        "after DELETE" + in + ", old c");
    }

    @Test
    void aRefusalOfAListener_takesNoValue() {
        assertThatThrownBy(() -> handles.create(Handle.of("h", "refused")).execute())
                .isInstanceOf(HookFailedException.class);

        assertThat(UniqueAttributes.of(handles).findBy(Handle::name, "refused").execute())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void versions_areCheckedAsEver(Execution execution) {
        Handle first = handles.create(Handle.of("h", "a")).execute();
        Handle second = execution.run(handles.save(first.withName("b")));

        assertThat(second.version()).isEqualTo(2);
        assertThatThrownBy(() -> execution.run(handles.save(first.withName("c"))))
                .isInstanceOf(StaleItemException.class)
                .hasMessage("save of Handle with the key (id: S): expected version 1, found version 2; read the item"
                        + " again");
        assertThatThrownBy(() -> execution.run(handles.saveChanges(first, first.withName("c"))))
                .isInstanceOf(StaleItemException.class);
        assertThatThrownBy(() -> execution.run(handles.deleteItem(first))).isInstanceOf(StaleItemException.class);
        assertThat(execution.run(handles.deleteItem(second))).contains(second);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void modify_movesValues(Execution execution) {
        handles.create(Handle.of("h", "a")).execute();
        handles.create(Handle.of("i", "i")).execute();

        assertThat(execution.run(handles.modify("h", handle -> handle.withName("b"))))
                .hasValueSatisfying(handle -> assertThat(handle.name()).isEqualTo("b"));
        assertThatThrownBy(() -> execution.run(handles.modify("h", handle -> handle.withName("i"))))
                .isInstanceOf(UniqueValueTakenException.class);
        handles.create(Handle.of("j", "a")).execute();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void anUpdateOfAnItemFromBefore_takesNoValueThatTheItemDoesNotGet(
            Execution execution, Model<Slot> slots, DynamoDbClient client) {
        client.putItem(put -> put.tableName(slots.tableName())
                .item(Map.of("id", AttributeValue.fromS("s"), "room", AttributeValue.fromS("y"))));

        Slot updated = execution.run(slots.update("s").increment(Slot::uses).by(1));
        Slot created = execution.run(slots.update("t").increment(Slot::uses).by(1));

        assertThat(updated).isEqualTo(new Slot("s", "y", null, 1));
        assertThat(created).isEqualTo(new Slot("t", "x", "x#t", 1));
        assertThat(UniqueAttributes.of(slots).verify().execute()).isEqualTo(new UniqueReport(List.of()));
    }
}
