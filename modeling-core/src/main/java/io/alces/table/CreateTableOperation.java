package io.alces.table;

import io.alces.request.Call;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.schema.MemberSchema;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Creates the table of a model, with its indexes and its time to live, and gives its description.
 *
 * <p>On demand and without a stream unless set otherwise. Executing it waits until the table and all indexes are active,
 * and fails with {@link io.alces.error.TableNotReadyException} if that takes too long, or with
 * {@link ResourceInUseException} if there is a table of this name; its message says so if that may be the one created
 * here, by a request whose answer was lost.
 */
public final class CreateTableOperation extends TableCreation<TableDescription, CreateTableOperation> {

    CreateTableOperation(TableContext context) {
        this(context, TableSettings.DEFAULT, Waiting.DEFAULT, RequestOptions.NONE);
    }

    private CreateTableOperation(
            TableContext context, TableSettings settings, Waiting waiting, RequestOptions options) {
        super(context, settings, waiting, options);
    }

    /**
     * Returns as soon as the creation has begun. The time to live, which DynamoDB takes for active tables only, stays off
     * until {@link TableOperations#ensure()} is executed.
     */
    public CreateTableOperation withoutWaiting() {
        return with(settings(), waiting().disabled(), options());
    }

    @Override
    public List<CreateTableRequest> requests() {
        return List.of(request());
    }

    @Override
    protected Step<TableDescription> start() {
        return Step.send(
                Call.CREATE_TABLE,
                context().target(),
                request(),
                answer -> waiting().enabled()
                        ? untilActive(new Wait(context(), waiting(), "active"))
                        : Step.done(answer.tableDescription()),
                failure -> {
                    throw failure instanceof ResourceInUseException exists && wasRepeated(exists)
                            ? maybeCreatedHere(exists)
                            : failure;
                });
    }

    @Override
    CreateTableOperation with(TableSettings settings, Waiting waiting, RequestOptions options) {
        return new CreateTableOperation(context(), settings, waiting, options);
    }

    private Step<TableDescription> untilActive(Wait wait) {
        return steps().describe(found -> found.filter(TableStatuses::allActive)
                .map(this::enableTimeToLive)
                .orElseGet(() -> wait.pause(found.orElse(null), () -> untilActive(wait))));
    }

    private Step<TableDescription> enableTimeToLive(TableDescription table) {
        Optional<String> attribute = context().schema().timeToLive().map(MemberSchema.Attribute::name);
        return attribute.isPresent()
                ? steps().enableTimeToLive(attribute.get(), enabled -> Step.done(table))
                : Step.done(table);
    }

    private static boolean wasRepeated(ResourceInUseException exists) {
        return exists.numAttempts() != null && exists.numAttempts() > 1;
    }

    private RuntimeException maybeCreatedHere(ResourceInUseException exists) {
        String message = context().table() + " exists, but this call may have created it: the request was sent "
                + exists.numAttempts() + " times, and an answer to it was lost; describe() shows what is there, and"
                + " ensure() waits for it and completes it";
        return exists.toBuilder().message(message).cause(exists).build();
    }

    private TableSteps steps() {
        return new TableSteps(context(), options());
    }
}
