package io.alces.table;

import io.alces.request.Call;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** The steps that several operations on a table take. */
record TableSteps(TableContext context, RequestOptions options) {

    DescribeTableRequest describeRequest() {
        return options.apply(DescribeTableRequest.builder().tableName(context.table()))
                .build();
    }

    /** Looks for the table; a table that does not exist is an answer, not a failure. */
    <R> Step<R> describe(Function<Optional<TableDescription>, Step<R>> then) {
        return Step.send(
                Call.DESCRIBE_TABLE,
                context.target(),
                describeRequest(),
                answer -> then.apply(Optional.of(answer.table())),
                failure -> {
                    if (failure instanceof ResourceNotFoundException) {
                        return then.apply(Optional.empty());
                    }
                    throw failure;
                });
    }

    /** Looks at a table that must exist. */
    <R> Step<R> describeExisting(Function<TableDescription, Step<R>> then, Step.Failed<R> failed) {
        return Step.send(
                Call.DESCRIBE_TABLE, context.target(), describeRequest(), answer -> then.apply(answer.table()), failed);
    }

    DescribeTimeToLiveRequest describeTimeToLiveRequest() {
        return options.apply(DescribeTimeToLiveRequest.builder().tableName(context.table()))
                .build();
    }

    /** Looks at the time to live. */
    <R> Step<R> describeTimeToLive(Function<TimeToLiveDescription, Step<R>> then) {
        return describeTimeToLive(then, failure -> {
            throw failure;
        });
    }

    /** Looks at the time to live, and goes on after a failure too. */
    <R> Step<R> describeTimeToLive(Function<TimeToLiveDescription, Step<R>> then, Step.Failed<R> failed) {
        return Step.send(
                Call.DESCRIBE_TIME_TO_LIVE,
                context.target(),
                describeTimeToLiveRequest(),
                answer -> then.apply(answer.timeToLiveDescription()),
                failed);
    }

    UpdateTimeToLiveRequest timeToLiveRequest(boolean enabled, String attribute) {
        return options.apply(UpdateTimeToLiveRequest.builder()
                        .tableName(context.table())
                        .timeToLiveSpecification(TimeToLiveSpecification.builder()
                                .enabled(enabled)
                                .attributeName(attribute)
                                .build()))
                .build();
    }

    /** A call that changes the table itself. */
    TableCall<UpdateTableRequest, ?> updateTable(UpdateTableRequest.Builder request) {
        return new TableCall<>(
                Call.UPDATE_TABLE,
                options.apply(request.tableName(context.table())).build());
    }

    /**
     * Switches the time to live on.
     *
     * @param then is told whether it was switched on here: if that is refused because somebody else just did it, all is
     *     well too
     */
    <R> Step<R> enableTimeToLive(String attribute, Function<Boolean, Step<R>> then) {
        return Step.send(
                Call.UPDATE_TIME_TO_LIVE,
                context.target(),
                timeToLiveRequest(true, attribute),
                answer -> then.apply(true),
                failure -> unlessEnabled(attribute, failure, then));
    }

    private <R> Step<R> unlessEnabled(String attribute, RuntimeException failure, Function<Boolean, Step<R>> then) {
        if (!(failure instanceof DynamoDbException)) {
            throw failure;
        }
        return describeTimeToLive(found -> {
            if (FoundSettings.isTimeToLiveOn(found, attribute)) {
                return then.apply(false);
            }
            throw failure;
        });
    }
}
