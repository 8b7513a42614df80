package io.alces;

import io.alces.error.InvalidItemException;
import io.alces.internal.codec.ReferencePath;
import io.alces.reference.Ref;
import io.alces.request.ModelContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The references that items have at a path.
 *
 * @param all in the order of the items
 */
record References<T, R>(ReferencePath path, List<T> items, List<Populated.Reference<R>> all) {

    /**
     * Collects the references of items.
     *
     * @param referred the model that they refer to
     * @throws InvalidItemException if one does not fit the key of that model
     */
    static <T, R> References<T, R> of(
            ModelContext<T> model, ModelContext<R> referred, Iterable<? extends T> items, ReferencePath path) {
        List<T> copied = new ArrayList<>();
        List<Populated.Reference<R>> references = new ArrayList<>();
        for (T item : items) {
            int position = copied.size();
            Objects.requireNonNull(
                    item, () -> model.modelName() + ": expected an item at position " + position + ", found null");
            path.references(item).forEach(ref -> references.add(reference(referred, path, position, ref)));
            copied.add(item);
        }
        return new References<>(path, List.copyOf(copied), List.copyOf(references));
    }

    List<Key<R>> keys() {
        return all.stream().map(Populated.Reference::key).toList();
    }

    private static <R> Populated.Reference<R> reference(
            ModelContext<R> referred, ReferencePath path, int position, Ref<?> ref) {
        try {
            Key<R> key = Key.of(referred, ref);
            @SuppressWarnings("unchecked") // that it refers to this model was checked when the key was made
            Ref<R> typed = (Ref<R>) ref;
            return new Populated.Reference<>(position, typed, key);
        } catch (IllegalArgumentException e) {
            throw new InvalidItemException(path.toString(), String.valueOf(e.getMessage()), e).atPosition(position);
        }
    }
}
