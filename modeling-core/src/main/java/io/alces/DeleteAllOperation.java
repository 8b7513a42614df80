package io.alces;

import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;

/**
 * Removes any number of items, at most 25 in a request; equal keys are sent once, and those without an item count as
 * done. DynamoDB does not give the items that were there.
 *
 * <p>The batch as a whole is not atomic, and other writers can come between its requests. Executing it fails with
 * {@link io.alces.error.BatchIncompleteException} if something is left over, unless {@link #allowPartial()}.
 *
 * @param <T> the model
 */
public final class DeleteAllOperation<T> extends BatchOperation<T, DeleteAllOperation<T>> {

    DeleteAllOperation(ModelContext<T> context, BatchContent keys) {
        this(context, keys, BatchSettings.DEFAULT, RequestOptions.NONE);
    }

    private DeleteAllOperation(
            ModelContext<T> context, BatchContent keys, BatchSettings settings, RequestOptions options) {
        super(context, keys, settings, options);
    }

    /** The requests as they would be sent if each of them is processed whole. Nothing is sent. */
    @Override
    public List<BatchWriteItemRequest> requests() {
        return writes().call().requests(entries());
    }

    @Override
    String name() {
        return "deleteAll";
    }

    @Override
    BatchCall<?, ?> call() {
        return writes().call();
    }

    @Override
    Optional<T> processed(BatchEntry entry, int position, BatchOutcome outcome, List<UnreadableItem> unreadable) {
        return Optional.empty();
    }

    @Override
    Optional<T> unprocessed(BatchEntry entry) {
        return Optional.empty();
    }

    @Override
    DeleteAllOperation<T> with(BatchSettings settings, RequestOptions options) {
        return new DeleteAllOperation<>(context(), content(), settings, options);
    }

    private BatchWrites writes() {
        return new BatchWrites(context(), options(), BatchWrites::delete);
    }
}
