package io.alces;

import io.alces.error.HookFailedException;
import io.alces.error.InvalidItemException;
import io.alces.request.ItemDraft;
import io.alces.request.ModelContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks and encodes all that the caller of a batch gave, so that a mistake anywhere in it comes before any request. */
final class BatchInput {

    private BatchInput() {}

    static <T> BatchEntries keys(ModelContext<T> context, Iterable<Key<T>> keys) {
        return BatchEntries.ofKeys(
                context, encode(context, present(context, "a key", keys), key -> BatchItem.of(key.attributes(), null)));
    }

    static <T> BatchEntries keysOf(ModelContext<T> context, List<? extends T> items) {
        return BatchEntries.ofKeys(
                context,
                encode(
                        context,
                        items,
                        item -> BatchItem.of(context.items().keyOf(item), VersionCheck.ofItem(context, item))));
    }

    static <T> BatchContent items(ModelContext<T> context, Iterable<? extends T> items) {
        Instant now = context.clock().instant();
        List<ItemDraft> drafts = encode(
                context,
                present(context, "an item", items),
                item -> context.items().draft(item, now));
        return context.items().isImmediate()
                ? BatchEntries.ofItems(
                        context,
                        drafts.stream()
                                .map(draft -> BatchItem.of(draft.attributes(), null))
                                .toList())
                : new BatchDrafts<>(context, drafts);
    }

    /** The values in a list of their own, all of which must be there. */
    static <V> List<V> present(ModelContext<?> context, String expected, Iterable<? extends @Nullable V> values) {
        List<V> present = new ArrayList<>();
        for (V value : values) {
            int position = present.size();
            present.add(Objects.requireNonNull(
                    value,
                    () -> context.modelName() + ": expected " + expected + " at position " + position
                            + ", found null"));
        }
        return present;
    }

    /** What is sent for each value; what is wrong with some says at which positions they are. */
    static <V, E> List<E> encode(ModelContext<?> context, List<V> values, Function<? super V, E> encoder) {
        List<E> encoded = new ArrayList<>(values.size());
        List<InvalidItemException> invalid = new ArrayList<>();
        for (int position = 0; position < values.size(); position++) {
            try {
                encoded.add(encoder.apply(values.get(position)));
            } catch (InvalidItemException problem) {
                invalid.add(problem.atPosition(position));
            } catch (HookFailedException failed) {
                throw failed.atPosition(position);
            }
        }
        if (!invalid.isEmpty()) {
            throw InvalidItemException.together(context.modelName(), invalid);
        }
        return encoded;
    }
}
