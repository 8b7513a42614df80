package io.alces.table;

import io.alces.request.AbstractOperation;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * Compares the table of a model, as it is now, with the model; gives every difference in words.
 *
 * <p>Compared are the key, the indexes, what they hold, whether they are still being built, and the time to live; and
 * what is expected here. A table that does not exist is a difference like others, and none makes the operation fail.
 * Nothing is changed and no item is read: it asks DynamoDB for a description of the table and of its time to live, which
 * costs nothing.
 *
 * <p>Each expectation is given at most once: a second call is an {@link IllegalStateException}.
 */
public final class VerifyTableOperation extends AbstractOperation<TableVerification, VerifyTableOperation> {
    private static final TimeToLiveDescription NO_TIME_TO_LIVE = TimeToLiveDescription.builder()
            .timeToLiveStatus(TimeToLiveStatus.DISABLED)
            .build();

    private final TableContext context;
    private final TableExpectation expectation;

    VerifyTableOperation(TableContext context) {
        this(context, TableExpectation.DEFAULT, RequestOptions.NONE);
    }

    private VerifyTableOperation(TableContext context, TableExpectation expectation, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.expectation = expectation;
    }

    /** Expects the table to be paid for so. */
    public VerifyTableOperation billingMode(BillingMode mode) {
        return with(expectation.withBillingMode(Objects.requireNonNull(mode, "mode")));
    }

    /** Expects the table to be stored in this class. */
    public VerifyTableOperation tableClass(TableClass tableClass) {
        return with(expectation.settings().withTableClass(Objects.requireNonNull(tableClass, "tableClass")));
    }

    /** Expects a stream of changes that shows this of each item. */
    public VerifyTableOperation stream(StreamViewType view) {
        return with(expectation.settings().withStream(Objects.requireNonNull(view, "view")));
    }

    /** Expects DynamoDB to refuse to delete the table. */
    public VerifyTableOperation deletionProtection() {
        return with(expectation.settings().withDeletionProtection());
    }

    /** Takes indexes and a time to live that the model does not have for those of other models of the same table. */
    public VerifyTableOperation sharedTable() {
        return with(expectation.withShared());
    }

    /** The request that looks for the table, as it would be sent. Nothing is sent. */
    public DescribeTableRequest request() {
        return steps().describeRequest();
    }

    /** The request that looks for the table; if it exists, one for its time to live follows. */
    @Override
    public List<DescribeTableRequest> requests() {
        return List.of(request());
    }

    @Override
    protected Step<TableVerification> start() {
        return steps().describe(
                        found -> found.map(this::compareWith).orElseGet(() -> report(List.of("table: missing"))));
    }

    @Override
    protected VerifyTableOperation withOptions(RequestOptions options) {
        return new VerifyTableOperation(context, expectation, options);
    }

    /** A table that is still being created has no time to live to describe, nor has one that was deleted meanwhile. */
    private Step<TableVerification> compareWith(TableDescription table) {
        return steps().describeTimeToLive(found -> compare(table, found), failure -> {
            if (failure instanceof ResourceNotFoundException) {
                return compare(table, NO_TIME_TO_LIVE);
            }
            throw failure;
        });
    }

    private Step<TableVerification> compare(TableDescription table, TimeToLiveDescription timeToLive) {
        return report(new TableComparison(context, expectation).differences(table, timeToLive));
    }

    private Step<TableVerification> report(List<String> differences) {
        return Step.done(new TableVerification(context.modelName(), context.table(), differences));
    }

    private VerifyTableOperation with(TableSettings settings) {
        return with(expectation.with(settings));
    }

    private VerifyTableOperation with(TableExpectation expectation) {
        return new VerifyTableOperation(context, expectation, options());
    }

    private TableSteps steps() {
        return new TableSteps(context, options());
    }
}
