package io.alces;

import io.alces.internal.codec.CompiledModel;
import io.alces.query.Property;
import io.alces.query.PropertyPath;
import io.alces.query.StoredPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Some attributes of an item, those that were asked for. Immutable and thread-safe.
 *
 * <p>An attribute that was not read is not taken for one that the item does not have: asking for it is an {@link
 * IllegalArgumentException}. What lies inside of an attribute that was read can be asked for too.
 *
 * @param <T> the model
 */
public final class Partial<T> {
    private final CompiledModel<T> model;
    private final List<StoredPath> read;
    private final List<StoredPath> places;
    private final Map<String, AttributeValue> item;
    private final String remedy;

    /**
     * Makes a partial item.
     *
     * @param read what was read, where it is written
     * @param places all places where that was looked for
     * @param remedy what to do about what was not read
     */
    private Partial(
            CompiledModel<T> model,
            List<StoredPath> read,
            List<StoredPath> places,
            Map<String, AttributeValue> item,
            String remedy) {
        this.model = model;
        this.read = read;
        this.places = places;
        this.item = item;
        this.remedy = remedy;
    }

    Partial(CompiledModel<T> model, List<PropertyPath<?, ?>> attributes, Map<String, AttributeValue> item) {
        this(
                model,
                attributes.stream().map(model.resolver()::resolve).distinct().toList(),
                attributes.stream()
                        .map(model.paths()::places)
                        .flatMap(List::stream)
                        .toList(),
                item,
                "add it to attributes(..)");
    }

    /**
     * What an update returns of the attributes that it changed. Changed elements of a list are not told apart from the
     * whole list, so they count as not read.
     */
    static <T> Partial<T> ofUpdate(CompiledModel<T> model, Set<StoredPath> changed, Map<String, AttributeValue> item) {
        List<StoredPath> told = changed.stream()
                .filter(path -> path.elements().stream().noneMatch(StoredPath.Index.class::isInstance))
                .toList();
        return new Partial<>(model, told, told, item, "let the update give the whole item");
    }

    /**
     * The value of an attribute; null if the item does not have it.
     *
     * @throws IllegalArgumentException if it was not read
     * @throws IllegalStateException if it lies in an element of a list, parts of several elements were asked for, and
     *     DynamoDB found them in some only, without saying in which
     * @throws io.alces.error.UnreadableItemException if it does not fit the model
     */
    public <V> @Nullable V get(Property<? super T, V> property) {
        @SuppressWarnings("unchecked") // the model reads a property as the type that it has
        V value = (V) valueOf(PropertyPath.path(property));
        return value;
    }

    /**
     * The value of an attribute named as in {@code "shipTo.city"}; null if the item does not have it.
     *
     * @throws IllegalArgumentException if it was not read
     * @throws IllegalStateException if it lies in an element of a list, parts of several elements were asked for, and
     *     DynamoDB found them in some only, without saying in which
     * @throws io.alces.error.UnreadableItemException if it does not fit the model
     */
    public @Nullable Object get(String path) {
        return valueOf(PropertyPath.path(path));
    }

    /**
     * Whether the item has an attribute, be it stored as NULL.
     *
     * @throws IllegalArgumentException if it was not read
     */
    public boolean has(Property<? super T, ?> property) {
        return isStored(PropertyPath.path(property));
    }

    /**
     * Whether the item has an attribute named as in {@code "shipTo.city"}, be it stored as NULL.
     *
     * @throws IllegalArgumentException if it was not read
     */
    public boolean has(String path) {
        return isStored(PropertyPath.path(path));
    }

    private @Nullable Object valueOf(PropertyPath<?, ?> path) {
        return model.paths().read(path, itemWith(model.paths().places(path)));
    }

    private boolean isStored(PropertyPath<?, ?> path) {
        return model.paths().has(path, itemWith(model.paths().places(path)));
    }

    /** The item, with the attribute that a path leads into as it is stored, wherever it is. */
    private Map<String, AttributeValue> itemWith(List<StoredPath> wanted) {
        StoredPath written = wanted.get(0);
        if (read.stream().noneMatch(attribute -> attribute.contains(written))) {
            throw new IllegalArgumentException(
                    modelName() + ": " + written + " was not read, only " + names() + "; " + remedy);
        }
        Set<String> topLevel = wanted.stream().map(StoredPath::topLevelName).collect(Collectors.toSet());
        List<StoredPath> beside = places.stream()
                .filter(place -> topLevel.contains(place.topLevelName()))
                .toList();
        return ProjectedItem.restored(item, beside, modelName());
    }

    private String names() {
        return read.stream().map(StoredPath::toString).collect(Collectors.joining(", "));
    }

    private String modelName() {
        return model.schema().type().getSimpleName();
    }

    /** The model and the names of what was read, without values. */
    @Override
    public String toString() {
        return modelName() + "[" + names() + "]";
    }
}
