package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.LocalIndex;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.table.TableOperations;
import io.alces.table.TableReport;
import io.alces.testing.AlcesTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

@AlcesTest
class TableOperationsTest {

    @Item(table = "sessions")
    @GlobalIndex(name = "byDevice", partitionKey = "device", include = "agent")
    @LocalIndex(name = "bySeen", sortKey = "seenAt", projection = ProjectionType.KEYS_ONLY)
    record Session(
            @PartitionKey String user,
            @SortKey String session,
            String device,
            Instant seenAt,
            String agent,
            @TimeToLive Instant expiresAt) {}

    @Item(table = "sessions")
    record OtherSession(@PartitionKey String user) {}

    private static TableOperations sessions(Alces alces) {
        return alces.model(Session.class).table();
    }

    private static TimeToLiveDescription timeToLive(Alces alces, DynamoDbClient client) {
        String table = sessions(alces).describe().request().tableName();
        return client.describeTimeToLive(request -> request.tableName(table)).timeToLiveDescription();
    }

    /** The table class is left out of the comparison: DynamoDB Local takes it, and does not keep it. */
    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_withEveryOption_isWhatEnsureExpects(Execution execution, Alces alces) {
        TableDescription table = execution.run(sessions(alces)
                .create()
                .provisioned(10, 5)
                .provisioned("byDevice", 2, 1)
                .tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)
                .tag("team", "shop")
                .stream(StreamViewType.NEW_AND_OLD_IMAGES)
                .deletionProtection()
                .encryption());

        assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
        assertThat(table.globalSecondaryIndexes())
                .extracting(index -> index.indexStatus())
                .containsExactly(IndexStatus.ACTIVE);
        assertThat(execution
                        .run(sessions(alces).ensure().provisioned(10, 5).stream(StreamViewType.NEW_AND_OLD_IMAGES)
                                .deletionProtection())
                        .differences())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_onDemand_isTheDefault(Execution execution, Alces alces) {
        TableDescription table = execution.run(sessions(alces).create());

        assertThat(table.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_ofModelWithTimeToLive_switchesItOn(Execution execution, Alces alces, DynamoDbClient client) {
        execution.run(sessions(alces).create());

        assertThat(timeToLive(alces, client))
                .isEqualTo(TimeToLiveDescription.builder()
                        .timeToLiveStatus(TimeToLiveStatus.ENABLED)
                        .attributeName("expiresAt")
                        .build());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void create_ofTableThatExists_fails(Execution execution, Alces alces) {
        execution.run(sessions(alces).create());

        assertThatThrownBy(() -> execution.run(sessions(alces).create())).isInstanceOf(ResourceInUseException.class);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void ensure_byEightAtOnce_createsOneTable(Execution execution, Alces alces, DynamoDbClient client)
            throws InterruptedException, ExecutionException {
        Callable<TableReport> ensure =
                () -> execution.run(sessions(alces).ensure().checkEvery(Duration.ofMillis(20)));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<TableReport> reports = new ArrayList<>();
        try {
            for (Future<TableReport> report : threads.invokeAll(Collections.nCopies(8, ensure))) {
                reports.add(report.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(reports).filteredOn(TableReport::created).hasSize(1);
        assertThat(reports).allMatch(report -> report.differences().isEmpty());
        assertThat(reports).allMatch(report -> report.table().tableStatus() == TableStatus.ACTIVE);
        assertThat(timeToLive(alces, client).timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
    }

    @Test
    void ensure_byTwoAlcesAtOnce_createsOneTable(Alces alces, DynamoDbAsyncClient client) {
        try (Alces other = Alces.builder().asyncClient(client).build()) {
            CompletableFuture<TableReport> one = sessions(alces).ensure().executeAsync();
            CompletableFuture<TableReport> two = sessions(other).ensure().executeAsync();

            assertThat(List.of(one.join(), two.join()))
                    .allMatch(report -> report.differences().isEmpty())
                    .filteredOn(TableReport::created)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void ensure_ofTableWithoutTimeToLive_switchesItOn(Execution execution, Alces alces) {
        execution.run(sessions(alces).create().withoutWaiting());

        TableReport report = execution.run(sessions(alces).ensure());

        assertThat(report.created()).isFalse();
        assertThat(report.timeToLiveEnabled()).isTrue();
        assertThat(execution.run(sessions(alces).ensure()).timeToLiveEnabled()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void ensure_ofAnotherTable_reportsAndTouchesNothing(Execution execution, Alces alces) {
        execution.run(alces.model(OtherSession.class).table().create());
        TableDescription before = execution.run(sessions(alces).describe()).orElseThrow();

        TableReport report = execution.run(sessions(alces).ensure());

        assertThat(report.differences())
                .containsExactly(
                        "key: expected (user: HASH S, session: RANGE S), found (user: HASH S)",
                        "index byDevice: missing",
                        "index bySeen: missing");
        assertThat(execution.run(sessions(alces).describe())).contains(before);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void delete_isTrueOnce(Execution execution, Alces alces) {
        execution.run(sessions(alces).create());

        assertThat(execution.run(sessions(alces).delete())).isTrue();
        assertThat(execution.run(sessions(alces).delete())).isFalse();
        assertThat(execution.run(sessions(alces).describe())).isEmpty();
    }
}
