package io.alces.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where an attribute is stored in an item: the names and list indexes that DynamoDB knows.
 *
 * <p>A path begins with a name; anything else is refused with an {@link IllegalArgumentException}. Immutable and
 * thread-safe.
 */
public record StoredPath(List<Element> elements) {

    public StoredPath {
        elements = List.copyOf(elements);
        if (elements.isEmpty() || !(elements.get(0) instanceof Name)) {
            throw new IllegalArgumentException("A stored path begins with the name of an attribute, found " + elements);
        }
    }

    /** One step of a stored path. */
    public sealed interface Element {}

    /** The name of an attribute, or a key of a map. */
    public record Name(String name) implements Element {
        public Name {
            requireNonNull(name, "name");
        }
    }

    /** A position in a list, from 0. */
    public record Index(int index) implements Element {
        public Index {
            if (index < 0) {
                throw new IllegalArgumentException("A list index counts from 0, found " + index);
            }
        }
    }

    /** Returns the path of a top-level attribute. */
    public static StoredPath of(String name) {
        return new StoredPath(List.of(new Name(name)));
    }

    /** Returns the path of a key of the map that is stored here. */
    public StoredPath then(String name) {
        return followedBy(new Name(name));
    }

    /** Returns the path of an element of the list that is stored here. */
    public StoredPath then(int index) {
        return followedBy(new Index(index));
    }

    /** Returns the name of the attribute that this path begins with. */
    public String topLevelName() {
        return ((Name) elements.get(0)).name();
    }

    /** Tells whether this is the path of a top-level attribute. */
    public boolean isTopLevel() {
        return depth() == 0;
    }

    /** Returns how many maps and lists this path leads through; 0 for a top-level attribute. */
    public int depth() {
        return elements.size() - 1;
    }

    /** Returns the paths that this one leads through, the outermost first; none for a top-level attribute. */
    public List<StoredPath> parents() {
        return IntStream.range(1, elements.size())
                .mapToObj(depth -> new StoredPath(elements.subList(0, depth)))
                .toList();
    }

    /** Tells whether the other path is this one, or leads into what is stored here. */
    public boolean contains(StoredPath other) {
        return shared(other) == elements.size();
    }

    /** Tells whether the two paths take one place for a list and for a map, so that no item has both. */
    boolean conflictsWith(StoredPath other) {
        int shared = shared(other);
        return shared < Math.min(elements.size(), other.elements.size())
                && elements.get(shared).getClass() != other.elements.get(shared).getClass();
    }

    /** How many steps the two paths begin with alike. */
    private int shared(StoredPath other) {
        int most = Math.min(elements.size(), other.elements.size());
        int shared = 0;
        while (shared < most && elements.get(shared).equals(other.elements.get(shared))) {
            shared++;
        }
        return shared;
    }

    private StoredPath followedBy(Element element) {
        List<Element> all = new ArrayList<>(elements);
        all.add(element);
        return new StoredPath(all);
    }

    /** Returns this path as {@link PropertyPath#path(String)} reads it, {@code lines[0].sku}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Element element : elements) {
            if (element instanceof Name name) {
                PathText.printName(name.name(), out);
            } else if (element instanceof Index index) {
                out.append('[').append(index.index()).append(']');
            }
        }
        return out.toString();
    }
}
