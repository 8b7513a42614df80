package io.alces.query;

import java.io.NotSerializableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way from a model to a property at any depth, such as {@code path(Order::shipTo).then(Address::city)}, {@code
 * path(Order::lines, 0).then(Line::sku)} or {@code path("lines[0].sku")}.
 *
 * <p>A path knows no schema: whether its properties exist, and what they are stored as, is found out when an expression
 * is rendered. Two paths are equal if their elements are. Immutable and thread-safe. It cannot be serialized.
 *
 * <p>All methods throw a {@link NullPointerException} for null, and an {@link IllegalArgumentException} for a property
 * that is no method reference.
 *
 * @param <T> the model that the path starts from
 * @param <V> the type of the property that it leads to
 */
public final class PropertyPath<T, V> implements Property<T, V> {

    private static final long serialVersionUID = 1L;

    private final transient List<PathElement> elements;
    private final transient int hash;

    private PropertyPath(List<PathElement> elements) {
        this.elements = List.copyOf(elements);
        this.hash = this.elements.hashCode();
    }

    /** Returns the path of a property; a property that is a path already is returned as it is. */
    public static <T, V> PropertyPath<T, V> path(Property<T, V> property) {
        return property instanceof PropertyPath<T, V> path ? path : referenced(property);
    }

    @SuppressWarnings("unchecked") // the path of a method reference has the types of the reference
    private static <T, V> PropertyPath<T, V> referenced(Property<T, V> property) {
        return (PropertyPath<T, V>) PropertyReferences.path(property);
    }

    static PropertyPath<?, ?> of(PathElement.Accessor accessor) {
        return new PropertyPath<>(List.of(accessor));
    }

    /** Returns the path of an element of a list. */
    public static <T, E> PropertyPath<T, E> path(Property<T, ? extends List<E>> list, int index) {
        return path(list).followedBy(List.of(new PathElement.Index(index)));
    }

    /** Returns the path of the value that a map has for a key. */
    public static <T, K, E> PropertyPath<T, E> path(Property<T, ? extends Map<K, E>> map, K key) {
        return path(map).followedBy(List.of(new PathElement.MapKey(key)));
    }

    /**
     * Returns the path that a text describes: names joined by dots, list indexes in brackets, as in {@code
     * "lines[0].sku"}.
     *
     * <p>A name is taken as it stands, spaces included; one that holds a dot, a bracket or a backtick is written between
     * backticks, and a backtick in it is doubled. The compiler cannot check such a path, so its values are checked when
     * an expression is rendered.
     *
     * @throws IllegalArgumentException for a text that is no path, with the position of the mistake
     */
    public static <T> PropertyPath<T, Object> path(String text) {
        return new PropertyPath<>(PathText.parse(text));
    }

    /** Returns the path that goes on from this one to a property of what it leads to. */
    public <W> PropertyPath<T, W> then(Property<? super V, W> next) {
        return followedBy(path(next).elements());
    }

    /** Returns the path that goes on from this one to an element of a list. */
    public <E> PropertyPath<T, E> then(Property<? super V, ? extends List<E>> list, int index) {
        return followedBy(path(list, index).elements());
    }

    /** Returns the path that goes on from this one to the value that a map has for a key. */
    public <K, E> PropertyPath<T, E> then(Property<? super V, ? extends Map<K, E>> map, K key) {
        return followedBy(path(map, key).elements());
    }

    /** Returns the steps of this path, at least one; the list is immutable. */
    public List<PathElement> elements() {
        return elements;
    }

    /**
     * Always fails: a path names a property and is never applied to an item.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public @Nullable V get(T item) {
        throw new UnsupportedOperationException(
                this + " names a property and cannot read it; call the accessor of the item instead");
    }

    private <W> PropertyPath<T, W> followedBy(List<PathElement> more) {
        List<PathElement> all = new ArrayList<>(elements);
        all.addAll(more);
        return new PropertyPath<>(all);
    }

    private Object writeReplace() throws NotSerializableException {
        throw new NotSerializableException(PropertyPath.class.getName());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof PropertyPath<?, ?> that && hash == that.hash && elements.equals(that.elements));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Returns this path as a person would write it: {@code Order.shipTo.city}, or {@code lines[0].sku} for text. */
    @Override
    public String toString() {
        return PathText.print(elements);
    }
}
