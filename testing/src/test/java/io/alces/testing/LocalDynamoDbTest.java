package io.alces.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class LocalDynamoDbTest {

    private static Object credentials(LocalDynamoDb dynamoDb) {
        return dynamoDb.client().serviceClientConfiguration().credentialsProvider();
    }

    @Test
    void start_givesBothClientsOfOneDatabase() {
        try (LocalDynamoDb dynamoDb = LocalDynamoDb.start()) {
            Counters.create(dynamoDb.client());

            assertThat(dynamoDb.asyncClient().listTables().join().tableNames()).containsExactly("counters");
            assertThat(dynamoDb.client()).isSameAs(dynamoDb.client());
            assertThat(dynamoDb.endpoint()).hasHost("127.0.0.1");
        }
    }

    @Test
    void start_twice_isolatesTables() {
        try (LocalDynamoDb one = LocalDynamoDb.start();
                LocalDynamoDb other = LocalDynamoDb.start()) {
            Counters.create(one.client());

            assertThat(other.client().listTables().tableNames()).isEmpty();
            assertThat(other.endpoint()).isEqualTo(one.endpoint());
        }
    }

    @Test
    void start_afterClose_findsNoTables() {
        try (LocalDynamoDb held = LocalDynamoDb.start()) {
            LocalDynamoDb first = LocalDynamoDb.start();
            Counters.create(first.client());
            first.client().updateTable(request -> request.tableName("counters").deletionProtectionEnabled(true));
            first.close();

            try (LocalDynamoDb second = LocalDynamoDb.start()) {
                assertThat(second.client().listTables().tableNames()).isEmpty();
                assertThat(held.client().listTables().tableNames()).isEmpty();
            }
        }
    }

    /** A start is cheap because nothing is made for it: the engine runs, and a database that was emptied is taken again. */
    @Test
    void start_whileOneRuns_makesNothingNew() {
        try (LocalDynamoDb held = LocalDynamoDb.start()) {
            Set<Object> databases = new HashSet<>();
            for (int round = 0; round < 5; round++) {
                try (LocalDynamoDb next = LocalDynamoDb.start()) {
                    Counters.create(next.client());
                    databases.add(credentials(next));
                    assertThat(next.endpoint()).isEqualTo(held.endpoint());
                }
            }

            assertThat(databases).hasSize(1).doesNotContain(credentials(held));
        }
    }

    @Test
    void start_afterTheLastWasClosed_startsAnew() {
        LocalDynamoDb.start().close();

        try (LocalDynamoDb dynamoDb = LocalDynamoDb.start()) {
            assertThat(dynamoDb.client().listTables().tableNames()).isEmpty();
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    @ResourceLock(Resources.SYSTEM_ERR)
    void start_printsAndWritesNothing() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream captured = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(captured);
        System.setErr(captured);
        try (LocalDynamoDb http = LocalDynamoDb.start();
                LocalDynamoDb embedded = LocalDynamoDb.startEmbedded()) {
            Counters.create(http.client());
            Counters.create(embedded.client());
            assertThatThrownBy(() -> Counters.create(http.client())).hasMessageContaining("preexisting table");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(Files.exists(Path.of("dynamodb-local-metadata.json"))).isFalse();
    }

    @Test
    void startEmbedded_keepsItems() {
        try (LocalDynamoDb dynamoDb = LocalDynamoDb.startEmbedded()) {
            Counters.create(dynamoDb.client());
            Counters.put(dynamoDb.client(), "a");

            assertThat(Counters.number(dynamoDb.client(), "a")).isEqualTo("1");
            assertThat(dynamoDb.asyncClient().listTables().join().tableNames()).containsExactly("counters");
        }
    }

    @Test
    void startEmbedded_twice_isolatesTables() {
        try (LocalDynamoDb one = LocalDynamoDb.startEmbedded();
                LocalDynamoDb other = LocalDynamoDb.startEmbedded()) {
            Counters.create(one.client());

            assertThat(other.client().listTables().tableNames()).isEmpty();
        }
    }

    @Test
    void endpoint_embedded_isRefused() {
        try (LocalDynamoDb dynamoDb = LocalDynamoDb.startEmbedded()) {
            assertThatThrownBy(dynamoDb::endpoint)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Embedded DynamoDB Local has no endpoint: use its clients, or start DynamoDB Local "
                            + "over HTTP with LocalDynamoDb.start()");
        }
    }

    @Test
    void requireTelemetryOff_unset_saysWhatToSet() {
        assertThatThrownBy(() -> EmbeddedDatabase.requireTelemetryOff(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Embedded DynamoDB Local would send telemetry and write dynamodb-local-metadata.json into "
                        + "the working folder: set the environment variable DDB_LOCAL_TELEMETRY=0 for the JVM that "
                        + "runs it (Surefire: <environmentVariables>), or use DynamoDB Local over HTTP, which needs "
                        + "no variable");
    }

    @Test
    void client_afterClose_isRefused() {
        LocalDynamoDb dynamoDb = LocalDynamoDb.startEmbedded();
        dynamoDb.close();
        dynamoDb.close();

        assertThatThrownBy(dynamoDb::client)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This LocalDynamoDb is closed: start another one");
    }
}
