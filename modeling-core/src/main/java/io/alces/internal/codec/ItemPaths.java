package io.alces.internal.codec;

import io.alces.error.UnreadableItemException;
import io.alces.query.PropertyPath;
import io.alces.query.StoredPath;
import io.alces.query.StoredValues;
import io.alces.schema.ModelSchema;
import io.alces.schema.Shape;
import io.alces.schema.ValuePlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What items of a model have at its paths. Immutable and thread-safe. */
public final class ItemPaths {
    private final ModelSchema<?> schema;
    private final Encoder encoder;
    private final SchemaResolver resolver;
    private final ItemFiller filler;

    ItemPaths(ModelSchema<?> schema, Encoder encoder, SchemaResolver resolver, ItemFiller filler) {
        this.schema = schema;
        this.encoder = encoder;
        this.resolver = resolver;
        this.filler = filler;
    }

    /**
     * What an item has at a path.
     *
     * @return the value, as it would be in the whole object; if it is not stored, its default where reads have one, else
     *     what the type has for an absent attribute: null, zero, an empty set or an empty optional
     * @throws IllegalArgumentException if the model has no such path
     */
    public @Nullable Object read(PropertyPath<?, ?> path, Map<String, AttributeValue> item) {
        Target target = resolver.target(path);
        ValueCodec<Object> codecOfPath = encoder.codec(target.declared());
        return found(target, filler.completed(item))
                .map(stored -> codecOfPath.readNullable(MapItemReader.ofValue(target.text(), stored)))
                .orElseGet(codecOfPath::absent);
    }

    /**
     * What a property has.
     *
     * @param stored null if nothing is stored; then what the type has for an absent attribute is what the property has
     * @throws UnreadableItemException if it does not fit the property
     */
    public @Nullable Object read(ValuePlace place, @Nullable AttributeValue stored) {
        ValueCodec<Object> codecOfPlace = encoder.codec(place.shape());
        return stored == null
                ? codecOfPlace.absent()
                : codecOfPlace.readNullable(MapItemReader.ofValue(place.path(), stored));
    }

    /** Whether an item has anything stored at a path, be it NULL. */
    public boolean has(PropertyPath<?, ?> path, Map<String, AttributeValue> item) {
        return found(resolver.target(path), item).isPresent();
    }

    /**
     * Where an item may have what a path leads to: where it is written, then, in the order of preference, under the other
     * names that are read.
     *
     * @throws IllegalArgumentException if the model has no such path
     */
    public List<StoredPath> places(PropertyPath<?, ?> path) {
        return resolver.target(path).places();
    }

    private static Optional<AttributeValue> found(Target target, Map<String, AttributeValue> item) {
        return target.places().stream()
                .flatMap(place -> StoredValues.find(item, place).stream())
                .findFirst();
    }

    /** The attribute that tells the class of the object at a path, where that may be of several; empty elsewhere. */
    public Optional<String> discriminator(StoredPath path) {
        return NestedObjects.shape(schema.object(), path)
                .filter(Shape.UnionOf.class::isInstance)
                .map(union -> ((Shape.UnionOf) union).discriminator());
    }

    /**
     * Where an item has what is absent at a path: under another name that is read instead. Empty if it has it nowhere.
     *
     * @param item has all that the path leads through
     */
    public Optional<StoredPath> aliased(StoredPath path, Map<String, AttributeValue> item) {
        List<StoredPath> parents = path.parents();
        return MapLayout.aliases(schema.object(), path, item).stream()
                .map(alias -> parents.isEmpty()
                        ? StoredPath.of(alias)
                        : parents.get(parents.size() - 1).then(alias))
                .filter(alias -> StoredValues.find(item, alias).isPresent())
                .findFirst();
    }
}
