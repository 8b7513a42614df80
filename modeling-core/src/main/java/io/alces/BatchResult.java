package io.alces;

import io.alces.error.BatchIncompleteException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of a batch, by the positions of the keys or items it was given. Immutable; as thread-safe as its items.
 *
 * @param <T> the model
 */
public final class BatchResult<T> {
    private final Class<T> model;
    private final List<Optional<T>> items;
    private final List<Unprocessed<T>> unprocessed;
    private final Set<Integer> unprocessedPositions;
    private final List<UnreadableItem> unreadable;
    private final @Nullable RuntimeException failure;

    BatchResult(
            Class<T> model,
            List<Optional<T>> items,
            List<Unprocessed<T>> unprocessed,
            List<UnreadableItem> unreadable,
            @Nullable RuntimeException failure) {
        this.model = model;
        this.items = List.copyOf(items);
        this.unprocessed = List.copyOf(unprocessed);
        this.unprocessedPositions =
                unprocessed.stream().map(Unprocessed::position).collect(Collectors.toUnmodifiableSet());
        this.unreadable = List.copyOf(unreadable);
        this.failure = failure;
    }

    /**
     * What a batch that failed had done.
     *
     * @throws IllegalArgumentException if it was not a batch of this model
     */
    public static <T> BatchResult<T> of(BatchIncompleteException failure, Class<T> model) {
        if (failure.result() instanceof BatchResult<?> result && result.model.equals(model)) {
            @SuppressWarnings("unchecked") // the class has just been compared
            BatchResult<T> typed = (BatchResult<T>) result;
            return typed;
        }
        throw new IllegalArgumentException("not the failure of a batch of " + model.getSimpleName() + ": " + failure);
    }

    /** The number of keys or items that the batch was given. */
    public int size() {
        return items.size();
    }

    /**
     * What was read or stored for a position; empty if there is no such item, or if it was deleted.
     *
     * @throws IllegalStateException if this position was not processed
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public Optional<T> item(int position) {
        Optional<T> item = items.get(position);
        if (unprocessedPositions.contains(position)) {
            throw new IllegalStateException("position " + position + " was not processed, so it is not known whether"
                    + " there is an item; see unprocessed()");
        }
        return item;
    }

    /**
     * What was read or stored, one for each position; empty where there is no such item, where it was deleted, and, if
     * partial results were allowed, where it was not processed.
     */
    public List<Optional<T>> items() {
        return items;
    }

    /** The items that were read or stored, in the order of their positions. */
    public List<T> present() {
        return items.stream().flatMap(Optional::stream).toList();
    }

    /** What was not processed, in the order of the positions. Never anything unless partial results were allowed. */
    public List<Unprocessed<T>> unprocessed() {
        return unprocessed;
    }

    /**
     * The items found that do not fit the model, where they were to be collected; of a batch that stored items and was not
     * completed, those stored that do not fit it.
     */
    public List<UnreadableItem> unreadable() {
        return unreadable;
    }

    /** Whether everything was processed. */
    public boolean isComplete() {
        return unprocessed.isEmpty();
    }

    /** What ended the batch: the failure of its last request, or an interruption; empty if there was none. */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    /** The model and how much was processed, without items. */
    @Override
    public String toString() {
        return "BatchResult[" + size() + " of " + model.getSimpleName() + ", " + unprocessed.size() + " unprocessed]";
    }

    /**
     * A key or an item that was not processed, as far as is known: DynamoDB refused it or gave it back, or the answer did
     * not come.
     *
     * @param item the item as it was to be stored, of the version that it was given with, so that it can be saved again;
     *     empty unless the batch was to store items, and if what was to be
     *     stored does not fit the model
     * @param failure why this one was refused, such as a {@link io.alces.error.StaleItemException}; empty unless items
     *     were written individually, and if it is what ended the batch that left it over
     */
    public record Unprocessed<T>(int position, Key<T> key, Optional<T> item, Optional<RuntimeException> failure) {}
}
