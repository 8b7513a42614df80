package io.alces.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class TestDatabasesTest {

    @Test
    void start_otherEndpoint_prefixesAndDeletesItsTables() {
        try (LocalDynamoDb engine = LocalDynamoDb.start()) {
            System.setProperty("alces.testing.endpoint", engine.endpoint().toString());
            System.setProperty("aws.accessKeyId", "testDatabases");
            System.setProperty("aws.secretAccessKey", "testDatabases");
            try (LocalDynamoDb held = TestDatabases.start(true)) {
                try (LocalDynamoDb other = TestDatabases.start(false)) {
                    Counters.create(other.client(), other.tableName("own"));
                    Counters.create(other.client(), held.tableName("held"));
                }

                assertThat(held.client().listTables().tableNames()).containsExactly(held.tableName("held"));
                assertThat(held.tableName("held")).matches("alces-test-[0-9a-f-]{36}-held");
            }
        } finally {
            System.clearProperty("alces.testing.endpoint");
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }
    }
}
