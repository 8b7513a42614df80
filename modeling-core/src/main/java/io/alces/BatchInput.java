package io.alces;

import io.alces.error.InvalidItemException;
import io.alces.request.ModelContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks and encodes all that the caller of a batch gave, so that a mistake anywhere in it comes before any request. */
final class BatchInput {

    private BatchInput() {}

    static <T> BatchEntries keys(ModelContext<T> context, Iterable<Key<T>> keys) {
        return BatchEntries.ofKeys(context, encode(context, "a key", keys, Key::attributes));
    }

    static <T> BatchEntries keysOf(ModelContext<T> context, Iterable<? extends T> items) {
        return BatchEntries.ofKeys(
                context,
                encode(context, "an item", items, item -> context.items().keyOf(item)));
    }

    static <T> BatchEntries items(ModelContext<T> context, Iterable<? extends T> items) {
        return BatchEntries.ofItems(
                context,
                encode(context, "an item", items, item -> context.items().write(item)));
    }

    private static <V> List<Map<String, AttributeValue>> encode(
            ModelContext<?> context,
            String expected,
            Iterable<? extends @Nullable V> values,
            Function<V, Map<String, AttributeValue>> encoder) {
        List<Map<String, AttributeValue>> encoded = new ArrayList<>();
        for (V value : values) {
            int position = encoded.size();
            Objects.requireNonNull(
                    value,
                    () -> context.modelName() + ": expected " + expected + " at position " + position + ", found null");
            encoded.add(encode(value, position, encoder));
        }
        return encoded;
    }

    private static <V> Map<String, AttributeValue> encode(
            V value, int position, Function<V, Map<String, AttributeValue>> encoder) {
        try {
            return encoder.apply(value);
        } catch (InvalidItemException invalid) {
            throw invalid.atPosition(position);
        }
    }
}
