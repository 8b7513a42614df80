package io.alces.table;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** The settings of a table that exists. DynamoDB leaves out what was never anything but the default. */
final class FoundSettings {
    /** What a table without a stream shows. */
    static final String NO_STREAM = "none";

    private FoundSettings() {}

    static BillingMode billingMode(TableDescription table) {
        return table.billingModeSummary() == null
                ? BillingMode.PROVISIONED
                : table.billingModeSummary().billingMode();
    }

    static Throughput throughput(TableDescription table) {
        return throughput(table, table.provisionedThroughput(), table.onDemandThroughput());
    }

    static Throughput throughput(TableDescription table, GlobalSecondaryIndexDescription index) {
        return throughput(table, index.provisionedThroughput(), index.onDemandThroughput());
    }

    static String tableClass(TableDescription table) {
        return table.tableClassSummary() == null
                ? TableClass.STANDARD.toString()
                : table.tableClassSummary().tableClassAsString();
    }

    /** What the stream shows, or {@link #NO_STREAM}. */
    static String stream(TableDescription table) {
        StreamSpecification stream = table.streamSpecification();
        return stream == null || stream.streamViewType() == null || Boolean.FALSE.equals(stream.streamEnabled())
                ? NO_STREAM
                : stream.streamViewTypeAsString();
    }

    static String deletionProtection(TableDescription table) {
        return Boolean.TRUE.equals(table.deletionProtectionEnabled()) ? "on" : "off";
    }

    /** Such as {@code ENABLED on expiresAt}. */
    static String timeToLive(TimeToLiveDescription found) {
        return isTimeToLiveOff(found)
                ? TimeToLiveStatus.DISABLED.toString()
                : found.timeToLiveStatusAsString() + " on " + found.attributeName();
    }

    static boolean isTimeToLiveOff(TimeToLiveDescription found) {
        return found.timeToLiveStatus() == null || found.timeToLiveStatus() == TimeToLiveStatus.DISABLED;
    }

    /** Whether the time to live is on, or about to be, for this attribute. */
    static boolean isTimeToLiveOn(TimeToLiveDescription found, String attribute) {
        boolean on = found.timeToLiveStatus() == TimeToLiveStatus.ENABLED
                || found.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
        return on && attribute.equals(found.attributeName());
    }

    static Optional<GlobalSecondaryIndexDescription> globalIndex(TableDescription table, String name) {
        return table.globalSecondaryIndexes().stream()
                .filter(index -> index.indexName().equals(name))
                .findFirst();
    }

    static boolean hasLocalIndex(TableDescription table, String name) {
        return table.localSecondaryIndexes().stream()
                .anyMatch(index -> index.indexName().equals(name));
    }

    private static Throughput throughput(
            TableDescription table,
            @Nullable ProvisionedThroughputDescription provisioned,
            @Nullable OnDemandThroughput limits) {
        if (billingMode(table) == BillingMode.PAY_PER_REQUEST) {
            return limits == null
                    ? Throughput.OnDemand.WITHOUT_LIMITS
                    : new Throughput.OnDemand(
                            limit(limits.maxReadRequestUnits()), limit(limits.maxWriteRequestUnits()));
        }
        return provisioned == null
                ? new Throughput.Provisioned(0, 0)
                : new Throughput.Provisioned(provisioned.readCapacityUnits(), provisioned.writeCapacityUnits());
    }

    private static long limit(@Nullable Long units) {
        return units == null ? Throughput.UNLIMITED : units;
    }
}
