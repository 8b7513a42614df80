package io.alces.table;

import static io.alces.table.TableTestModels.definition;
import static io.alces.table.TableTestModels.global;
import static io.alces.table.TableTestModels.included;
import static io.alces.table.TableTestModels.key;
import static io.alces.table.TableTestModels.orders;
import static io.alces.table.TableTestModels.projection;
import static io.alces.table.TableTestModels.sessions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.error.TableUpdateException;
import io.alces.request.StepScript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/** What is sent for each thing that can be asked, and what is refused. */
class UpdateTableOperationTest {
    private static final UpdateTableResponse UPDATED =
            UpdateTableResponse.builder().build();
    private static final DescribeTimeToLiveResponse TIME_TO_LIVE_OFF = DescribeTimeToLiveResponse.builder()
            .timeToLiveDescription(found -> found.timeToLiveStatus(TimeToLiveStatus.DISABLED))
            .build();
    private static final String ARN = "arn:aws:dynamodb:eu-north-1:1:table/dev-orders";

    private static final TableDescription ON_DEMAND = orders(TableStatus.ACTIVE, IndexStatus.ACTIVE).toBuilder()
            .tableArn(ARN)
            .billingModeSummary(billing -> billing.billingMode(BillingMode.PAY_PER_REQUEST))
            .build();

    private static final TableDescription PROVISIONED = ON_DEMAND.toBuilder()
            .billingModeSummary(billing -> billing.billingMode(BillingMode.PROVISIONED))
            .provisionedThroughput(units -> units.readCapacityUnits(10L).writeCapacityUnits(5L))
            .globalSecondaryIndexes(ON_DEMAND.globalSecondaryIndexes().stream()
                    .map(index -> index.toBuilder()
                            .provisionedThroughput(
                                    units -> units.readCapacityUnits(2L).writeCapacityUnits(1L))
                            .build())
                    .toList())
            .build();

    private static TableDescription without(String index, TableDescription table) {
        return table.toBuilder()
                .globalSecondaryIndexes(table.globalSecondaryIndexes().stream()
                        .filter(global -> !global.indexName().equals(index))
                        .toList())
                .build();
    }

    private static TableDescription with(GlobalSecondaryIndexDescription index, TableDescription table) {
        List<GlobalSecondaryIndexDescription> indexes = new ArrayList<>(table.globalSecondaryIndexes());
        indexes.add(index);
        return table.toBuilder().globalSecondaryIndexes(indexes).build();
    }

    private static GlobalSecondaryIndexDescription old(String name) {
        return global(name, IndexStatus.ACTIVE, projection(ProjectionType.ALL), key("region", KeyType.HASH));
    }

    private static TableDescription changed(TableDescription table, Consumer<TableDescription.Builder> change) {
        return table.toBuilder().applyMutation(change).build();
    }

    private static DescribeTableResponse described(TableDescription table) {
        return DescribeTableResponse.builder().table(table).build();
    }

    private static DescribeTimeToLiveResponse timeToLive(TimeToLiveStatus status, String attribute) {
        return DescribeTimeToLiveResponse.builder()
                .timeToLiveDescription(found -> found.timeToLiveStatus(status).attributeName(attribute))
                .build();
    }

    /** The requests after the first look, and before the last. */
    private static List<DynamoDbRequest> sent(UpdateTableOperation update, Object... answers) {
        StepScript script = StepScript.of(answers);
        var unused = script.run(update.start());
        return script.requests().stream()
                .filter(request -> !(request instanceof DescribeTableRequest))
                .filter(request -> !(request instanceof DescribeTimeToLiveRequest))
                .toList();
    }

    private static TableChanges changes(UpdateTableOperation update, Object... answers) {
        return StepScript.of(answers).run(update.start());
    }

    private static UpdateTableRequest update(Consumer<UpdateTableRequest.Builder> change) {
        return UpdateTableRequest.builder()
                .tableName("dev-orders")
                .applyMutation(change)
                .build();
    }

    private static GlobalSecondaryIndexUpdate change(Consumer<GlobalSecondaryIndexUpdate.Builder> change) {
        return GlobalSecondaryIndexUpdate.builder().applyMutation(change).build();
    }

    @Test
    void requests_areTheLookForTheTable() {
        assertThat(orders().update().onDemand().requests())
                .isEqualTo(List.of(
                        DescribeTableRequest.builder().tableName("dev-orders").build()));
    }

    @Test
    void requests_ofTimeToLive_lookForItToo() {
        assertThat(sessions().update().withoutTimeToLive().requests())
                .isEqualTo(List.of(
                        DescribeTableRequest.builder().tableName("dev-sessions").build(),
                        DescribeTimeToLiveRequest.builder()
                                .tableName("dev-sessions")
                                .build()));
    }

    @Test
    void requests_ofNothing_areRefused() {
        assertThatThrownBy(() -> orders().update().requests())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the update of the table of Order asks for nothing; say what is to change, such as"
                        + " addIndex(..) or onDemand()");
    }

    @Test
    void start_ofNothing_isRefused() {
        assertThatThrownBy(() -> orders().update().withoutWaiting().start()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onDemand_ofProvisionedTable_switchesIt() {
        UpdateTableOperation update = orders().update().onDemand();

        assertThat(sent(update, described(PROVISIONED), UPDATED, described(ON_DEMAND)))
                .containsExactly(update(request -> request.billingMode(BillingMode.PAY_PER_REQUEST)));
        assertThat(changes(update, described(PROVISIONED), UPDATED, described(ON_DEMAND)))
                .isEqualTo(new TableChanges(
                        ON_DEMAND,
                        List.of("throughput: from provisioned, 10 read and 5 write units to on demand"),
                        List.of()));
    }

    @Test
    void onDemand_ofLimitedTable_leavesTheLimits() {
        TableDescription limited =
                changed(ON_DEMAND, table -> table.onDemandThroughput(limits -> limits.maxReadRequestUnits(5L)));

        assertThat(changes(orders().update().onDemand(), described(limited)))
                .isEqualTo(new TableChanges(limited, List.of(), List.of("throughput: already as asked")));
    }

    @Test
    void onDemandLimits_ofTableAndIndex_areSentTogether() {
        UpdateTableOperation update = orders().update().onDemandLimits(100, 50).onDemandLimits("byStatus", 20, 10);

        assertThat(sent(update, described(ON_DEMAND), UPDATED, described(ON_DEMAND)))
                .containsExactly(update(request -> request.onDemandThroughput(
                                limits -> limits.maxReadRequestUnits(100L).maxWriteRequestUnits(50L))
                        .globalSecondaryIndexUpdates(change(change -> change.update(index -> index.indexName("byStatus")
                                .onDemandThroughput(limits ->
                                        limits.maxReadRequestUnits(20L).maxWriteRequestUnits(10L)))))));
        assertThat(changes(update, described(ON_DEMAND), UPDATED, described(ON_DEMAND))
                        .changes())
                .containsExactly(
                        "throughput: from on demand to on demand, at most 100 read and 50 write units",
                        "index byStatus, throughput: from on demand to on demand, at most 20 read and 10 write units");
    }

    @Test
    void withoutOnDemandLimits_ofLimitedTable_takesThemAway() {
        TableDescription limited =
                changed(ON_DEMAND, table -> table.onDemandThroughput(limits -> limits.maxReadRequestUnits(5L)));
        UpdateTableOperation update = orders().update().withoutOnDemandLimits();

        assertThat(sent(update, described(limited), UPDATED, described(ON_DEMAND)))
                .containsExactly(update(request -> request.onDemandThroughput(
                        limits -> limits.maxReadRequestUnits(-1L).maxWriteRequestUnits(-1L))));
        assertThat(changes(update, described(limited), UPDATED, described(ON_DEMAND))
                        .changes())
                .containsExactly("throughput: from on demand, at most 5 read and any write units to on demand");
    }

    @Test
    void provisioned_ofOnDemandTable_givesEachIndexACapacity() {
        UpdateTableOperation update = orders().update().provisioned(10, 5).provisioned("byRegion", 2, 1);

        assertThat(sent(update, described(ON_DEMAND), UPDATED, described(PROVISIONED)))
                .containsExactly(update(request -> request.billingMode(BillingMode.PROVISIONED)
                        .provisionedThroughput(
                                units -> units.readCapacityUnits(10L).writeCapacityUnits(5L))
                        .globalSecondaryIndexUpdates(
                                change(change -> change.update(index -> index.indexName("byStatus")
                                        .provisionedThroughput(units ->
                                                units.readCapacityUnits(10L).writeCapacityUnits(5L)))),
                                change(change -> change.update(index -> index.indexName("byRegion")
                                        .provisionedThroughput(units ->
                                                units.readCapacityUnits(2L).writeCapacityUnits(1L)))))));
    }

    @Test
    void provisioned_ofProvisionedTable_leavesTheIndexes() {
        assertThat(sent(orders().update().provisioned(20, 5), described(PROVISIONED), UPDATED, described(PROVISIONED)))
                .containsExactly(update(request -> request.provisionedThroughput(
                        units -> units.readCapacityUnits(20L).writeCapacityUnits(5L))));
    }

    @Test
    void provisioned_ofIndex_leavesTheTable() {
        assertThat(sent(
                        orders().update().provisioned("byStatus", 7, 1),
                        described(PROVISIONED),
                        UPDATED,
                        described(PROVISIONED)))
                .containsExactly(update(request -> request.globalSecondaryIndexUpdates(change(change ->
                        change.update(index -> index.indexName("byStatus")
                                .provisionedThroughput(
                                        units -> units.readCapacityUnits(7L).writeCapacityUnits(1L)))))));
    }

    @Test
    void provisioned_asItIs_sendsNothing() {
        assertThat(changes(orders().update().provisioned(10, 5).provisioned("byStatus", 2, 1), described(PROVISIONED)))
                .isEqualTo(new TableChanges(PROVISIONED, List.of(), List.of("throughput: already as asked")));
    }

    @Test
    void provisioned_ofUnknownIndexOnDemand_tellsAllProblems() {
        assertThatThrownBy(() -> changes(
                        orders().update().provisioned("byStats", 1, 1).provisioned("byStatus", 1, 1),
                        described(ON_DEMAND)))
                .isInstanceOf(TableUpdateException.class)
                .hasMessage("""
                        dev-orders cannot be updated:
                          - index byStats, throughput: expected the name of a global index, one of \
                        [byStatus, byRegion], found byStats; did you mean "byStatus"?
                          - index byStats, throughput: expected that of its table, on demand, found provisioned, \
                        1 read and 1 write units; set both alike
                          - index byStatus, throughput: expected that of its table, on demand, found provisioned, \
                        1 read and 1 write units; set both alike""");
    }

    @Test
    void provisioned_twice_isRefused() {
        assertThatThrownBy(() -> orders().update().provisioned(10, 5).onDemand())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the throughput is already set, to Provisioned[read=10, write=5]");
    }

    @Test
    void tableClass_isSent() {
        UpdateTableOperation update = orders().update().tableClass(TableClass.STANDARD_INFREQUENT_ACCESS);

        assertThat(sent(update, described(ON_DEMAND), UPDATED, described(ON_DEMAND)))
                .containsExactly(update(request -> request.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)));
        assertThat(changes(update, described(ON_DEMAND), UPDATED, described(ON_DEMAND))
                        .changes())
                .containsExactly("table class: from STANDARD to STANDARD_INFREQUENT_ACCESS");
    }

    @Test
    void deletionProtection_isSwitchedOnFirstAndOffLast() {
        TableDescription streaming = changed(
                ON_DEMAND,
                table -> table.streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
        TableDescription protectedTable = changed(ON_DEMAND, table -> table.deletionProtectionEnabled(true));

        assertThat(sent(
                        orders().update().stream(StreamViewType.KEYS_ONLY).deletionProtection(),
                        described(ON_DEMAND),
                        UPDATED,
                        described(protectedTable),
                        UPDATED,
                        described(streaming)))
                .first()
                .isEqualTo(update(request -> request.deletionProtectionEnabled(true)));
        assertThat(sent(
                        orders().update().withoutDeletionProtection().stream(StreamViewType.KEYS_ONLY),
                        described(protectedTable),
                        UPDATED,
                        described(changed(streaming, table -> table.deletionProtectionEnabled(true))),
                        UPDATED,
                        described(streaming)))
                .last()
                .isEqualTo(update(request -> request.deletionProtectionEnabled(false)));
    }

    @Test
    void deletionProtection_onAndOff_isRefused() {
        assertThatThrownBy(() -> orders().update().deletionProtection().withoutDeletionProtection())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the deletion protection is already to be on");
    }

    @Test
    void stream_ofAnotherView_needsTheOldOneToEnd() {
        TableDescription keysOnly = changed(
                ON_DEMAND,
                table -> table.streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));

        assertThatThrownBy(() -> changes(orders().update().stream(StreamViewType.NEW_IMAGE), described(keysOnly)))
                .isInstanceOf(TableUpdateException.class)
                .hasMessage("""
                        dev-orders cannot be updated:
                          - stream: expected NEW_IMAGE, found KEYS_ONLY; a stream cannot be changed, but \
                        withoutStream() in the same update begins a new one, without what is written in between""");
    }

    @Test
    void stream_withoutTheOldOne_endsItFirst() {
        TableDescription keysOnly = changed(
                ON_DEMAND,
                table -> table.streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
        TableDescription newImage = changed(
                ON_DEMAND,
                table -> table.streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)));
        StepScript script = StepScript.of(
                described(keysOnly), UPDATED, described(keysOnly), described(ON_DEMAND), UPDATED, described(newImage));

        TableChanges changes = script.run(orders().update().stream(StreamViewType.NEW_IMAGE)
                .withoutStream()
                .start());

        assertThat(script.requests())
                .contains(
                        update(request -> request.streamSpecification(stream -> stream.streamEnabled(false))),
                        update(request -> request.streamSpecification(
                                stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))));
        assertThat(changes)
                .isEqualTo(new TableChanges(
                        newImage,
                        List.of("stream: from KEYS_ONLY to none", "stream: from none to NEW_IMAGE"),
                        List.of()));
    }

    @Test
    void timeToLive_ofModel_isSwitchedOn() {
        UpdateTableOperation update = sessions().update().timeToLive();
        TableDescription table = TableTestModels.sessions(TableStatus.ACTIVE);
        Object[] answers = {
            described(table),
            TIME_TO_LIVE_OFF,
            UpdateTimeToLiveResponse.builder().build()
        };

        assertThat(sent(update, answers))
                .containsExactly(UpdateTimeToLiveRequest.builder()
                        .tableName("dev-sessions")
                        .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("expiresAt"))
                        .build());
        assertThat(changes(update, answers).changes())
                .containsExactly("time to live: from DISABLED to ENABLED on expiresAt");
    }

    @Test
    void timeToLive_ofAnotherAttribute_isRefused() {
        assertThatThrownBy(() -> changes(
                        sessions().update().timeToLive(),
                        described(TableTestModels.sessions(TableStatus.ACTIVE)),
                        timeToLive(TimeToLiveStatus.ENABLED, "ttl")))
                .isInstanceOf(TableUpdateException.class)
                .hasMessage("""
                        dev-sessions cannot be updated:
                          - time to live: expected ENABLED on expiresAt, found ENABLED on ttl; update it once it is \
                        DISABLED""");
    }

    @Test
    void timeToLive_ofModelWithoutIt_isRefused() {
        assertThatThrownBy(() -> orders().update().timeToLive())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Order has no attribute with @TimeToLive");
    }

    @Test
    void withoutTimeToLive_namesTheAttributeThatHasIt() {
        assertThat(sent(
                        orders().update().withoutTimeToLive(),
                        described(ON_DEMAND),
                        timeToLive(TimeToLiveStatus.ENABLED, "ttl"),
                        UpdateTimeToLiveResponse.builder().build()))
                .containsExactly(UpdateTimeToLiveRequest.builder()
                        .tableName("dev-orders")
                        .timeToLiveSpecification(ttl -> ttl.enabled(false).attributeName("ttl"))
                        .build());
    }

    @Test
    void withoutTimeToLive_whileItIsSwitchedOff_sendsNothing() {
        assertThat(changes(
                                orders().update().withoutTimeToLive(),
                                described(ON_DEMAND),
                                timeToLive(TimeToLiveStatus.DISABLING, "ttl"))
                        .unchanged())
                .containsExactly("time to live: already DISABLED");
    }

    @Test
    void tags_areSentByTheArnOfTheTable() {
        UpdateTableOperation update =
                orders().update().tag("team", "shop").tag("cost", "web").withoutTag("owner");
        Object[] answers = {
            described(ON_DEMAND),
            TagResourceResponse.builder().build(),
            UntagResourceResponse.builder().build()
        };

        assertThat(sent(update, answers))
                .containsExactly(
                        TagResourceRequest.builder()
                                .resourceArn(ARN)
                                .tags(
                                        Tag.builder().key("cost").value("web").build(),
                                        Tag.builder().key("team").value("shop").build())
                                .build(),
                        UntagResourceRequest.builder()
                                .resourceArn(ARN)
                                .tagKeys("owner")
                                .build());
        assertThat(changes(update, answers).changes())
                .containsExactly("tag cost: set", "tag team: set", "tag owner: removed");
    }

    @Test
    void withoutTag_thatIsSet_isRefused() {
        assertThatThrownBy(() -> orders().update().tag("team", "shop").withoutTag("team"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the tag team is already to be set");
    }

    @Test
    void addIndex_sendsItsLayoutAndTheAttributesOfItsKey() {
        UpdateTableOperation update = orders().update().addIndex("byRegion");
        Object[] answers = {described(without("byRegion", ON_DEMAND)), UPDATED, described(ON_DEMAND)};

        assertThat(sent(update, answers))
                .containsExactly(update(request -> request.attributeDefinitions(
                                definition("status", ScalarAttributeType.S),
                                definition("region", ScalarAttributeType.S))
                        .globalSecondaryIndexUpdates(change(change -> change.create(index -> index.indexName("byRegion")
                                .keySchema(key("region", KeyType.HASH), key("status", KeyType.HASH))
                                .projection(included("total", "note")))))));
        assertThat(changes(update, answers).changes()).containsExactly("index byRegion: added");
    }

    @Test
    void addIndex_ofProvisionedTable_hasACapacity() {
        assertThat(sent(
                        orders().update().addIndex("byStatus"),
                        described(without("byStatus", PROVISIONED)),
                        UPDATED,
                        described(PROVISIONED)))
                .containsExactly(update(request -> request.attributeDefinitions(
                                definition("status", ScalarAttributeType.S), definition("total", ScalarAttributeType.N))
                        .globalSecondaryIndexUpdates(change(change -> change.create(index -> index.indexName("byStatus")
                                .keySchema(key("status", KeyType.HASH), key("total", KeyType.RANGE))
                                .projection(projection(ProjectionType.ALL))
                                .provisionedThroughput(
                                        units -> units.readCapacityUnits(10L).writeCapacityUnits(5L)))))));
    }

    @Test
    void addIndex_withLimits_isCreatedWithThem() {
        assertThat(sent(
                        orders().update().addIndex("byStatus").onDemandLimits("byStatus", 20, 10),
                        described(without("byStatus", ON_DEMAND)),
                        UPDATED,
                        described(ON_DEMAND)))
                .singleElement()
                .extracting(request -> ((UpdateTableRequest) request)
                        .globalSecondaryIndexUpdates()
                        .get(0)
                        .create()
                        .onDemandThroughput())
                .isEqualTo(Throughput.onDemand(20, 10).limits());
    }

    @Test
    void addIndex_ofUnknownName_suggestsTheNearest() {
        assertThatThrownBy(() -> orders().update().addIndex("byStats"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Order: expected the name of a global index, one of [byStatus, byRegion], found byStats;"
                        + " did you mean \"byStatus\"?");
    }

    @Test
    void addIndex_thatIsThere_sendsNothing() {
        assertThat(changes(orders().update().addIndex("byStatus"), described(ON_DEMAND)))
                .isEqualTo(new TableChanges(ON_DEMAND, List.of(), List.of("index byStatus: already there")));
    }

    @Test
    void addIndex_thatIsThereInAnotherForm_isRefused() {
        TableDescription other = with(old("byStatus"), without("byStatus", ON_DEMAND));

        assertThatThrownBy(() -> changes(orders().update().addIndex("byStatus"), described(other)))
                .isInstanceOf(TableUpdateException.class)
                .hasMessage("""
                        dev-orders cannot be updated:
                          - index byStatus: expected global (status: HASH S, total: RANGE N), ALL, found global \
                        (region: HASH S), ALL; an index cannot be changed, but deleteIndex("byStatus") in the same \
                        update builds a global one anew""");
    }

    @Test
    void addIndex_whoseKeyHasAnotherTypeInTheTable_isRefused() {
        TableDescription other = changed(
                without("byStatus", ON_DEMAND),
                table -> table.attributeDefinitions(
                        definition("customerId", ScalarAttributeType.S),
                        definition("order_id", ScalarAttributeType.S),
                        definition("status", ScalarAttributeType.N),
                        definition("region", ScalarAttributeType.S),
                        definition("total", ScalarAttributeType.N)));

        assertThatThrownBy(() -> changes(orders().update().addIndex("byStatus"), described(other)))
                .isInstanceOf(TableUpdateException.class)
                .hasMessage("""
                        dev-orders cannot be updated:
                          - index byStatus, key: expected (status: HASH S, total: RANGE N), found status: N in \
                        another key""")
                .extracting(failure -> ((TableUpdateException) failure).done())
                .isEqualTo(List.of());
    }

    @Test
    void addIndex_whoseKeyHasAnotherTypeInAnIndexThatIsDeleted_isMadeAfterIt() {
        TableDescription other = changed(
                with(
                        global("old", IndexStatus.ACTIVE, projection(ProjectionType.ALL), key("total", KeyType.HASH)),
                        changed(without("byStatus", ON_DEMAND), table -> table.localSecondaryIndexes(List.of()))),
                table -> table.attributeDefinitions(
                        definition("customerId", ScalarAttributeType.S),
                        definition("order_id", ScalarAttributeType.S),
                        definition("status", ScalarAttributeType.S),
                        definition("region", ScalarAttributeType.S),
                        definition("total", ScalarAttributeType.S)));

        assertThat(changes(
                                orders().update().addIndex("byStatus").deleteIndex("old"),
                                described(other),
                                UPDATED,
                                described(without("old", other)),
                                UPDATED,
                                described(ON_DEMAND))
                        .changes())
                .containsExactly("index old: deleted", "index byStatus: added");
    }

    @Test
    void addMissingIndexes_addsOneAfterTheOther() {
        TableDescription none = without("byRegion", without("byStatus", ON_DEMAND));

        assertThat(changes(
                                orders().update().addMissingIndexes(),
                                described(none),
                                UPDATED,
                                described(without("byRegion", ON_DEMAND)),
                                UPDATED,
                                described(ON_DEMAND))
                        .changes())
                .containsExactly("index byStatus: added", "index byRegion: added");
    }

    @Test
    void addMissingIndexes_leavesOutTheOneThatIsDeleted() {
        TableDescription deleted = without("byStatus", ON_DEMAND);

        assertThat(changes(
                        orders().update().addMissingIndexes().deleteIndex("byStatus"),
                        described(ON_DEMAND),
                        UPDATED,
                        described(deleted)))
                .isEqualTo(new TableChanges(
                        deleted, List.of("index byStatus: deleted"), List.of("index byRegion: already there")));
    }

    @Test
    void deleteIndex_ofOneThatTheModelDoesNotHave_isSent() {
        assertThat(sent(
                        orders().update().deleteIndex("old"),
                        described(with(old("old"), ON_DEMAND)),
                        UPDATED,
                        described(ON_DEMAND)))
                .containsExactly(update(request -> request.globalSecondaryIndexUpdates(
                        change(change -> change.delete(index -> index.indexName("old"))))));
    }

    @Test
    void deleteIndex_thatIsNotThere_isReported() {
        assertThat(changes(orders().update().deleteIndex("old"), described(ON_DEMAND)))
                .isEqualTo(new TableChanges(ON_DEMAND, List.of(), List.of("index old: not there")));
    }

    @Test
    void deleteIndex_thatIsLocal_isRefused() {
        assertThatThrownBy(() -> changes(orders().update().deleteIndex("byTotal"), described(ON_DEMAND)))
                .isInstanceOf(TableUpdateException.class)
                .hasMessage("""
                        dev-orders cannot be updated:
                          - index byTotal: expected global, found local; a local index cannot be deleted without its \
                        table""");
    }

    @Test
    void deleteIndex_twice_isRefused() {
        assertThatThrownBy(() -> orders().update().deleteIndex("old").deleteIndex("old"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the index old is already named");
    }

    @Test
    void deleteIndex_thatIsAddedToo_buildsItAnew() {
        TableDescription deleted = without("byStatus", ON_DEMAND);

        assertThat(changes(
                                orders().update().addIndex("byStatus").deleteIndex("byStatus"),
                                described(ON_DEMAND),
                                UPDATED,
                                described(deleted),
                                UPDATED,
                                described(ON_DEMAND))
                        .changes())
                .containsExactly("index byStatus: deleted", "index byStatus: added");
    }

    @Test
    void deleteIndex_ofAnother_comesAfterTheAddition() {
        TableDescription before = with(old("old"), without("byStatus", ON_DEMAND));

        assertThat(changes(
                                orders().update().deleteIndex("old").addIndex("byStatus"),
                                described(before),
                                UPDATED,
                                described(with(old("old"), ON_DEMAND)),
                                UPDATED,
                                described(ON_DEMAND))
                        .changes())
                .containsExactly("index byStatus: added", "index old: deleted");
    }

    @Test
    void deleteIndex_ofFullTable_comesBeforeTheAddition() {
        TableDescription full = IntStream.range(0, 19)
                .mapToObj(number -> old("old" + number))
                .reduce(without("byStatus", ON_DEMAND), (table, index) -> with(index, table), (one, other) -> other);

        assertThat(changes(
                                orders().update().addIndex("byStatus").deleteIndex("old0"),
                                described(full),
                                UPDATED,
                                described(without("old0", full)),
                                UPDATED,
                                described(ON_DEMAND))
                        .changes())
                .containsExactly("index old0: deleted", "index byStatus: added");
    }
}
