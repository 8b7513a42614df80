package io.alces;

import io.alces.error.UnreadableItemException;
import io.alces.request.AfterFailures;
import io.alces.request.RequestOptions;
import io.alces.spi.WriteOperation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;

/**
 * Removes any number of items, each by a request of its own; gives the items that were there, and nothing for positions
 * that had none. Equal keys are sent once.
 *
 * <p>The version of each item is checked, as {@code deleteItem} does, unless just its key was given. An item that is
 * refused keeps no other from being removed: executing it fails with {@link io.alces.error.BatchIncompleteException} in
 * the end, unless {@link #allowPartial()}, and {@link BatchResult#unprocessed()} says of each position that is left over
 * why it is, such as a {@link io.alces.error.StaleItemException}. If a removed item does not fit the model, that is an
 * {@link UnreadableItemException}; where something is left over, which goes before it, {@link BatchResult#unreadable()}
 * has it.
 *
 * @param <T> the model
 */
public final class DeleteEachOperation<T> extends BatchOperation<T, DeleteEachOperation<T>> {
    private final DeleteAllOperation<T> deleteAll;

    DeleteEachOperation(DeleteAllOperation<T> deleteAll, BatchSettings settings, RequestOptions options) {
        super(deleteAll.context(), deleteAll.content(), settings, options);
        this.deleteAll = deleteAll;
    }

    /** The requests as they would be sent. Nothing is sent. */
    @Override
    public List<DeleteItemRequest> requests() {
        return call().requests(entries());
    }

    @Override
    String name() {
        return deleteAll.name();
    }

    @Override
    SingleDeletes<T> call() {
        return new SingleDeletes<>(context(), options());
    }

    @Override
    void before(BatchEntries entries) {
        deleteAll.before(entries);
    }

    @Override
    void after(BatchEntry entry, AfterFailures failures) {
        deleteAll.after(entry, failures);
    }

    @Override
    Optional<T> processed(BatchEntry entry, int position, BatchOutcome outcome, BatchFindings findings) {
        Map<String, AttributeValue> removed = outcome.found().get(entry.key());
        return removed == null
                ? Optional.empty()
                : readWritten(
                        removed,
                        position,
                        ModelEvent.done(WriteOperation.DELETE),
                        outcome,
                        findings,
                        UnaryOperator.identity());
    }

    @Override
    Optional<T> unprocessed(BatchEntry entry) {
        return Optional.empty();
    }

    @Override
    DeleteEachOperation<T> with(BatchSettings settings, RequestOptions options) {
        return new DeleteEachOperation<>(deleteAll, settings, options);
    }
}
