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
 * left over if it is not known to be stored. Saving it once more stores the same item. If an item was stored and does
 * not fit the model when it is read back, that is an {@link UnreadableItemException}; where something is left over, which
 * goes before it, {@link BatchResult#unreadable()} has it.
 *
 * @param <T> the model
 */
public final class SaveAllOperation<T> extends BatchOperation<T, SaveAllOperation<T>> {

    SaveAllOperation(ModelContext<T> context, Iterable<? extends T> items) {
        this(context, BatchInput.items(context, items), BatchSettings.DEFAULT, RequestOptions.NONE);
    }

    private SaveAllOperation(
            ModelContext<T> context, BatchContent content, BatchSettings settings, RequestOptions options) {
        super(context, content, settings, options);
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
        } catch (UnreadableItemException unreadableItem) {
            UnreadableItemException problem =
                    unreadableItem.atPosition(position).afterWrite("the item was saved");
            if (outcome.unprocessed().isEmpty()) {
                throw problem;
            }
            unreadable.add(new UnreadableItem(entry.attributes(), problem));
            return Optional.empty();
        }
    }

    /** Nothing if it cannot be read: that must not hide what is left over. */
    @Override
    Optional<T> unprocessed(BatchEntry entry) {
        try {
            return Optional.of(context().items().read(entry.attributes()));
        } catch (UnreadableItemException problem) {
            return Optional.empty();
        }
    }

    @Override
    SaveAllOperation<T> with(BatchSettings settings, RequestOptions options) {
        return new SaveAllOperation<>(context(), content(), settings, options);
    }

    private BatchWrites writes() {
        return new BatchWrites(context(), options(), BatchWrites::put);
    }
}
