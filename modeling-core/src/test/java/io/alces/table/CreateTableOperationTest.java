package io.alces.table;

import static io.alces.table.TableTestModels.definition;
import static io.alces.table.TableTestModels.included;
import static io.alces.table.TableTestModels.key;
import static io.alces.table.TableTestModels.orders;
import static io.alces.table.TableTestModels.projection;
import static io.alces.table.TableTestModels.sessions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.error.TableNotReadyException;
import io.alces.request.StepScript;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

class CreateTableOperationTest {
    private static final CreateTableResponse CREATED = CreateTableResponse.builder()
            .tableDescription(table -> table.tableStatus(TableStatus.CREATING))
            .build();

    private static DescribeTableResponse described(TableDescription table) {
        return DescribeTableResponse.builder().table(table).build();
    }

    private static DescribeTimeToLiveResponse timeToLive(TimeToLiveStatus status) {
        return DescribeTimeToLiveResponse.builder()
                .timeToLiveDescription(found -> found.timeToLiveStatus(status).attributeName("expiresAt"))
                .build();
    }

    @Test
    void request_ofModel_hasItsKeysAndIndexes() {
        assertThat(orders().create().request())
                .isEqualTo(CreateTableRequest.builder()
                        .tableName("dev-orders")
                        .attributeDefinitions(
                                definition("customerId", ScalarAttributeType.S),
                                definition("order_id", ScalarAttributeType.S),
                                definition("status", ScalarAttributeType.S),
                                definition("total", ScalarAttributeType.N),
                                definition("region", ScalarAttributeType.S))
                        .keySchema(key("customerId", KeyType.HASH), key("order_id", KeyType.RANGE))
                        .globalSecondaryIndexes(
                                GlobalSecondaryIndex.builder()
                                        .indexName("byStatus")
                                        .keySchema(key("status", KeyType.HASH), key("total", KeyType.RANGE))
                                        .projection(projection(ProjectionType.ALL))
                                        .build(),
                                GlobalSecondaryIndex.builder()
                                        .indexName("byRegion")
                                        .keySchema(key("region", KeyType.HASH), key("status", KeyType.HASH))
                                        .projection(included("total", "note"))
                                        .build())
                        .localSecondaryIndexes(LocalSecondaryIndex.builder()
                                .indexName("byTotal")
                                .keySchema(key("customerId", KeyType.HASH), key("total", KeyType.RANGE))
                                .projection(projection(ProjectionType.KEYS_ONLY))
                                .build())
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .build());
    }

    @Test
    void request_withEveryOption_hasThemAll() {
        CreateTableRequest request = sessions()
                .create()
                .onDemandLimits(100, 50)
                .tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)
                .tag("team", "shop")
                .tag("cost", "web")
                .stream(StreamViewType.NEW_AND_OLD_IMAGES)
                .deletionProtection()
                .encryption("alias/orders")
                .request();

        assertThat(request)
                .isEqualTo(CreateTableRequest.builder()
                        .tableName("dev-sessions")
                        .attributeDefinitions(definition("token", ScalarAttributeType.N))
                        .keySchema(key("token", KeyType.HASH))
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .onDemandThroughput(
                                limits -> limits.maxReadRequestUnits(100L).maxWriteRequestUnits(50L))
                        .tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)
                        .tags(
                                Tag.builder().key("cost").value("web").build(),
                                Tag.builder().key("team").value("shop").build())
                        .streamSpecification(
                                stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                        .deletionProtectionEnabled(true)
                        .sseSpecification(encryption ->
                                encryption.enabled(true).sseType(SSEType.KMS).kmsMasterKeyId("alias/orders"))
                        .build());
    }

    @Test
    void encryption_withoutKey_usesTheOneOfAws() {
        assertThat(sessions().create().encryption().request().sseSpecification().kmsMasterKeyId())
                .isNull();
    }

    @Test
    void provisioned_holdsForIndexesWithoutTheirOwn() {
        CreateTableRequest request = orders().create()
                .provisioned(10, 5)
                .provisioned("byRegion", 2, 1)
                .request();

        ProvisionedThroughput table = ProvisionedThroughput.builder()
                .readCapacityUnits(10L)
                .writeCapacityUnits(5L)
                .build();
        assertThat(request.billingMode()).isEqualTo(BillingMode.PROVISIONED);
        assertThat(request.provisionedThroughput()).isEqualTo(table);
        assertThat(request.globalSecondaryIndexes())
                .extracting(index -> index.provisionedThroughput())
                .containsExactly(
                        table,
                        ProvisionedThroughput.builder()
                                .readCapacityUnits(2L)
                                .writeCapacityUnits(1L)
                                .build());
    }

    @Test
    void onDemandLimits_ofIndex_areItsOwn() {
        CreateTableRequest request =
                orders().create().onDemandLimits("byStatus", 20, 10).request();

        assertThat(request.globalSecondaryIndexes())
                .extracting(index -> index.onDemandThroughput())
                .containsExactly(
                        OnDemandThroughput.builder()
                                .maxReadRequestUnits(20L)
                                .maxWriteRequestUnits(10L)
                                .build(),
                        null);
    }

    @Test
    void provisioned_twice_isRefused() {
        assertThatThrownBy(() -> orders().create().provisioned(10, 5).onDemandLimits(1, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the throughput is already set, to Provisioned[read=10, write=5]");
    }

    @Test
    void provisioned_withoutUnits_isRefused() {
        assertThatThrownBy(() -> orders().create().provisioned(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("write: expected at least 1 unit, found 0");
    }

    @Test
    void provisioned_ofLocalIndex_isRefused() {
        assertThatThrownBy(() -> orders().create().provisioned("byTotal", 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Order: expected the name of a global index, one of [byStatus, byRegion], found byTotal");
    }

    @Test
    void request_ofProvisionedIndexAndOnDemandTable_isRefused() {
        assertThatThrownBy(() -> orders().create().provisioned("byStatus", 1, 1).request())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Order: the index byStatus is provisioned, but its table is on demand; set both alike");
    }

    @Test
    void start_waitsForTableAndIndexes() {
        TableDescription active = orders(TableStatus.ACTIVE, IndexStatus.ACTIVE);
        StepScript script = StepScript.of(
                CREATED,
                ResourceNotFoundException.builder().build(),
                described(orders(TableStatus.CREATING, IndexStatus.CREATING)),
                described(orders(TableStatus.ACTIVE, IndexStatus.CREATING)),
                described(active));

        TableDescription table =
                script.run(orders().create().checkEvery(Duration.ofMillis(200)).start());

        assertThat(table).isEqualTo(active);
        assertThat(script.calls())
                .containsExactly("CreateTable", "DescribeTable", "DescribeTable", "DescribeTable", "DescribeTable");
        assertThat(script.pauses())
                .containsExactly(Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofMillis(200));
    }

    @Test
    void start_withTimeToLive_switchesItOnLast() {
        StepScript script = StepScript.of(
                CREATED,
                described(sessions(TableStatus.ACTIVE)),
                UpdateTimeToLiveResponse.builder().build());

        script.run(sessions().create().start());

        assertThat(script.requests())
                .last()
                .isEqualTo(UpdateTimeToLiveRequest.builder()
                        .tableName("dev-sessions")
                        .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("expiresAt"))
                        .build());
    }

    @Test
    void start_whenAnotherSwitchedTheTimeToLiveOn_succeeds() {
        TableDescription active = sessions(TableStatus.ACTIVE);
        StepScript script = StepScript.of(
                CREATED,
                described(active),
                DynamoDbException.builder().message("already enabled").build(),
                timeToLive(TimeToLiveStatus.ENABLING));

        assertThat(script.run(sessions().create().start())).isEqualTo(active);
    }

    @Test
    void start_whenTheTimeToLiveIsRefused_fails() {
        RuntimeException refused =
                DynamoDbException.builder().message("refused").build();
        StepScript script = StepScript.of(
                CREATED, described(sessions(TableStatus.ACTIVE)), refused, timeToLive(TimeToLiveStatus.DISABLED));

        assertThatThrownBy(() -> script.run(sessions().create().start())).isSameAs(refused);
    }

    @Test
    void start_withoutWaiting_sendsOneRequest() {
        StepScript script = StepScript.of(CREATED);

        assertThat(script.run(sessions().create().withoutWaiting().start()).tableStatus())
                .isEqualTo(TableStatus.CREATING);
        assertThat(script.calls()).containsExactly("CreateTable");
    }

    @Test
    void start_whenItTakesTooLong_namesTheStatuses() {
        DescribeTableResponse creating = described(orders(TableStatus.ACTIVE, IndexStatus.CREATING));
        StepScript script = StepScript.of(CREATED, creating, creating);

        assertThatThrownBy(() -> script.run(
                        orders().create().waitAtMost(Duration.ofSeconds(2)).start()))
                .isInstanceOf(TableNotReadyException.class)
                .hasMessage("dev-orders is not active after PT2S: table ACTIVE, index byStatus CREATING, index byRegion"
                        + " ACTIVE; look again later, or wait longer with waitAtMost(..)")
                .extracting(failure -> ((TableNotReadyException) failure).statuses())
                .isEqualTo(Map.of("table", "ACTIVE", "index byStatus", "CREATING", "index byRegion", "ACTIVE"));
    }

    @Test
    void start_whenTheTableExists_failsAsTheSdkSays() {
        RuntimeException exists = ResourceInUseException.builder().build();
        StepScript script = StepScript.of(exists);

        assertThatThrownBy(() -> script.run(orders().create().start())).isSameAs(exists);
    }

    @Test
    void start_whenARepeatedRequestFindsTheTable_saysThatItMayBeItsOwn() {
        RuntimeException exists = ResourceInUseException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ResourceInUseException")
                        .errorMessage("Cannot create preexisting table")
                        .build())
                .numAttempts(2)
                .build();

        assertThatThrownBy(() -> StepScript.of(exists).run(orders().create().start()))
                .isInstanceOf(ResourceInUseException.class)
                .hasMessageStartingWith("dev-orders exists, but this call may have created it: the request was sent 2"
                        + " times, and an answer to it was lost; describe() shows what is there, and ensure() waits"
                        + " for it and completes it (")
                .hasCause(exists);
    }

    @Test
    void start_withLessTimeThanAnInterval_waitsNoLonger() {
        DescribeTableResponse creating = described(orders(TableStatus.CREATING, IndexStatus.CREATING));
        StepScript script = StepScript.of(CREATED, creating, creating);

        assertThatThrownBy(() -> script.run(orders().create()
                        .waitAtMost(Duration.ofSeconds(2))
                        .checkEvery(Duration.ofMinutes(1))
                        .start()))
                .isInstanceOf(TableNotReadyException.class);
        assertThat(script.pauses()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void waitAtMost_negative_isRefused() {
        assertThatThrownBy(() -> orders().create().waitAtMost(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("waitAtMost: expected a duration of 0 or more, found PT-1S");
    }
}
