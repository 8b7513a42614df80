package io.alces;

import io.alces.error.UnreadableItemException;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;

/**
 * Stores any number of items whole, at most 25 in a request, each in place of the one of the same key if there is one;
 * gives the items as they were stored.
 *
 * <p>The batch as a whole is not atomic, and other writers can come between its requests. Executing it fails with
 * {@link io.alces.error.BatchIncompleteException} if something is left over, unless {@link #allowPartial()}; an item is
 * left over if it is not known to be stored. Saving it once more stores the same item.
 *
 * @param <T> the model
 */
public final class SaveAllOperation<T> extends BatchOperation<T, SaveAllOperation<T>> {

    SaveAllOperation(ModelContext<T> context, Iterable<? extends T> items) {
        this(context, BatchInput.items(context, items), BatchSettings.DEFAULT, RequestOptions.NONE);
    }

    private SaveAllOperation(
            ModelContext<T> context, BatchEntries entries, BatchSettings settings, RequestOptions options) {
        super(context, entries, settings, options);
    }

    /** The requests as they would be sent if each of them is processed whole. Nothing is sent. */
    @Override
    public List<BatchWriteItemRequest> requests() {
        return writes().call().requests(entries());
    }

    @Override
    String name() {
        return "saveAll";
    }

    @Override
    BatchCall<?, ?> call() {
        return writes().call();
    }

    @Override
    Optional<T> processed(BatchEntry entry, int position, BatchOutcome outcome, List<UnreadableItem> unreadable) {
        try {
            return Optional.of(context().items().read(entry.attributes()));
        } catch (UnreadableItemException problem) {
            throw problem.atPosition(position).afterWrite("the item was saved");
        }
    }

    @Override
    Optional<T> unprocessed(BatchEntry entry) {
        return Optional.of(context().items().read(entry.attributes()));
    }

    @Override
    SaveAllOperation<T> with(BatchSettings settings, RequestOptions options) {
        return new SaveAllOperation<>(context(), entries(), settings, options);
    }

    private BatchWrites writes() {
        return new BatchWrites(context(), options(), BatchWrites::put);
    }
}
