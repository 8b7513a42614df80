package io.alces;

import io.alces.request.AfterFailures;
import io.alces.request.RequestOptions;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Stores any number of items whole, each by a request of its own, as {@code save} does; gives the items as they were
 * stored.
 *
 * <p>The version of each item is checked, and counted up. An item that is refused keeps no other from being stored:
 * executing it fails with {@link io.alces.error.BatchIncompleteException} in the end, unless {@link #allowPartial()}, and
 * {@link BatchResult#unprocessed()} says of each position that is left over why it is, such as a {@link
 * io.alces.error.StaleItemException}. An item with a version of which no answer came is not sent again, since it may be
 * stored; read it first.
 *
 * @param <T> the model
 */
public final class SaveEachOperation<T> extends BatchOperation<T, SaveEachOperation<T>> {
    private final SaveAllOperation<T> saveAll;

    SaveEachOperation(SaveAllOperation<T> saveAll, BatchSettings settings, RequestOptions options) {
        super(saveAll.context(), saveAll.content(), settings, options);
        this.saveAll = saveAll;
    }

    /** The requests as they would be sent. Nothing is sent. */
    @Override
    public List<PutItemRequest> requests() {
        return call().requests(entries());
    }

    @Override
    String name() {
        return saveAll.name();
    }

    @Override
    SinglePuts<T> call() {
        return new SinglePuts<>(context(), options());
    }

    @Override
    void before(BatchEntries entries) {
        saveAll.before(entries);
    }

    @Override
    void after(BatchEntry entry, AfterFailures failures) {
        saveAll.after(entry, failures);
    }

    @Override
    Optional<T> processed(BatchEntry entry, int position, BatchOutcome outcome, BatchFindings findings) {
        return saveAll.processed(entry, position, outcome, findings);
    }

    @Override
    Optional<T> unprocessed(BatchEntry entry) {
        return saveAll.unprocessed(entry);
    }

    @Override
    SaveEachOperation<T> with(BatchSettings settings, RequestOptions options) {
        return new SaveEachOperation<>(saveAll, settings, options);
    }
}
