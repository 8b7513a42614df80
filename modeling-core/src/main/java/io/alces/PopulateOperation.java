package io.alces;

import io.alces.error.UnreadableItemException;
import io.alces.internal.codec.ReferencePath;
import io.alces.query.Property;
import io.alces.query.PropertyPath;
import io.alces.request.AbstractOperation;
import io.alces.request.Explanation;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

/**
 * Reads all that some items refer to, at most 100 items in a request, each of them once however many refer to it.
 *
 * <p>What is read may refer to more, which is not followed. Eventually consistent unless {@link #consistent()}. Executing it
 * fails with {@link io.alces.error.BatchIncompleteException} if something is left over, whose positions are those in the
 * list of all references, and with {@link UnreadableItemException} if an item does not fit its model, which names the
 * position of the first item that refers to it.
 *
 * @param <T> the model of the items
 * @param <R> the model that they refer to
 */
public final class PopulateOperation<T, R> extends AbstractOperation<Populated<T, R>, PopulateOperation<T, R>> {
    private final ModelContext<R> referred;
    private final References<T, R> references;
    private final GetAllOperation<R> reads;

    private PopulateOperation(
            ModelContext<R> referred, References<T, R> references, GetAllOperation<R> reads, RequestOptions options) {
        super(referred.dispatcher(), options);
        this.referred = referred;
        this.references = references;
        this.reads = reads;
    }

    @SuppressWarnings("unchecked") // the compiler knows the property to refer to R
    static <T, R> PopulateOperation<T, R> of(
            ModelContext<T> context, Iterable<? extends T> items, Property<? super T, ?> property) {
        ReferencePath path = ReferencePath.of(context.schema(), PropertyPath.path(property));
        return of(context, items, path, (Class<R>) path.model());
    }

    static <T, R> PopulateOperation<T, R> of(
            ModelContext<T> context, Iterable<? extends T> items, String text, Class<R> model) {
        ReferencePath path = ReferencePath.of(context.schema(), PropertyPath.path(text));
        if (!path.model().equals(Objects.requireNonNull(model, "model"))) {
            throw new IllegalArgumentException(path + ": expected references to " + model.getSimpleName()
                    + ", found Ref<" + path.model().getSimpleName() + ">");
        }
        return of(context, items, path, model);
    }

    private static <T, R> PopulateOperation<T, R> of(
            ModelContext<T> context, Iterable<? extends T> items, ReferencePath path, Class<R> model) {
        ModelContext<R> referred = context.referred(model);
        References<T, R> references = References.of(context, referred, items, path);
        return new PopulateOperation<>(
                referred, references, new GetAllOperation<>(referred, references.keys()), RequestOptions.NONE);
    }

    /** Sees all writes that succeeded before the read. Costs twice the capacity. */
    public PopulateOperation<T, R> consistent() {
        return with(reads.consistent(), options());
    }

    /** As {@link GetAllOperation#attempts(int)}: gives up after this many requests in a row that bring nothing. */
    public PopulateOperation<T, R> attempts(int attempts) {
        return with(reads.attempts(attempts), options());
    }

    /** As {@link GetAllOperation#concurrency(int)}: lets at most this many requests be under way at once. */
    public PopulateOperation<T, R> concurrency(int concurrency) {
        return with(reads.concurrency(concurrency), options());
    }

    /** The requests as they would be sent if each of them is answered whole. Nothing is sent. */
    @Override
    public List<BatchGetItemRequest> requests() {
        return reads.requests();
    }

    @Override
    public Explanation explain() {
        return reads.explain();
    }

    @Override
    protected Step<Populated<T, R>> start() {
        BatchEntries entries = reads.entries();
        return reads.start(entries, outcome -> populated(entries, outcome));
    }

    @Override
    protected PopulateOperation<T, R> withOptions(RequestOptions options) {
        return with(reads.withOptions(options), options);
    }

    private Populated<T, R> populated(BatchEntries entries, BatchOutcome outcome) {
        reads.requireComplete(entries, outcome);
        Map<Key<R>, R> found = new HashMap<>();
        for (BatchEntry entry : entries.entries()) {
            Map<String, AttributeValue> attributes = outcome.found().get(entry.key());
            if (attributes != null) {
                Populated.Reference<R> first =
                        references.all().get(entry.positions().get(0));
                found.put(first.key(), read(attributes, first.position()));
            }
        }
        return new Populated<>(references, found);
    }

    private R read(Map<String, AttributeValue> attributes, int position) {
        try {
            return referred.items().read(attributes);
        } catch (UnreadableItemException unreadable) {
            throw unreadable.atPosition(position);
        }
    }

    private PopulateOperation<T, R> with(GetAllOperation<R> otherReads, RequestOptions otherOptions) {
        return new PopulateOperation<>(referred, references, otherReads, otherOptions);
    }
}
