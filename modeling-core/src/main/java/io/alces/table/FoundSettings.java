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
