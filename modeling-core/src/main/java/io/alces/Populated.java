package io.alces;

import io.alces.reference.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Items with what they refer to, beside each other: the items themselves are as they were. Immutable; as thread-safe as the
 * items.
 *
 * @param <T> the model of the items
 * @param <R> the model that they refer to
 */
public final class Populated<T, R> {
    private final String path;
    private final boolean single;
    private final List<T> items;
    private final List<List<Reference<R>>> byPosition;
    private final Map<Ref<R>, Optional<R>> byRef = new HashMap<>();
    private final List<Reference<R>> dangling;

    Populated(References<T, R> references, Map<Key<R>, R> found) {
        this.path = references.path().toString();
        this.single = references.path().isSingle();
        this.items = references.items();
        this.byPosition = byPosition(items.size(), references.all());
        references.all().forEach(each -> byRef.put(each.ref(), Optional.ofNullable(found.get(each.key()))));
        this.dangling = references.all().stream()
                .filter(each -> !found.containsKey(each.key()))
                .toList();
    }

    /**
     * A reference that an item has.
     *
     * @param position that of the item
     */
    public record Reference<R>(int position, Ref<R> ref, Key<R> key) {}

    /** The number of items. */
    public int size() {
        return items.size();
    }

    /** The items, in the order in which they were given. */
    public List<T> items() {
        return items;
    }

    /**
     * What the item at a position refers to; empty if it refers to nothing, and if there is no such item, which is then in
     * {@link #dangling()}.
     *
     * @throws IllegalStateException if the path leads through collections or maps, so that an item may have several
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public Optional<R> get(int position) {
        if (!single) {
            throw new IllegalStateException(
                    path + ": an item may have several references there; ask for all of a position with getAll(..)");
        }
        return byPosition.get(position).stream().findFirst().flatMap(each -> get(each.ref()));
    }

    /**
     * All that the item at a position refers to, in the order of its references and as often as it does, those left out of
     * which there is no item.
     *
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public List<R> getAll(int position) {
        return byPosition.get(position).stream()
                .flatMap(each -> get(each.ref()).stream())
                .toList();
    }

    /**
     * What a reference of one of the items refers to, such as {@code get(order.customer())}; empty if it is null, and if
     * there is no such item.
     *
     * @throws IllegalArgumentException if none of the items has this reference, so that it was not looked for
     */
    public Optional<R> get(@Nullable Ref<R> ref) {
        if (ref == null) {
            return Optional.empty();
        }
        Optional<R> found = byRef.getOrDefault(ref, Optional.empty());
        if (found.isEmpty() && !byRef.containsKey(ref)) {
            throw new IllegalArgumentException(
                    path + ": no item has this " + ref + ", so it was not looked for; populate the items that have it");
        }
        return found;
    }

    /** The references of which there is no item, in the order of the items; one that several have once for each. */
    public List<Reference<R>> dangling() {
        return dangling;
    }

    /** The path and how much was found, without items. */
    @Override
    public String toString() {
        return "Populated[" + path + " of " + size() + ", " + dangling.size() + " dangling]";
    }

    private static <R> List<List<Reference<R>>> byPosition(int size, List<Reference<R>> references) {
        List<List<Reference<R>>> positions = new ArrayList<>();
        for (int position = 0; position < size; position++) {
            positions.add(new ArrayList<>());
        }
        references.forEach(each -> positions.get(each.position()).add(each));
        return positions;
    }
}
