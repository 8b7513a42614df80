package io.alces;

import io.alces.internal.codec.CompiledView;
import io.alces.query.Property;
import io.alces.query.PropertyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an API shows of an item: chosen properties, under names of its own, and values derived from the item, as an
 * ordered map or as JSON.
 *
 * <pre>{@code
 * View<Order> summary = orders.view()
 *     .include(Order::orderId, Order::total, path(Order::shipTo).then(Address::city))
 *     .derive("tagCount", order -> order.tags().size());
 * String json = summary.toJson(order);
 * }</pre>
 *
 * <p>This one shows an order as <code>{"orderId":"o1","total":12.5,"shipTo":{"city":"Oslo"},"tagCount":2}</code>.
 *
 * <p>Properties have their Java names, and lie where the Java object has them, however they are stored. They come in the
 * order in which they were included, else as they are declared; derived ones follow. A path says what is shown of a
 * nested object. In text, {@code "lines.sku"} says it of each element of a list, set or array, and of each value of a
 * map; of a sealed type, it says it of all classes that have such a property.
 *
 * <p>Text and truth values are themselves, and so are numbers, whose JSON is the same for equal ones and has all digits.
 * Enums are their names, times ISO-8601 text, binary is Base64; sets and arrays are lists, maps have text for keys,
 * nested objects are maps, and those of a sealed type begin with its discriminator. A type that only a converter of your
 * own knows is shown as that stores it. Properties that are null or an empty {@code Optional} are left out, unless
 * {@link #withNulls()}; null inside a list or a map stays.
 *
 * <p>A view is checked whenever it is made, and then shows all items by their accessors, without reflection. Immutable
 * and thread-safe, so that a constant is all the name that it needs. Null is a {@link NullPointerException}. What makes
 * a view throws {@link IllegalArgumentException} for a property that the model does not have, for a name that is taken,
 * and for a view with nothing left in it.
 *
 * @param <T> the model
 */
public final class View<T> {
    private final CompiledView<T> compiled;

    View(CompiledView<T> compiled) {
        this.compiled = compiled;
    }

    /** Shows these properties, and those included before, instead of all. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final View<T> include(Property<? super T, ?> first, Property<? super T, ?>... rest) {
        return new View<>(compiled.including(AttributeList.of(first, rest)));
    }

    /** Shows these properties, named as in {@code "shipTo.city"} or {@code "lines.sku"}, instead of all. */
    public View<T> include(String first, String... rest) {
        return new View<>(compiled.including(AttributeList.of(first, rest)));
    }

    /** Leaves out these properties, or what lies at these paths inside of others. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final View<T> exclude(Property<? super T, ?> first, Property<? super T, ?>... rest) {
        return new View<>(compiled.excluding(AttributeList.of(first, rest)));
    }

    /** Leaves out these properties, named as in {@code "shipTo.city"} or {@code "lines.sku"}. */
    public View<T> exclude(String first, String... rest) {
        return new View<>(compiled.excluding(AttributeList.of(first, rest)));
    }

    /** Shows a property under another name, in the same place. */
    public View<T> rename(Property<? super T, ?> property, String name) {
        return new View<>(compiled.renaming(PropertyPath.path(property), name));
    }

    /** Shows a property, named as in {@code "shipTo.city"} or {@code "lines.sku"}, under another name. */
    public View<T> rename(String path, String name) {
        return new View<>(compiled.renaming(PropertyPath.path(path), name));
    }

    /**
     * Shows what is made of each item, after the properties.
     *
     * <p>It is a single value, such as text, a number, a time or an enum, or a list or map of such; null is left out as it
     * is of a property. An item of another model is shown by what a view of that makes, a map.
     */
    public View<T> derive(String name, Derivation<? super T> derivation) {
        Objects.requireNonNull(derivation, "derivation");
        return new View<>(compiled.deriving(name, derivation::of));
    }

    /** Shows properties that are null as null, at every depth. */
    public View<T> withNulls() {
        return new View<>(compiled.withNulls());
    }

    /**
     * What is shown of an item, in order, in maps and lists that the caller may keep and change.
     *
     * @throws IllegalArgumentException if a value cannot be shown, such as NaN, an object that holds itself, or one of
     *     an unknown type where the model has {@code Object}, and if a derivation fails
     */
    public Map<String, @Nullable Object> toMap(T item) {
        return compiled.toMap(Objects.requireNonNull(item, "item"));
    }

    /**
     * What is shown of each item.
     *
     * @throws IllegalArgumentException as for {@link #toMap}, with the position of the item
     */
    public List<Map<String, @Nullable Object>> toMaps(Iterable<? extends T> items) {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>();
        for (T item : items) {
            maps.add(toMap(item, maps.size()));
        }
        return maps;
    }

    /**
     * What is shown of an item, as a JSON object without spaces.
     *
     * @throws IllegalArgumentException as for {@link #toMap}
     */
    public String toJson(T item) {
        return JsonText.of(toMap(item));
    }

    /**
     * What is shown of each item, as a JSON array without spaces.
     *
     * @throws IllegalArgumentException as for {@link #toMap}, with the position of the item
     */
    public String toJsonArray(Iterable<? extends T> items) {
        return JsonText.of(toMaps(items));
    }

    private Map<String, @Nullable Object> toMap(T item, int position) {
        try {
            return toMap(item);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("position " + position + ": " + e.getMessage(), e);
        }
    }

    /** The model and the names of what is shown. */
    @Override
    public String toString() {
        return compiled.type().getSimpleName() + "[" + String.join(", ", compiled.names()) + "]";
    }
}
