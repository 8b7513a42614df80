package io.alces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.Alces;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.LocalIndex;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.table.TableOperations;
import io.alces.table.TableVerification;
import io.alces.testing.AlcesTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

@AlcesTest
class TableVerificationTest {

    @Item(table = "visits")
    @GlobalIndex(name = "byDevice", partitionKey = "device", sortKey = "seenAt")
    @GlobalIndex(name = "byPlace", partitionKey = "country", include = "agent")
    @LocalIndex(name = "bySeen", sortKey = "seenAt", projection = ProjectionType.KEYS_ONLY)
    record Visit(
            @PartitionKey String user,
            @SortKey String visit,
            String device,
            String country,
            Instant seenAt,
            String agent,
            @TimeToLive Instant expiresAt) {}

    /** The same table as it was before. */
    @Item(table = "visits")
    @GlobalIndex(name = "byDevice", partitionKey = "device", projection = ProjectionType.KEYS_ONLY)
    @GlobalIndex(name = "byAgent", partitionKey = "agent")
    record OldVisit(
            @PartitionKey String user,
            @SortKey int visit,
            String device,
            String agent,
            @TimeToLive Instant endsAt) {}

    private static TableOperations visits(Alces alces) {
        return alces.model(Visit.class).table();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void verify_withoutTable_isADifference(Execution execution, Alces alces) {
        assertThat(execution.run(visits(alces).verify()).differences()).containsExactly("table: missing");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void verify_afterCreate_isClean(Execution execution, Alces alces) {
        execution.run(visits(alces).create().stream(StreamViewType.NEW_IMAGE).deletionProtection());

        TableVerification verification = execution.run(
                visits(alces).verify().billingMode(BillingMode.PAY_PER_REQUEST).stream(StreamViewType.NEW_IMAGE)
                        .deletionProtection());

        assertThat(verification.differences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void verify_ofAnOldTable_tellsEveryDifferenceAndTouchesNothing(Execution execution, Alces alces) {
        execution.run(alces.model(OldVisit.class).table().create().provisioned(1, 1));
        TableDescription before = execution.run(visits(alces).describe()).orElseThrow();

        TableVerification verification = execution.run(
                visits(alces).verify().billingMode(BillingMode.PAY_PER_REQUEST).stream(StreamViewType.NEW_IMAGE)
                        .deletionProtection());

        assertThat(verification)
                .isEqualTo(new TableVerification(
                        "Visit",
                        before.tableName(),
                        List.of(
                                "key: expected (user: HASH S, visit: RANGE S), found (user: HASH S, visit: RANGE N)",
                                "index byDevice, key: expected (device: HASH S, seenAt: RANGE S),"
                                        + " found (device: HASH S)",
                                "index byDevice, projection: expected ALL, found KEYS_ONLY",
                                "index byPlace: missing",
                                "index bySeen: missing",
                                "index byAgent: not in the model",
                                "stream: expected NEW_IMAGE, found none",
                                "deletion protection: expected on, found off",
                                "index byDevice: what is read from it lacks country, agent, expiresAt",
                                "billing mode: expected PAY_PER_REQUEST, found PROVISIONED",
                                "time to live: expected ENABLED on expiresAt, found ENABLED on endsAt")));
        assertThat(execution.run(visits(alces).describe())).contains(before);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void verify_whenTheTimeToLiveIsOff_saysSo(Execution execution, Alces alces) {
        execution.run(visits(alces).create().withoutWaiting());

        assertThat(execution.run(visits(alces).verify()).differences())
                .contains("time to live: expected ENABLED on expiresAt, found DISABLED");
    }
}
