package io.alces.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.Model;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.ModelMappingException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class AlcesExtensionTest {

    @Item(table = "notes")
    record Note(@PartitionKey String id, String text) {}

    @Item(table = "labels")
    record Label(@PartitionKey String id) {}

    private static final Note NOTE = new Note("n1", "bring milk");

    @Nested
    @AlcesTest
    class Injected {
        private final Model<Note> ofTheConstructor;

        Injected(Model<Note> notes) {
            this.ofTheConstructor = notes;
        }

        @BeforeEach
        void save(Model<Note> notes) {
            notes.save(NOTE).execute();
        }

        @RepeatedTest(3)
        void eachTest_hasOneEmptyDatabase(Model<Note> notes, Alces alces, DynamoDbClient client) {
            assertThat(notes).isSameAs(ofTheConstructor).isSameAs(alces.model(Note.class));
            assertThat(notes.scan().list().execute()).containsExactly(NOTE);
            assertThat(client.listTables().tableNames()).containsExactly("notes");

            notes.save(new Note("n2", "left behind")).execute();
        }

        @Test
        void asyncClient_isInjected(Model<Note> notes, DynamoDbAsyncClient client) {
            assertThat(client.listTables().join().tableNames()).containsExactly("notes");
            assertThat(notes.get("n1").executeAsync().join()).contains(NOTE);
        }

        @Test
        @AlcesTest(models = Label.class)
        void models_areCreated(LocalDynamoDb dynamoDb) {
            assertThat(dynamoDb.client().listTables().tableNames()).containsExactly("labels", "notes");
        }
    }

    @Nested
    @AlcesTest(attempts = 1)
    class Proxied {

        @Test
        void faultProxy_standsBeforeTheClients(FaultProxy proxy, Model<Note> notes, LocalDynamoDb dynamoDb) {
            assertThat(proxy.calls()).isEmpty();
            proxy.on("PutItem").call(0).inject(Fault.throttling());

            assertThatThrownBy(() -> notes.save(NOTE).execute())
                    .isInstanceOf(ProvisionedThroughputExceededException.class);

            assertThat(dynamoDb.client().listTables().tableNames()).containsExactly("notes");
            assertThat(proxy.calls())
                    .containsExactly(new ProxiedCall("PutItem", 0, "400 ProvisionedThroughputExceededException"));
        }
    }

    @Nested
    @AlcesTest(embedded = true)
    class Embedded {

        @RepeatedTest(2)
        void eachTest_hasOneEmptyDatabase(Model<Note> notes) {
            notes.create(NOTE).execute();

            assertThat(notes.get("n1").execute()).contains(NOTE);
        }
    }

    @Nested
    @AlcesTest
    class Shared {

        @BeforeAll
        static void load(Model<Note> notes) {
            notes.create(NOTE).execute();
        }

        @RepeatedTest(2)
        void tests_shareWhatTheClassLoaded(Model<Note> notes) {
            assertThat(notes.get("n1").execute()).contains(NOTE);
        }
    }

    @Nested
    class Configured {
        private static final List<String> OPERATIONS = new ArrayList<>();

        @RegisterExtension
        static final AlcesExtension ALCES = AlcesExtension.builder()
                .models(Label.class)
                .configure(alces -> alces.tablePrefix("test-").listener(event -> OPERATIONS.add(event.operation())))
                .build();

        @Test
        void configure_changesTheAlces(Model<Note> notes, DynamoDbClient client) {
            notes.save(NOTE).execute();

            assertThat(client.listTables().tableNames()).containsExactly("test-labels", "test-notes");
            assertThat(OPERATIONS).containsExactly("PutItem");
        }
    }

    record NoModel(String id) {}

    @Test
    void session_ofModelThatIsNone_leavesNoProxy() {
        ExtensionSettings settings = new ExtensionSettings(false, 1, List.of(NoModel.class), List.of());
        long before = proxies();

        assertThatThrownBy(() -> TestSession.start(settings, true, true)).isInstanceOf(ModelMappingException.class);

        await(() -> proxies() <= before);
    }

    private static long proxies() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("alces-fault-proxy"))
                .count();
    }

    private static void await(BooleanSupplier condition) {
        for (int round = 0; round < 1_000 && !condition.getAsBoolean(); round++) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void builder_noAttempt_isRefused() {
        assertThatThrownBy(() -> AlcesExtension.builder().attempts(0).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A call needs at least 1 attempt, but attempts is 0");
    }
}
