package io.alces.table;

import static io.alces.table.TableTestModels.global;
import static io.alces.table.TableTestModels.key;
import static io.alces.table.TableTestModels.orders;
import static io.alces.table.TableTestModels.projection;

import io.alces.request.StepScript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;

/** Tables to be updated, and what updates make of them. */
final class UpdateTestTables {
    static final UpdateTableResponse UPDATED = UpdateTableResponse.builder().build();
    static final DescribeTimeToLiveResponse TIME_TO_LIVE_OFF = DescribeTimeToLiveResponse.builder()
            .timeToLiveDescription(found -> found.timeToLiveStatus(TimeToLiveStatus.DISABLED))
            .build();
    static final String ARN = "arn:aws:dynamodb:eu-north-1:1:table/dev-orders";

    static final TableDescription ON_DEMAND = orders(TableStatus.ACTIVE, IndexStatus.ACTIVE).toBuilder()
            .tableArn(ARN)
            .billingModeSummary(billing -> billing.billingMode(BillingMode.PAY_PER_REQUEST))
            .build();

    static final TableDescription PROVISIONED = ON_DEMAND.toBuilder()
            .billingModeSummary(billing -> billing.billingMode(BillingMode.PROVISIONED))
            .provisionedThroughput(units -> units.readCapacityUnits(10L).writeCapacityUnits(5L))
            .globalSecondaryIndexes(ON_DEMAND.globalSecondaryIndexes().stream()
                    .map(index -> index.toBuilder()
                            .provisionedThroughput(
                                    units -> units.readCapacityUnits(2L).writeCapacityUnits(1L))
                            .build())
                    .toList())
            .build();

    static TableDescription without(String index, TableDescription table) {
        return table.toBuilder()
                .globalSecondaryIndexes(table.globalSecondaryIndexes().stream()
                        .filter(global -> !global.indexName().equals(index))
                        .toList())
                .build();
    }

    static TableDescription with(GlobalSecondaryIndexDescription index, TableDescription table) {
        List<GlobalSecondaryIndexDescription> indexes = new ArrayList<>(table.globalSecondaryIndexes());
        indexes.add(index);
        return table.toBuilder().globalSecondaryIndexes(indexes).build();
    }

    static GlobalSecondaryIndexDescription old(String name) {
        return global(name, IndexStatus.ACTIVE, projection(ProjectionType.ALL), key("region", KeyType.HASH));
    }

    static TableDescription changed(TableDescription table, Consumer<TableDescription.Builder> change) {
        return table.toBuilder().applyMutation(change).build();
    }

    static DescribeTableResponse described(TableDescription table) {
        return DescribeTableResponse.builder().table(table).build();
    }

    static DescribeTimeToLiveResponse timeToLive(TimeToLiveStatus status, String attribute) {
        return DescribeTimeToLiveResponse.builder()
                .timeToLiveDescription(found -> found.timeToLiveStatus(status).attributeName(attribute))
                .build();
    }

    /** The requests after the first look, and before the last. */
    static List<DynamoDbRequest> sent(UpdateTableOperation update, Object... answers) {
        StepScript script = StepScript.of(answers);
        var unused = script.run(update.start());
        return script.requests().stream()
                .filter(request -> !(request instanceof DescribeTableRequest))
                .filter(request -> !(request instanceof DescribeTimeToLiveRequest))
                .toList();
    }

    static TableChanges changes(UpdateTableOperation update, Object... answers) {
        return StepScript.of(answers).run(update.start());
    }

    static UpdateTableRequest update(Consumer<UpdateTableRequest.Builder> change) {
        return UpdateTableRequest.builder()
                .tableName("dev-orders")
                .applyMutation(change)
                .build();
    }

    static GlobalSecondaryIndexUpdate change(Consumer<GlobalSecondaryIndexUpdate.Builder> change) {
        return GlobalSecondaryIndexUpdate.builder().applyMutation(change).build();
    }

    private UpdateTestTables() {}
}
