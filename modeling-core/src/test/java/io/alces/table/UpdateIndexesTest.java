package io.alces.table;

import static io.alces.table.TableTestModels.definition;
import static io.alces.table.TableTestModels.global;
import static io.alces.table.TableTestModels.included;
import static io.alces.table.TableTestModels.key;
import static io.alces.table.TableTestModels.orders;
import static io.alces.table.TableTestModels.projection;
import static io.alces.table.UpdateTestTables.ON_DEMAND;
import static io.alces.table.UpdateTestTables.PROVISIONED;
import static io.alces.table.UpdateTestTables.UPDATED;
import static io.alces.table.UpdateTestTables.change;
import static io.alces.table.UpdateTestTables.changed;
import static io.alces.table.UpdateTestTables.changes;
import static io.alces.table.UpdateTestTables.described;
import static io.alces.table.UpdateTestTables.old;
import static io.alces.table.UpdateTestTables.sent;
import static io.alces.table.UpdateTestTables.update;
import static io.alces.table.UpdateTestTables.with;
import static io.alces.table.UpdateTestTables.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.error.TableUpdateException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** What is sent for indexes, in which order, and what is refused. */
class UpdateIndexesTest {

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
