package io.alces;

import io.alces.error.HookFailedException;
import io.alces.error.UnreadableItemException;
import io.alces.request.AfterFailures;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.spi.WriteOperation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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
 * <p>If a hook of the model or a listener fails after items were stored, that is a {@link HookFailedException}; where
 * something is left over, the failure that tells of it has it suppressed, and {@link #allowPartial()} fails so too.
 *
 * <p>DynamoDB compares nothing in a batch. So items of a model with a {@link io.alces.annotation.Version} are refused with
 * an {@link IllegalStateException} when the requests are made, unless they go {@link #individually()} or {@link
 * #unchecked()}.
 * Nor does it keep {@link io.alces.annotation.Unique} attributes: of a model that has some, all are refused so, unless they
 * go {@link #individually()}.
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

    /**
     * Keeps the times that the caller gave to {@code @UpdatedAt}, as for items that are imported or corrected behind the
     * scenes; those that are absent are set as ever.
     */
    public SaveAllOperation<T> keepTimestamps() {
        return new SaveAllOperation<>(context(), content().keepingTimestamps(), settings(), options());
    }

    /** Stores each item by a request of its own, whose version is checked. */
    public SaveEachOperation<T> individually() {
        return new SaveEachOperation<>(this, settings(), options());
    }

    /** Stores items whatever versions are stored; each then has the version after its own. */
    public SaveAllOperation<T> unchecked() {
        return new SaveAllOperation<>(context(), content().unchecked(), settings(), options());
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
        return "saveAll";
    }

    @Override
    BatchCall<?, ?> call() {
        return writes().call();
    }

    @Override
    void before(BatchEntries entries) {
        if (!context().listeners().isEmpty()) {
            before(entries, this::write);
        }
    }

    @Override
    Optional<T> processed(BatchEntry entry, int position, BatchOutcome outcome, BatchFindings findings) {
        WholeWrite<T> write = write(entry);
        return readWritten(entry.attributes(), position, write.done(), outcome, findings, write::hooked);
    }

    @Override
    void after(BatchEntry entry, AfterFailures failures) {
        if (!context().listeners().isEmpty()) {
            write(entry).tellAfter(failures);
        }
    }

    private WholeWrite<T> write(BatchEntry entry) {
        return new WholeWrite<>(context(), WriteOperation.SAVE, entry.attributes(), null);
    }

    /** Nothing if it cannot be read: that must not hide what is left over. */
    @Override
    Optional<T> unprocessed(BatchEntry entry) {
        Map<String, AttributeValue> item = context()
                .model()
                .version()
                .map(version -> version.uncounted(entry.attributes()))
                .orElse(entry.attributes());
        try {
            return Optional.of(context().items().read(item));
        } catch (UnreadableItemException | HookFailedException problem) {
            return Optional.empty();
        }
    }

    @Override
    SaveAllOperation<T> with(BatchSettings settings, RequestOptions options) {
        return new SaveAllOperation<>(context(), content(), settings, options);
    }

    private BatchWrites writes() {
        return new BatchWrites(context(), name(), options(), true);
    }
}
