package io.alces;

import io.alces.request.AfterFailures;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.schema.HookKind;
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
 * <p>DynamoDB compares nothing in a batch. So items of a model with a {@link io.alces.annotation.Version} are refused with
 * an {@link IllegalStateException} when the requests are made, unless they go {@link #individually()} or {@link
 * #unchecked()}; keys, which have no version, are not.
 * Nor does it keep {@link io.alces.annotation.Unique} attributes: of a model that has some, all are refused so, unless they
 * go {@link #individually()}.
 *
 * @param <T> the model
 */
public final class DeleteAllOperation<T> extends BatchOperation<T, DeleteAllOperation<T>> {

    private final List<T> given;

    /**
     * Makes a batch of deletes.
     *
     * @param given the objects that the caller gave; none if it was keys
     */
    private DeleteAllOperation(
            ModelContext<T> context, BatchContent keys, List<T> given, BatchSettings settings, RequestOptions options) {
        super(context, keys, settings, options);
        this.given = given;
    }

    static <T> DeleteAllOperation<T> ofKeys(ModelContext<T> context, Iterable<Key<T>> keys) {
        return new DeleteAllOperation<>(
                context, BatchInput.keys(context, keys), List.of(), BatchSettings.DEFAULT, RequestOptions.NONE);
    }

    static <T> DeleteAllOperation<T> ofItems(ModelContext<T> context, Iterable<? extends T> items) {
        List<T> given = BatchInput.present(context, "an item", items);
        return new DeleteAllOperation<>(
                context, BatchInput.keysOf(context, given), given, BatchSettings.DEFAULT, RequestOptions.NONE);
    }

    /** Removes each item by a request of its own, on the version that it was given with; gives the items that were there. */
    public DeleteEachOperation<T> individually() {
        return new DeleteEachOperation<>(this, settings(), options());
    }

    /** Removes items whatever versions are stored. */
    public DeleteAllOperation<T> unchecked() {
        return new DeleteAllOperation<>(context(), content().unchecked(), given, settings(), options());
    }

    /** The requests as they would be sent if each of them is processed whole. Nothing is sent. */
    @Override
    public List<BatchWriteItemRequest> requests() {
        return writes().call().requests(entries());
    }

    @Override
    void requireSendable() {
        writes().requireNoChecks(content());
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
    void before(BatchEntries entries) {
        if (!context().listeners().isEmpty() || context().model().hooks().has(HookKind.BEFORE_DELETE)) {
            before(entries, this::removal);
        }
    }

    @Override
    void after(BatchEntry entry, AfterFailures failures) {
        if (!context().listeners().isEmpty()) {
            removal(entry).tellAfter(failures);
        }
    }

    private Removal<T> removal(BatchEntry entry) {
        T item = given.isEmpty() ? null : given.get(entry.positions().get(0));
        return Removal.of(context(), entry.attributes(), item);
    }

    @Override
    Optional<T> processed(BatchEntry entry, int position, BatchOutcome outcome, BatchFindings findings) {
        return Optional.empty();
    }

    @Override
    Optional<T> unprocessed(BatchEntry entry) {
        return Optional.empty();
    }

    @Override
    DeleteAllOperation<T> with(BatchSettings settings, RequestOptions options) {
        return new DeleteAllOperation<>(context(), content(), given, settings, options);
    }

    private BatchWrites writes() {
        return new BatchWrites(context(), name(), options(), false);
    }
}
