package io.alces.table;

import static io.alces.table.TableTestModels.orders;
import static io.alces.table.TableTestModels.sessions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.error.TableNotReadyException;
import io.alces.error.TableUpdateException;
import io.alces.request.StepScript;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;

/** When requests are sent, waited for, repeated, and given up. */
class UpdateRunTest {
    private static final UpdateTableResponse UPDATED =
            UpdateTableResponse.builder().build();
    private static final TableDescription COMPLETE = onDemand(TableStatus.ACTIVE, IndexStatus.ACTIVE);
    private static final TableDescription BUILDING = onDemand(TableStatus.ACTIVE, IndexStatus.CREATING);
    private static final TableDescription WITHOUT_STATUS = COMPLETE.toBuilder()
            .globalSecondaryIndexes(COMPLETE.globalSecondaryIndexes().get(1))
            .build();
    private static final TableDescription PROTECTED =
            WITHOUT_STATUS.toBuilder().deletionProtectionEnabled(true).build();

    private final RuntimeException busy = ResourceInUseException.builder().build();
    private final RuntimeException limit = LimitExceededException.builder().build();
    private final RuntimeException invalid =
            DynamoDbException.builder().message("invalid").build();
    private final RuntimeException broken = SdkClientException.create("broken");

    private static TableDescription onDemand(TableStatus table, IndexStatus byStatus) {
        return orders(table, byStatus).toBuilder()
                .billingModeSummary(billing -> billing.billingMode(BillingMode.PAY_PER_REQUEST))
                .build();
    }

    private static DescribeTableResponse described(TableDescription table) {
        return DescribeTableResponse.builder().table(table).build();
    }

    private static DescribeTimeToLiveResponse timeToLive(TimeToLiveStatus status) {
        return DescribeTimeToLiveResponse.builder()
                .timeToLiveDescription(found -> found.timeToLiveStatus(status).attributeName("expiresAt"))
                .build();
    }

    private static UpdateTableOperation addByStatus() {
        return orders().update().addIndex("byStatus");
    }

    @Test
    void start_waitsUntilTheIndexIsSeenAndFilled() {
        StepScript script = StepScript.of(
                described(WITHOUT_STATUS),
                UPDATED,
                described(WITHOUT_STATUS),
                described(onDemand(TableStatus.UPDATING, IndexStatus.CREATING)),
                described(BUILDING),
                described(COMPLETE));

        TableChanges changes =
                script.run(addByStatus().checkEvery(Duration.ofMillis(200)).start());

        assertThat(changes).isEqualTo(new TableChanges(COMPLETE, List.of("index byStatus: added"), List.of()));
        assertThat(script.pauses())
                .containsExactly(Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofMillis(200));
    }

    @Test
    void start_whenALookFailsWhileAnIndexIsBuilt_looksAgain() {
        RuntimeException unavailable =
                DynamoDbException.builder().statusCode(500).build();
        StepScript script = StepScript.of(
                described(WITHOUT_STATUS), UPDATED, described(BUILDING), unavailable, described(COMPLETE));

        assertThat(script.run(addByStatus().start()).changes()).containsExactly("index byStatus: added");
    }

    @Test
    void start_whileAnotherChangesTheTable_waitsBeforeItSends() {
        StepScript script = StepScript.of(described(BUILDING), described(COMPLETE), UPDATED, described(WITHOUT_STATUS));

        assertThat(script.run(orders().update().deleteIndex("byStatus").start()).changes())
                .containsExactly("index byStatus: deleted");
        assertThat(script.calls()).containsExactly("DescribeTable", "DescribeTable", "UpdateTable", "DescribeTable");
    }

    @Test
    void start_whenAnotherIsFaster_waitsAndSendsAgain() {
        StepScript script = StepScript.of(
                described(WITHOUT_STATUS),
                limit,
                described(WITHOUT_STATUS),
                busy,
                described(WITHOUT_STATUS),
                UPDATED,
                described(COMPLETE));

        assertThat(script.run(addByStatus().start()).changes()).containsExactly("index byStatus: added");
        assertThat(script.calls().stream().filter("UpdateTable"::equals)).hasSize(3);
        assertThat(script.pauses()).hasSize(2);
    }

    @Test
    void start_whenARepeatedRequestIsRefused_countsWhatItMade() {
        StepScript script = StepScript.of(described(WITHOUT_STATUS), busy, described(BUILDING), described(COMPLETE));

        assertThat(script.run(addByStatus().start()))
                .isEqualTo(new TableChanges(COMPLETE, List.of("index byStatus: added"), List.of()));
    }

    @Test
    void start_whenARepeatedRequestIsInvalid_countsWhatItMade() {
        StepScript script = StepScript.of(described(WITHOUT_STATUS), invalid, described(PROTECTED));

        assertThat(script.run(orders().update().deletionProtection().start()))
                .isEqualTo(new TableChanges(PROTECTED, List.of("deletion protection: from off to on"), List.of()));
    }

    @Test
    void start_whenTheTimeToLiveIsRefusedAndOn_countsIt() {
        StepScript script = StepScript.of(
                described(TableTestModels.sessions(TableStatus.ACTIVE)),
                timeToLive(TimeToLiveStatus.DISABLED),
                invalid,
                described(TableTestModels.sessions(TableStatus.ACTIVE)),
                timeToLive(TimeToLiveStatus.ENABLING),
                described(TableTestModels.sessions(TableStatus.ACTIVE)));

        assertThat(script.run(sessions().update().timeToLive().start()).changes())
                .containsExactly("time to live: from DISABLED to ENABLED on expiresAt");
    }

    @Test
    void start_whenTheFirstRequestFails_failsAsTheSdkSays() {
        StepScript script = StepScript.of(described(WITHOUT_STATUS), invalid, described(WITHOUT_STATUS));

        assertThatThrownBy(() -> script.run(addByStatus().start())).isSameAs(invalid);
    }

    @Test
    void start_whenALaterRequestFails_tellsWhatWasDone() {
        StepScript script = StepScript.of(described(WITHOUT_STATUS), UPDATED, described(PROTECTED), broken);

        assertThatThrownBy(() -> script.run(addByStatus().deletionProtection().start()))
                .isInstanceOf(TableUpdateException.class)
                .hasMessage("dev-orders is updated in part: deletion protection: from off to on; failed at: index"
                        + " byStatus; execute the update again to do what is left")
                .hasCause(broken)
                .extracting(failure -> ((TableUpdateException) failure).done())
                .isEqualTo(List.of("deletion protection: from off to on"));
    }

    @Test
    void start_whenALookFailsAfterARequest_tellsWhatWasDone() {
        StepScript script = StepScript.of(described(WITHOUT_STATUS), UPDATED, broken);

        assertThatThrownBy(() -> script.run(addByStatus().start()))
                .isInstanceOf(TableUpdateException.class)
                .hasMessage("dev-orders is updated in part: index byStatus: added; failed at: looking whether the table"
                        + " is active; execute the update again to do what is left")
                .hasCause(broken);
    }

    @Test
    void start_withoutTable_failsAsTheSdkSays() {
        RuntimeException missing = ResourceNotFoundException.builder().build();

        assertThatThrownBy(() -> StepScript.of(missing).run(addByStatus().start()))
                .isSameAs(missing);
    }

    @Test
    void start_whenItTakesTooLong_tellsWhatWasBegunAndWhatIsLeft() {
        StepScript script = StepScript.of(described(WITHOUT_STATUS), UPDATED, described(BUILDING), described(BUILDING));

        assertThatThrownBy(() -> script.run(addByStatus()
                        .withoutDeletionProtection()
                        .waitAtMost(Duration.ofSeconds(2))
                        .start()))
                .isInstanceOf(TableNotReadyException.class)
                .hasMessage("dev-orders is not active after PT2S: table ACTIVE, index byStatus CREATING, index byRegion"
                        + " ACTIVE; look again later, or wait longer with waitAtMost(..); begun: index byStatus: added;"
                        + " left: deletion protection")
                .extracting(failure -> ((TableNotReadyException) failure).begun())
                .isEqualTo(List.of("index byStatus: added"));
    }

    @Test
    void start_whenAnotherTakesTooLong_sendsNothing() {
        StepScript script = StepScript.of(described(BUILDING), described(BUILDING));

        assertThatThrownBy(() -> script.run(
                        addByStatus().waitAtMost(Duration.ofSeconds(2)).start()))
                .isInstanceOf(TableNotReadyException.class)
                .hasMessage("dev-orders is not active after PT2S: table ACTIVE, index byStatus CREATING, index byRegion"
                        + " ACTIVE; look again later, or wait longer with waitAtMost(..)");
    }

    @Test
    void start_whenItIsRefusedTooLong_failsAsTheSdkSays() {
        StepScript script = StepScript.of(described(WITHOUT_STATUS), limit, described(WITHOUT_STATUS), limit);

        assertThatThrownBy(() -> script.run(
                        addByStatus().waitAtMost(Duration.ofSeconds(2)).start()))
                .isSameAs(limit);
    }

    @Test
    void start_withoutWaiting_waitsBetweenOnly() {
        StepScript script = StepScript.of(
                described(COMPLETE.toBuilder().globalSecondaryIndexes(List.of()).build()),
                UPDATED,
                described(COMPLETE.toBuilder()
                        .globalSecondaryIndexes(
                                BUILDING.globalSecondaryIndexes().get(0))
                        .build()),
                described(COMPLETE.toBuilder()
                        .globalSecondaryIndexes(
                                COMPLETE.globalSecondaryIndexes().get(0))
                        .build()),
                UPDATED,
                described(BUILDING));

        assertThat(script.run(
                        orders().update().addMissingIndexes().withoutWaiting().start()))
                .isEqualTo(new TableChanges(
                        BUILDING, List.of("index byStatus: added", "index byRegion: added"), List.of()));
        assertThat(script.pauses()).hasSize(1);
    }
}
