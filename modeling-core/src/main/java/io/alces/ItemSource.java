package io.alces;

import io.alces.error.UnreadableItemException;
import io.alces.request.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads items, and stops within an answer when as many as wanted were read. */
record ItemSource<E>(PageCall call, Function<Map<String, AttributeValue>, E> decoder, UnreadablePolicy policy)
        implements ChunkSource<E> {

    @Override
    public Position start() {
        return call.plan().start();
    }

    @Override
    public <R> Step<R> read(Position from, Function<Chunk<E>, Step<R>> then) {
        return call.send(from, page -> then.apply(chunk(from, page)));
    }

    /** Whether only so many items are wanted. */
    boolean isLimited() {
        return start().wanted() < Long.MAX_VALUE;
    }

    /** The same items, each with its position where a read may have to end after any of them. */
    ItemSource<Located<E>> located() {
        boolean limited = isLimited();
        return new ItemSource<>(
                call,
                item -> new Located<>(
                        decoder.apply(item), limited ? call.plan().cursors().position(item) : null),
                policy);
    }

    String cursor(Map<String, AttributeValue> position) {
        return call.plan().cursors().encode(position);
    }

    private Chunk<E> chunk(Position from, RawPage page) {
        List<E> elements = new ArrayList<>();
        List<UnreadableItem> unreadable = new ArrayList<>();
        Predicate<Map<String, AttributeValue>> kept = call.plan().expired().kept();
        int taken = 0;
        while (taken < page.items().size() && elements.size() < from.wanted()) {
            Map<String, AttributeValue> item = page.items().get(taken);
            E element = kept.test(item) ? decode(item, unreadable) : null;
            if (element != null) {
                elements.add(element);
            }
            taken++;
        }
        boolean enough = elements.size() == from.wanted();
        Map<String, AttributeValue> end = enough ? lastTaken(page, taken) : page.lastKey();
        return new Chunk<>(elements, page.scannedCount(), unreadable, from.after(end, elements.size()));
    }

    private @Nullable E decode(Map<String, AttributeValue> item, List<UnreadableItem> collected) {
        try {
            return decoder.apply(item);
        } catch (UnreadableItemException problem) {
            policy.handle(new UnreadableItem(item, problem), collected);
            return null;
        }
    }

    /** The key of the last item taken; null if the answer says that nothing follows it. */
    private @Nullable Map<String, AttributeValue> lastTaken(RawPage page, int taken) {
        boolean isLast = taken == page.items().size() && page.lastKey() == null;
        return isLast ? null : call.plan().cursors().position(page.items().get(taken - 1));
    }
}
