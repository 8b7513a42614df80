package io.alces.table;

import io.alces.request.AbstractOperation;
import io.alces.request.Call;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Deletes the table of a model with all its items; false if there was none.
 *
 * <p>Executing it waits until the table is gone, and fails with {@link io.alces.error.TableNotReadyException} if that
 * takes too long. A table that somebody creates anew under the same name meanwhile is left alone. If the answer to the
 * request is lost and the table is gone when the SDK repeats it, the result is false.
 */
public final class DeleteTableOperation extends AbstractOperation<Boolean, DeleteTableOperation> {
    private final TableContext context;
    private final Waiting waiting;

    DeleteTableOperation(TableContext context) {
        this(context, Waiting.DEFAULT, RequestOptions.NONE);
    }

    private DeleteTableOperation(TableContext context, Waiting waiting, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.waiting = waiting;
    }

    /** Returns as soon as the deletion has begun. */
    public DeleteTableOperation withoutWaiting() {
        return new DeleteTableOperation(context, waiting.disabled(), options());
    }

    /** Waits no longer than this for the table to be gone; 180 seconds unless set. */
    public DeleteTableOperation waitAtMost(Duration timeout) {
        return new DeleteTableOperation(context, waiting.withTimeout(timeout), options());
    }

    /** Looks this often whether it is gone; every second unless set. */
    public DeleteTableOperation checkEvery(Duration interval) {
        return new DeleteTableOperation(context, waiting.withInterval(interval), options());
    }

    /** The request as it would be sent. Nothing is sent. */
    public DeleteTableRequest request() {
        return options()
                .apply(DeleteTableRequest.builder().tableName(context.table()))
                .build();
    }

    @Override
    public List<DeleteTableRequest> requests() {
        return List.of(request());
    }

    @Override
    protected Step<Boolean> start() {
        return Step.send(Call.DELETE_TABLE, context.target(), request(), this::deleting, failure -> {
            if (failure instanceof ResourceNotFoundException) {
                return Step.done(false);
            }
            throw failure;
        });
    }

    @Override
    protected DeleteTableOperation withOptions(RequestOptions options) {
        return new DeleteTableOperation(context, waiting, options);
    }

    private Step<Boolean> deleting(DeleteTableResponse answer) {
        return waiting.enabled()
                ? untilGone(answer.tableDescription().tableId(), new Wait(context, waiting, "gone"))
                : Step.done(true);
    }

    private Step<Boolean> untilGone(@Nullable String id, Wait wait) {
        return new TableSteps(context, options())
                .describe(found -> isGone(id, found)
                        ? Step.done(true)
                        : wait.pause(found.orElse(null), () -> untilGone(id, wait)));
    }

    private static boolean isGone(@Nullable String id, Optional<TableDescription> found) {
        return found.isEmpty() || (id != null && !id.equals(found.get().tableId()));
    }
}
