package io.alces.transaction;

import io.alces.error.UnreadableItemException;
import io.alces.request.Answer;
import io.alces.spi.ItemRead;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a {@link ReadTransaction} read: each read is the handle of its own result. Immutable and thread-safe. */
public final class ReadResult {
    private final List<Object> results;
    private final IdentityHashMap<ItemRead<?>, Object> resultOf;

    private ReadResult(List<Object> results, IdentityHashMap<ItemRead<?>, Object> resultOf) {
        this.results = List.copyOf(results);
        this.resultOf = resultOf;
    }

    static ReadResult of(List<ItemRead<?>> reads, Answer<?> answer) {
        List<Object> results = new ArrayList<>();
        IdentityHashMap<ItemRead<?>, Object> resultOf = new IdentityHashMap<>();
        for (int index = 0; index < reads.size(); index++) {
            ItemRead<?> read = reads.get(index);
            Object result = result(read, answer.item(index), index);
            results.add(result);
            resultOf.put(read, result);
        }
        return new ReadResult(results, resultOf);
    }

    private static Object result(ItemRead<?> read, @Nullable Map<String, AttributeValue> item, int position) {
        try {
            return read.result(item);
        } catch (UnreadableItemException unreadable) {
            throw unreadable.atPosition(position);
        }
    }

    /**
     * What one read gave.
     *
     * @throws IllegalArgumentException if the transaction did not have this very read
     */
    @SuppressWarnings("unchecked") // the result under a read is the read's own
    public <R> R get(ItemRead<R> read) {
        Object result = resultOf.get(read);
        if (result == null) {
            throw new IllegalArgumentException(
                    "the transaction did not have this read; ask with the very operation that was added to it");
        }
        return (R) result;
    }

    /** What all reads gave, in the order in which they were added. */
    public List<Object> all() {
        return results;
    }
}
