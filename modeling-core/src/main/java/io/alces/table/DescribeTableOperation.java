package io.alces.table;

import io.alces.request.AbstractOperation;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Describes the table of a model; empty if there is none. */
public final class DescribeTableOperation
        extends AbstractOperation<Optional<TableDescription>, DescribeTableOperation> {
    private final TableContext context;

    DescribeTableOperation(TableContext context) {
        this(context, RequestOptions.NONE);
    }

    private DescribeTableOperation(TableContext context, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
    }

    /** The request as it would be sent. Nothing is sent. */
    public DescribeTableRequest request() {
        return steps().describeRequest();
    }

    @Override
    public List<DescribeTableRequest> requests() {
        return List.of(request());
    }

    @Override
    protected Step<Optional<TableDescription>> start() {
        return steps().describe(Step::done);
    }

    @Override
    protected DescribeTableOperation withOptions(RequestOptions options) {
        return new DescribeTableOperation(context, options);
    }

    private TableSteps steps() {
        return new TableSteps(context, options());
    }
}
