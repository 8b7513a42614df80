package io.alces;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a query or scan, in the order in which they were read, and where the next ones start. Immutable.
 *
 * <p>A page can be empty although items follow, if a filter left out all that were examined. Only a page without a
 * cursor is the last one.
 *
 * @param <E> what is read: the model, or parts of it
 */
public final class Page<E> implements Iterable<E> {
    private final List<E> items;
    private final @Nullable String cursor;
    private final long scannedCount;
    private final List<UnreadableItem> unreadable;

    Page(List<E> items, @Nullable String cursor, long scannedCount, List<UnreadableItem> unreadable) {
        this.items = List.copyOf(items);
        this.cursor = cursor;
        this.scannedCount = scannedCount;
        this.unreadable = List.copyOf(unreadable);
    }

    /** The items; the list is immutable. */
    public List<E> items() {
        return items;
    }

    /**
     * Where the next page starts, for {@code startAt(..)} of the same query or scan; empty if nothing follows.
     *
     * <p>The text is safe in URLs. It is not encrypted: it holds the key of an item, readable by who decodes it. One that
     * was made up or changed on purpose is refused only if it is sealed, which {@link AlcesBuilder#cursorKeys} sees to;
     * else only damage is noticed.
     */
    public Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    /** How many items DynamoDB examined for this page, those included that a filter left out; reads are charged by it. */
    public long scannedCount() {
        return scannedCount;
    }

    /** The items that were left out since they do not fit the model, if they are to be collected; else empty. */
    public List<UnreadableItem> unreadable() {
        return unreadable;
    }

    @Override
    public Iterator<E> iterator() {
        return items.iterator();
    }

    /** The size of the page, without its items. */
    @Override
    public String toString() {
        return "Page[" + items.size() + " items of " + scannedCount + ", "
                + (cursor == null ? "the last" : "more may follow") + "]";
    }
}
