package io.alces.table;

import static io.alces.table.TableTestModels.definition;
import static io.alces.table.TableTestModels.global;
import static io.alces.table.TableTestModels.included;
import static io.alces.table.TableTestModels.key;
import static io.alces.table.TableTestModels.orders;
import static io.alces.table.TableTestModels.projection;
import static io.alces.table.TableTestModels.sessions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.error.SchemaMismatchException;
import io.alces.request.StepScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class VerifyTableOperationTest {
    private static final TableDescription ORDERS = orders(TableStatus.ACTIVE, IndexStatus.ACTIVE);
    private final RuntimeException missing = ResourceNotFoundException.builder().build();

    private static DescribeTableResponse described(TableDescription table) {
        return DescribeTableResponse.builder().table(table).build();
    }

    private static DescribeTimeToLiveResponse timeToLive(TimeToLiveStatus status) {
        return DescribeTimeToLiveResponse.builder()
                .timeToLiveDescription(found -> found.timeToLiveStatus(status)
                        .attributeName(status == TimeToLiveStatus.DISABLED ? null : "expiresAt"))
                .build();
    }

    private static TableVerification verify(VerifyTableOperation operation, TableDescription table) {
        return StepScript.of(described(table), timeToLive(TimeToLiveStatus.DISABLED))
                .run(operation.start());
    }

    /** The orders with other global indexes. */
    private static TableDescription ordersWith(GlobalSecondaryIndexDescription... indexes) {
        return ORDERS.toBuilder().globalSecondaryIndexes(indexes).build();
    }

    @Test
    void requests_isTheLookForTheTable() {
        assertThat(orders().verify().requests())
                .isEqualTo(List.of(
                        DescribeTableRequest.builder().tableName("dev-orders").build()));
    }

    @Test
    void start_ofTheTableOfTheModel_isClean() {
        StepScript script = StepScript.of(described(ORDERS), timeToLive(TimeToLiveStatus.DISABLED));

        TableVerification verification = script.run(orders().verify().start());

        assertThat(verification.isClean()).isTrue();
        assertThat(verification).hasToString("Order fits the table dev-orders");
        assertThatCode(verification::requireClean).doesNotThrowAnyException();
        assertThat(script.calls()).containsExactly("DescribeTable", "DescribeTimeToLive");
    }

    @Test
    void start_withoutTable_isADifference() {
        StepScript script = StepScript.of(missing);

        assertThat(script.run(orders().verify().start()))
                .isEqualTo(new TableVerification("Order", "dev-orders", List.of("table: missing")));
    }

    @Test
    void start_whenDescribingIsRefused_failsAsTheSdkSays() {
        RuntimeException refused =
                DynamoDbException.builder().message("refused").build();

        assertThatThrownBy(() -> StepScript.of(refused).run(orders().verify().start()))
                .isSameAs(refused);
        assertThatThrownBy(() -> StepScript.of(described(ORDERS), refused)
                        .run(orders().verify().start()))
                .isSameAs(refused);
    }

    @Test
    void start_ofAnotherTable_tellsEveryDifference() {
        TableDescription other = TableDescription.builder()
                .tableStatus(TableStatus.ACTIVE)
                .attributeDefinitions(
                        definition("customerId", ScalarAttributeType.N),
                        definition("status", ScalarAttributeType.S),
                        definition("region", ScalarAttributeType.S))
                .keySchema(key("customerId", KeyType.HASH))
                .globalSecondaryIndexes(
                        global(
                                "byRegion",
                                IndexStatus.ACTIVE,
                                included("note", "total"),
                                key("status", KeyType.HASH),
                                key("region", KeyType.HASH)),
                        global(
                                "byTotal",
                                IndexStatus.ACTIVE,
                                projection(ProjectionType.ALL),
                                key("region", KeyType.HASH)),
                        global("old", IndexStatus.ACTIVE, projection(ProjectionType.ALL), key("region", KeyType.HASH)))
                .build();

        assertThat(verify(orders().verify(), other).differences())
                .containsExactly(
                        "key: expected (customerId: HASH S, order_id: RANGE S), found (customerId: HASH N)",
                        "index byStatus: missing",
                        "index byRegion, key: expected (region: HASH S, status: HASH S),"
                                + " found (status: HASH S, region: HASH S)",
                        "index byTotal: expected local, found global",
                        "index byTotal, key: expected (customerId: HASH S, total: RANGE N), found (region: HASH S)",
                        "index byTotal, projection: expected KEYS_ONLY, found ALL",
                        "index old: not in the model");
    }

    @Test
    void start_withIndexesThatHoldLess_tellsWhatReadsLack() {
        TableDescription other = ordersWith(
                global(
                        "byStatus",
                        IndexStatus.ACTIVE,
                        included("note"),
                        key("status", KeyType.HASH),
                        key("total", KeyType.RANGE)),
                global(
                        "byRegion",
                        IndexStatus.ACTIVE,
                        projection(ProjectionType.KEYS_ONLY),
                        key("region", KeyType.HASH),
                        key("status", KeyType.HASH)));

        assertThat(verify(orders().verify(), other).differences())
                .containsExactly(
                        "index byStatus, projection: expected ALL, found INCLUDE [note]",
                        "index byRegion, projection: expected INCLUDE [note, total], found KEYS_ONLY",
                        "index byStatus: what is read from it lacks region",
                        "index byRegion: what is read from it lacks total, note");
    }

    @Test
    void start_whileAnIndexIsBuilt_saysSo() {
        assertThat(verify(orders().verify(), orders(TableStatus.UPDATING, IndexStatus.CREATING))
                        .differences())
                .containsExactly(
                        "table: expected ACTIVE, found UPDATING", "index byStatus: expected ACTIVE, found CREATING");
    }

    @Test
    void start_whileTheTableIsCreated_takesItsTimeToLiveForOff() {
        StepScript script = StepScript.of(described(sessions(TableStatus.CREATING)), missing);

        assertThat(script.run(sessions().verify().start()).differences())
                .containsExactly(
                        "table: expected ACTIVE, found CREATING",
                        "time to live: expected ENABLED on expiresAt, found DISABLED");
    }

    @Test
    void start_withTheTimeToLiveOfTheModel_isClean() {
        StepScript script =
                StepScript.of(described(sessions(TableStatus.ACTIVE)), timeToLive(TimeToLiveStatus.ENABLING));

        assertThat(script.run(sessions().verify().start()).isClean()).isTrue();
    }

    @Test
    void start_withATimeToLiveThatTheModelDoesNotHave_saysSo() {
        StepScript script = StepScript.of(described(ORDERS), timeToLive(TimeToLiveStatus.ENABLED));

        assertThat(script.run(orders().verify().start()).differences())
                .containsExactly("time to live: not in the model, found ENABLED on expiresAt");
    }

    @Test
    void sharedTable_mayHaveMoreThanTheModel() {
        GlobalSecondaryIndexDescription other =
                global("other", IndexStatus.CREATING, projection(ProjectionType.ALL), key("region", KeyType.HASH));
        StepScript script = StepScript.of(described(ordersWith(other)), timeToLive(TimeToLiveStatus.ENABLED));

        assertThat(script.run(orders().verify().sharedTable().start()).differences())
                .containsExactly("index byStatus: missing", "index byRegion: missing");
    }

    @Test
    void expectations_notGiven_areNotCompared() {
        TableDescription other = ORDERS.toBuilder()
                .billingModeSummary(billing -> billing.billingMode(BillingMode.PROVISIONED))
                .tableClassSummary(summary -> summary.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS))
                .streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .deletionProtectionEnabled(true)
                .build();

        assertThat(verify(orders().verify(), other).isClean()).isTrue();
    }

    @Test
    void expectations_notMet_areDifferences() {
        VerifyTableOperation operation = orders()
                .verify()
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)
                .stream(StreamViewType.NEW_IMAGE)
                .deletionProtection();

        assertThat(verify(operation, ORDERS).differences())
                .containsExactly(
                        "table class: expected STANDARD_INFREQUENT_ACCESS, found STANDARD",
                        "stream: expected NEW_IMAGE, found none",
                        "deletion protection: expected on, found off",
                        "billing mode: expected PAY_PER_REQUEST, found PROVISIONED");
    }

    @Test
    void expectations_met_areNone() {
        TableDescription same = ORDERS.toBuilder()
                .billingModeSummary(billing -> billing.billingMode(BillingMode.PAY_PER_REQUEST))
                .streamSpecification(stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))
                .deletionProtectionEnabled(true)
                .build();
        VerifyTableOperation operation =
                orders().verify().billingMode(BillingMode.PAY_PER_REQUEST).tableClass(TableClass.STANDARD).stream(
                                StreamViewType.NEW_IMAGE)
                        .deletionProtection();

        assertThat(verify(operation, same).isClean()).isTrue();
    }

    @Test
    void billingMode_twice_isRefused() {
        assertThatThrownBy(() ->
                        orders().verify().billingMode(BillingMode.PROVISIONED).billingMode(BillingMode.PAY_PER_REQUEST))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the billing mode is already set, to PROVISIONED");
    }

    @Test
    void requireClean_withDifferences_tellsThemAll() {
        TableVerification verification = new TableVerification(
                "Order", "dev-orders", List.of("index byStatus: missing", "index old: not in the model"));

        assertThat(verification.isClean()).isFalse();
        assertThatThrownBy(verification::requireClean)
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessage("""
                        Order does not fit the table dev-orders:
                          - index byStatus: missing
                          - index old: not in the model""")
                .hasMessage(verification.toString())
                .extracting(failure -> ((SchemaMismatchException) failure).differences())
                .isEqualTo(verification.differences());
    }
}
