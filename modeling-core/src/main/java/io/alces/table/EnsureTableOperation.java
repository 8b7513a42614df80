package io.alces.table;

import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;

/**
 * Creates the table of a model if there is none, waits until it and its indexes are active, and switches on the time to
 * live if it is off; gives a report.
 *
 * <p>What exists is never changed or deleted: where it differs from the model, and from what is set here, the report
 * says so. Any number of processes can execute it at once. Fails with {@link io.alces.error.TableNotReadyException} if
 * the table takes too long.
 */
public final class EnsureTableOperation extends TableCreation<TableReport, EnsureTableOperation> {

    EnsureTableOperation(TableContext context) {
        this(context, TableSettings.DEFAULT, Waiting.DEFAULT, RequestOptions.NONE);
    }

    private EnsureTableOperation(
            TableContext context, TableSettings settings, Waiting waiting, RequestOptions options) {
        super(context, settings, waiting, options);
    }

    /** The request that looks for the table. What is sent next depends on its answer. */
    @Override
    public List<DescribeTableRequest> requests() {
        return List.of(new TableSteps(context(), options()).describeRequest());
    }

    @Override
    protected Step<TableReport> start() {
        return new EnsureRun(this, new TableSteps(context(), options())).look();
    }

    @Override
    EnsureTableOperation with(TableSettings settings, Waiting waiting, RequestOptions options) {
        return new EnsureTableOperation(context(), settings, waiting, options);
    }
}
