package io.alces.table;

import static io.alces.table.TableTestModels.definition;
import static io.alces.table.TableTestModels.global;
import static io.alces.table.TableTestModels.key;
import static io.alces.table.TableTestModels.orders;
import static io.alces.table.TableTestModels.projection;
import static io.alces.table.TableTestModels.sessions;
import static org.assertj.core.api.Assertions.assertThat;

import io.alces.request.StepScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

class EnsureTableOperationTest {
    private final RuntimeException missing = ResourceNotFoundException.builder().build();
    private static final CreateTableResponse CREATED =
            CreateTableResponse.builder().build();

    private static DescribeTableResponse described(TableDescription table) {
        return DescribeTableResponse.builder().table(table).build();
    }

    private static DescribeTimeToLiveResponse timeToLive(TimeToLiveStatus status, String attribute) {
        return DescribeTimeToLiveResponse.builder()
                .timeToLiveDescription(found -> found.timeToLiveStatus(status).attributeName(attribute))
                .build();
    }

    private static TableDescription activeOrders() {
        return orders(TableStatus.ACTIVE, IndexStatus.ACTIVE);
    }

    @Test
    void requests_isTheLookForTheTable() {
        assertThat(orders().ensure().requests())
                .isEqualTo(List.of(
                        DescribeTableRequest.builder().tableName("dev-orders").build()));
    }

    @Test
    void start_withoutTable_createsIt() {
        StepScript script = StepScript.of(missing, CREATED, described(activeOrders()));

        TableReport report = script.run(orders().ensure().start());

        assertThat(report).isEqualTo(new TableReport(activeOrders(), true, false, List.of()));
        assertThat(script.calls()).containsExactly("DescribeTable", "CreateTable", "DescribeTable");
        assertThat(script.requests()).element(1).isEqualTo(orders().create().request());
    }

    @Test
    void start_withTheTable_sendsNothingElse() {
        StepScript script = StepScript.of(described(activeOrders()));

        assertThat(script.run(orders().ensure().start()))
                .isEqualTo(new TableReport(activeOrders(), false, false, List.of()));
    }

    @Test
    void start_whenAnotherCreatesTheTable_waitsForIt() {
        StepScript script = StepScript.of(
                missing,
                ResourceInUseException.builder().build(),
                described(orders(TableStatus.CREATING, IndexStatus.CREATING)),
                described(activeOrders()));

        TableReport report = script.run(orders().ensure().start());

        assertThat(report.created()).isFalse();
        assertThat(script.pauses()).hasSize(2);
    }

    @Test
    void start_whenTheTableIsBeingDeleted_createsItAnew() {
        StepScript script = StepScript.of(
                described(orders(TableStatus.DELETING, IndexStatus.DELETING)),
                missing,
                CREATED,
                described(activeOrders()));

        assertThat(script.run(orders().ensure().start()).created()).isTrue();
    }

    @Test
    void start_whenTheNewTableIsNotSeenAtOnce_doesNotCreateItTwice() {
        StepScript script = StepScript.of(missing, CREATED, missing, described(activeOrders()));

        assertThat(script.run(orders().ensure().start()).created()).isTrue();
        assertThat(script.calls()).containsOnlyOnce("CreateTable");
    }

    @Test
    void start_withTimeToLiveOff_switchesItOn() {
        StepScript script = StepScript.of(
                described(sessions(TableStatus.ACTIVE)),
                timeToLive(TimeToLiveStatus.DISABLED, ""),
                UpdateTimeToLiveResponse.builder().build());

        assertThat(script.run(sessions().ensure().start()))
                .isEqualTo(new TableReport(sessions(TableStatus.ACTIVE), false, true, List.of()));
    }

    @Test
    void start_withTimeToLiveOn_leavesIt() {
        StepScript script = StepScript.of(
                described(sessions(TableStatus.ACTIVE)), timeToLive(TimeToLiveStatus.ENABLED, "expiresAt"));

        assertThat(script.run(sessions().ensure().start()))
                .isEqualTo(new TableReport(sessions(TableStatus.ACTIVE), false, false, List.of()));
    }

    @Test
    void start_withTimeToLiveOnAnotherAttribute_reportsIt() {
        StepScript script =
                StepScript.of(described(sessions(TableStatus.ACTIVE)), timeToLive(TimeToLiveStatus.ENABLED, "ttl"));

        assertThat(script.run(sessions().ensure().start()).differences())
                .containsExactly("time to live: expected ENABLED on expiresAt, found ENABLED on ttl");
    }

    @Test
    void start_withAnotherTable_reportsEveryDifference() {
        TableDescription other = TableDescription.builder()
                .tableStatus(TableStatus.ACTIVE)
                .attributeDefinitions(
                        definition("customerId", ScalarAttributeType.N),
                        definition("status", ScalarAttributeType.S),
                        definition("region", ScalarAttributeType.S))
                .keySchema(key("customerId", KeyType.HASH))
                .globalSecondaryIndexes(
                        global(
                                "byStatus",
                                IndexStatus.ACTIVE,
                                projection(ProjectionType.KEYS_ONLY),
                                key("status", KeyType.HASH)),
                        global(
                                "byTotal",
                                IndexStatus.ACTIVE,
                                projection(ProjectionType.KEYS_ONLY),
                                key("region", KeyType.HASH)),
                        global("old", IndexStatus.ACTIVE, projection(ProjectionType.ALL), key("region", KeyType.HASH)))
                .build();
        StepScript script = StepScript.of(described(other));

        TableReport report =
                script.run(orders().ensure().provisioned(1, 1).tableClass(TableClass.STANDARD_INFREQUENT_ACCESS).stream(
                                StreamViewType.KEYS_ONLY)
                        .deletionProtection()
                        .start());

        assertThat(report.differences())
                .containsExactly(
                        "key: expected (customerId: HASH S, order_id: RANGE S), found (customerId: HASH N)",
                        "index byStatus, key: expected (status: HASH S, total: RANGE N), found (status: HASH S)",
                        "index byStatus, projection: expected ALL, found KEYS_ONLY",
                        "index byRegion: missing",
                        "index byTotal: expected local, found global",
                        "index byTotal, key: expected (customerId: HASH S, total: RANGE N), found (region: HASH S)",
                        "index old: not in the model",
                        "table class: expected STANDARD_INFREQUENT_ACCESS, found STANDARD",
                        "stream: expected KEYS_ONLY, found none",
                        "deletion protection: expected on, found off");
    }
}
