package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.alces.Alces;
import io.alces.Model;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.LocalIndex;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.Stored;
import io.alces.annotation.StoredAs;
import io.alces.annotation.TimeToLive;
import io.alces.error.TableUpdateException;
import io.alces.table.TableChanges;
import io.alces.table.UpdateTableOperation;
import io.alces.testing.AlcesTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

@AlcesTest
class TableUpdatesTest {
    private static final int PARCELS = 300;

    /** As the table was when it was created. */
    @Item(table = "parcels")
    @LocalIndex(name = "byWeight", sortKey = "weight", projection = ProjectionType.KEYS_ONLY)
    record OldParcel(
            @PartitionKey String sender,
            @SortKey String number,
            String city,
            String street,
            long weight,
            @Stored(StoredAs.EPOCH_SECONDS) Instant expiresAt) {}

    @Item(table = "parcels")
    @GlobalIndex(name = "byCity", partitionKey = "city", sortKey = "weight")
    @GlobalIndex(
            name = "byAddress",
            partitionKey = {"city", "street"},
            sortKey = "number",
            projection = ProjectionType.KEYS_ONLY)
    @LocalIndex(name = "byWeight", sortKey = "weight", projection = ProjectionType.KEYS_ONLY)
    record Parcel(
            @PartitionKey String sender,
            @SortKey String number,
            String city,
            String street,
            long weight,
            @TimeToLive Instant expiresAt) {}

    /** As {@link Parcel}, with one index of the same name that is another one. */
    @Item(table = "parcels")
    @GlobalIndex(name = "byCity", partitionKey = "city", projection = ProjectionType.KEYS_ONLY)
    record OtherParcel(@PartitionKey String sender, @SortKey String number, String city) {}

    /** As {@link Parcel}, with a key of another type. */
    @Item(table = "parcels")
    @GlobalIndex(name = "byWeightClass", partitionKey = "weight")
    record LabelledParcel(
            @PartitionKey String sender, @SortKey String number, String weight) {}

    private static UpdateTableOperation update(Alces alces) {
        return update(alces, Parcel.class);
    }

    private static UpdateTableOperation update(Alces alces, Class<?> model) {
        return alces.model(model).table().update().checkEvery(Duration.ofMillis(20));
    }

    private static void createOld(Alces alces) {
        alces.model(OldParcel.class).table().create().execute();
    }

    private static TableDescription table(Alces alces) {
        return alces.model(Parcel.class).table().describe().execute().orElseThrow();
    }

    private static void saveParcels(Model<OldParcel> parcels) {
        parcels.saveAll(IntStream.range(0, PARCELS)
                        .mapToObj(number -> new OldParcel(
                                "s" + number % 3,
                                "n%03d".formatted(number),
                                number % 2 == 0 ? "Oslo" : "Bergen",
                                "street" + number % 5,
                                number,
                                Instant.now().plusSeconds(3600)))
                        .toList())
                .execute();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void addIndex_isFilledBeforeItReturns(Execution execution, Alces alces) {
        createOld(alces);
        saveParcels(alces.model(OldParcel.class));

        TableChanges changes = execution.run(update(alces).addIndex("byCity"));

        assertThat(changes.changes()).containsExactly("index byCity: added");
        assertThat(changes.table().globalSecondaryIndexes())
                .extracting(index -> index.indexStatus())
                .containsExactly(IndexStatus.ACTIVE);
        assertThat(execution.run(alces.model(Parcel.class)
                        .query()
                        .index("byCity")
                        .where(Parcel::city)
                        .eq("Oslo")
                        .where(Parcel::weight)
                        .ge(200L)
                        .list()))
                .extracting(Parcel::weight)
                .isEqualTo(IntStream.range(100, 150).mapToObj(half -> 2L * half).toList());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void addMissingIndexes_makesTheTableThatOfTheModel(Execution execution, Alces alces) {
        createOld(alces);
        saveParcels(alces.model(OldParcel.class));

        TableChanges changes = execution.run(update(alces).addMissingIndexes());

        assertThat(changes.changes()).containsExactly("index byCity: added", "index byAddress: added");
        assertThat(execution.run(alces.model(Parcel.class).table().ensure()).differences())
                .isEmpty();
        assertThat(execution.run(alces.model(Parcel.class)
                        .query()
                        .index("byAddress")
                        .where(Parcel::city)
                        .eq("Oslo")
                        .where(Parcel::street)
                        .eq("street0")
                        .attributes(Parcel::number)
                        .includeExpired()
                        .list()))
                .hasSize(PARCELS / 10);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void addMissingIndexes_whenNoneIsMissing_changesNothing(Execution execution, Alces alces) {
        execution.run(alces.model(Parcel.class).table().create());

        TableChanges changes = execution.run(update(alces).addMissingIndexes());

        assertThat(changes.changes()).isEmpty();
        assertThat(changes.unchanged())
                .containsExactly("index byCity: already there", "index byAddress: already there");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void addIndex_ofProvisionedTable_hasItsCapacity(Execution execution, Alces alces) {
        execution.run(alces.model(OldParcel.class).table().create().provisioned(4, 2));

        TableChanges changes = execution.run(update(alces).addMissingIndexes().provisioned("byAddress", 7, 1));

        assertThat(changes.table().globalSecondaryIndexes())
                .extracting(
                        index -> index.indexName(),
                        index -> index.provisionedThroughput().readCapacityUnits())
                .containsExactlyInAnyOrder(tuple("byCity", 4L), tuple("byAddress", 7L));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void addIndex_thatIsAnother_isRefusedUntilItIsDeletedToo(Execution execution, Alces alces) {
        execution.run(alces.model(OtherParcel.class).table().create());

        assertThatThrownBy(() -> execution.run(update(alces).addIndex("byCity")))
                .isInstanceOf(TableUpdateException.class)
                .hasMessage("""
                        parcels cannot be updated:
                          - index byCity: expected global (city: HASH S, weight: RANGE N), ALL, found global \
                        (city: HASH S), KEYS_ONLY; an index cannot be changed, but deleteIndex("byCity") in the same \
                        update builds a global one anew""");
        assertThat(execution
                        .run(update(alces).addIndex("byCity").deleteIndex("byCity"))
                        .changes())
                .containsExactly("index byCity: deleted", "index byCity: added");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void addIndex_whoseKeyHasAnotherType_isRefused(Execution execution, Alces alces) {
        createOld(alces);

        assertThatThrownBy(
                        () -> execution.run(update(alces, LabelledParcel.class).addMissingIndexes()))
                .isInstanceOf(TableUpdateException.class)
                .hasMessage("""
                        parcels cannot be updated:
                          - index byWeightClass, key: expected (weight: HASH S), found weight: N in another key""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void deleteIndex_leavesTheOthers(Execution execution, Alces alces) {
        execution.run(alces.model(Parcel.class).table().create());

        TableChanges changes = execution.run(update(alces).deleteIndex("byCity"));

        assertThat(changes.table().globalSecondaryIndexes())
                .extracting(index -> index.indexName())
                .containsExactly("byAddress");
        assertThat(execution.run(update(alces).deleteIndex("byCity")).unchanged())
                .containsExactly("index byCity: not there");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void deleteIndex_thatIsLocal_isRefused(Execution execution, Alces alces) {
        createOld(alces);

        assertThatThrownBy(() -> execution.run(update(alces).deleteIndex("byWeight")))
                .isInstanceOf(TableUpdateException.class)
                .hasMessage("""
                        parcels cannot be updated:
                          - index byWeight: expected global, found local; a local index cannot be deleted without its \
                        table""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void throughput_isSwitchedThereAndBack(Execution execution, Alces alces) {
        execution.run(alces.model(Parcel.class).table().create());

        TableChanges provisioned = execution.run(update(alces).provisioned(4, 2).provisioned("byCity", 7, 1));
        TableChanges more = execution.run(update(alces).provisioned(5, 2));
        TableChanges same = execution.run(update(alces).provisioned(5, 2).provisioned("byCity", 7, 1));
        TableChanges onDemand = execution.run(update(alces).onDemand());

        assertThat(provisioned.changes())
                .containsExactlyInAnyOrder(
                        "throughput: from on demand to provisioned, 4 read and 2 write units",
                        "index byCity, throughput: from on demand to provisioned, 7 read and 1 write units",
                        "index byAddress, throughput: from on demand to provisioned, 4 read and 2 write units");
        assertThat(more.changes())
                .containsExactly("throughput: from provisioned, 4 read and 2 write units to provisioned, 5 read and 2"
                        + " write units");
        assertThat(same.unchanged()).containsExactly("throughput: already as asked");
        assertThat(onDemand.table().billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    }

    /** DynamoDB Local takes the limits of an index, and does not keep them. */
    @ParameterizedTest
    @EnumSource(Execution.class)
    void onDemandLimits_areSetAndTakenAway(Execution execution, Alces alces) {
        execution.run(alces.model(Parcel.class).table().create());

        TableChanges limited =
                execution.run(update(alces).onDemandLimits(100, 50).onDemandLimits("byCity", 20, 10));
        TableChanges unlimited =
                execution.run(update(alces).withoutOnDemandLimits().withoutOnDemandLimits("byCity"));

        assertThat(limited.changes())
                .containsExactly(
                        "throughput: from on demand to on demand, at most 100 read and 50 write units",
                        "index byCity, throughput: from on demand to on demand, at most 20 read and 10 write units");
        assertThat(limited.table().onDemandThroughput().maxReadRequestUnits()).isEqualTo(100);
        assertThat(unlimited.changes())
                .containsExactly("throughput: from on demand, at most 100 read and 50 write units to on demand");
        assertThat(execution.run(update(alces).withoutOnDemandLimits()).changes())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void stream_isSwitchedOnAndReplacedAndOff(Execution execution, Alces alces) {
        createOld(alces);

        TableChanges on = execution.run(update(alces).stream(StreamViewType.KEYS_ONLY));
        TableChanges same = execution.run(update(alces).stream(StreamViewType.KEYS_ONLY));
        TableChanges replaced = execution.run(update(alces).withoutStream().stream(StreamViewType.NEW_AND_OLD_IMAGES));
        TableChanges off = execution.run(update(alces).withoutStream());

        assertThat(on.table().streamSpecification().streamViewType()).isEqualTo(StreamViewType.KEYS_ONLY);
        assertThat(same.unchanged()).containsExactly("stream: already KEYS_ONLY");
        assertThat(replaced.table().streamSpecification().streamViewType())
                .isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
        assertThat(off.changes()).containsExactly("stream: from NEW_AND_OLD_IMAGES to none");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void timeToLive_isSwitchedOnAndOff(Execution execution, Alces alces, DynamoDbClient client) {
        createOld(alces);

        TableChanges on = execution.run(update(alces).timeToLive());
        TableChanges same = execution.run(update(alces).timeToLive());
        TableChanges off = execution.run(update(alces).withoutTimeToLive());

        TimeToLiveDescription found = client.describeTimeToLive(
                        request -> request.tableName(table(alces).tableName()))
                .timeToLiveDescription();
        assertThat(on.changes()).containsExactly("time to live: from DISABLED to ENABLED on expiresAt");
        assertThat(same.unchanged()).containsExactly("time to live: already ENABLED on expiresAt");
        assertThat(off.changes()).containsExactly("time to live: from ENABLED on expiresAt to DISABLED");
        assertThat(found.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.DISABLED);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void deletionProtection_holdsUntilItIsSwitchedOff(Execution execution, Alces alces) {
        createOld(alces);

        execution.run(update(alces).deletionProtection());
        assertThatThrownBy(() -> execution.run(alces.model(Parcel.class).table().delete()))
                .isInstanceOf(DynamoDbException.class);
        execution.run(update(alces).withoutDeletionProtection());

        assertThat(execution.run(alces.model(Parcel.class).table().delete())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_ofEverythingAtOnce_isDoneInOrder(Execution execution, Alces alces) {
        execution.run(alces.model(OtherParcel.class).table().create());

        TableChanges changes =
                execution.run(update(alces).addMissingIndexes().deleteIndex("byCity").provisioned(4, 2).stream(
                                StreamViewType.NEW_IMAGE)
                        .timeToLive()
                        .deletionProtection());

        assertThat(changes.changes())
                .containsExactly(
                        "deletion protection: from off to on",
                        "time to live: from DISABLED to ENABLED on expiresAt",
                        "stream: from none to NEW_IMAGE",
                        "throughput: from on demand to provisioned, 4 read and 2 write units",
                        "index byCity, throughput: from on demand to provisioned, 4 read and 2 write units",
                        "index byAddress: added",
                        "index byCity: deleted");
        execution.run(update(alces).withoutDeletionProtection());
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_withoutTable_failsAsTheSdkSays(Execution execution, Alces alces) {
        assertThatThrownBy(() -> execution.run(update(alces).onDemand())).isInstanceOf(ResourceNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_byTwoAtOnce_succeedsForBoth(Execution execution, Alces alces)
            throws InterruptedException, ExecutionException {
        createOld(alces);
        saveParcels(alces.model(OldParcel.class));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<TableChanges>> both;
        try {
            both = threads.invokeAll(List.of(
                    () -> execution.run(update(alces).addMissingIndexes()),
                    () -> execution.run(update(alces).addMissingIndexes())));
        } finally {
            threads.shutdown();
        }

        for (Future<TableChanges> one : both) {
            assertThat(one.get().table().globalSecondaryIndexes()).hasSize(2);
        }
        assertThat(execution.run(alces.model(Parcel.class).table().ensure()).differences())
                .isEmpty();
    }
}
