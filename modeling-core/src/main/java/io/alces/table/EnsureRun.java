package io.alces.table;

import io.alces.request.Call;
import io.alces.request.Step;
import io.alces.schema.MemberSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** One run of ensuring a table: looks until it is there and active, and creates it on the way if it has to. */
final class EnsureRun {
    private final EnsureTableOperation operation;
    private final CreateTableRequest request;
    private final TableSteps steps;
    private final Wait wait;
    private boolean created;

    EnsureRun(EnsureTableOperation operation, TableSteps steps) {
        this.operation = operation;
        this.request = operation.request();
        this.steps = steps;
        this.wait = new Wait(operation.context(), operation.waiting(), "active");
    }

    Step<TableReport> look() {
        return steps.describe(found -> found.map(this::present).orElseGet(this::absent));
    }

    private Step<TableReport> present(TableDescription table) {
        return TableStatuses.allActive(table) ? ensureTimeToLive(table) : wait.pause(table, this::look);
    }

    /** A table that was just created may not be seen at once. */
    private Step<TableReport> absent() {
        return created ? wait.pause(null, this::look) : create();
    }

    private Step<TableReport> create() {
        return Step.send(
                Call.CREATE_TABLE,
                operation.context().target(),
                request,
                answer -> {
                    created = true;
                    return look();
                },
                this::createdByAnother);
    }

    private Step<TableReport> createdByAnother(RuntimeException failure) {
        if (failure instanceof ResourceInUseException) {
            return wait.pause(null, this::look);
        }
        throw failure;
    }

    private Step<TableReport> ensureTimeToLive(TableDescription table) {
        Optional<String> attribute = operation.context().schema().timeToLive().map(MemberSchema.Attribute::name);
        return attribute.isPresent()
                ? steps.describeTimeToLive(found -> timeToLive(table, attribute.get(), found))
                : report(table, false, List.of());
    }

    private Step<TableReport> timeToLive(TableDescription table, String attribute, TimeToLiveDescription found) {
        if (found.timeToLiveStatus() == TimeToLiveStatus.DISABLED) {
            return steps.enableTimeToLive(attribute, enabled -> report(table, enabled, List.of()));
        }
        return report(
                table, false, TimeToLiveDifference.of(attribute, found).stream().toList());
    }

    private Step<TableReport> report(TableDescription table, boolean timeToLiveEnabled, List<String> more) {
        List<String> differences = new ArrayList<>(TableDifferences.between(request, operation.settings(), table));
        differences.addAll(more);
        return Step.done(new TableReport(table, created, timeToLiveEnabled, differences));
    }
}
