package io.alces.table;

import static io.alces.table.TableTestModels.orders;
import static io.alces.table.UpdateTestTables.ON_DEMAND;
import static io.alces.table.UpdateTestTables.PROVISIONED;
import static io.alces.table.UpdateTestTables.UPDATED;
import static io.alces.table.UpdateTestTables.change;
import static io.alces.table.UpdateTestTables.changed;
import static io.alces.table.UpdateTestTables.changes;
import static io.alces.table.UpdateTestTables.described;
import static io.alces.table.UpdateTestTables.sent;
import static io.alces.table.UpdateTestTables.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.error.TableUpdateException;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What is sent for billing, capacities and limits. */
class UpdateThroughputTest {

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
}
