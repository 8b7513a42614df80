package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import io.alces.error.ModelMappingException;
import io.alces.error.UnreadableItemException;
import io.alces.internal.codec.SchemaWalk.Target;
import io.alces.query.AttributeResolver;
import io.alces.query.PropertyPath;
import io.alces.query.StoredPath;
import io.alces.query.StoredValues;
import io.alces.schema.KeyAttribute;
import io.alces.schema.KeyShape;
import io.alces.schema.ModelSchema;
import io.alces.schema.SummarySchema;
import io.alces.schema.ValuePlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A model with its codec: all that turns its objects, and single values of them, into what DynamoDB stores and back.
 *
 * <p>Immutable and thread-safe. Nothing but the object itself decides how it is stored: keys, expressions and items
 * share one codec an attribute.
 */
public final class CompiledModel<T> {
    private final ModelSchema<T> schema;
    private final String name;
    private final CodecKind kind;
    private final ItemCodec<T> codec;
    private final Map<String, TopLevelAttribute> attributes;
    private final Encoder encoder;
    private final SchemaResolver resolver;
    private final ItemFiller filler;
    private final ItemComputer computer;
    private final ItemHooks<T> hooks;
    private final @Nullable StoredVersion version;
    private final ModelTableSchema<T> tableSchema;
    private final ClassValue<CompiledSummary<?>> summaries = new ClassValue<>() {
        @Override
        protected CompiledSummary<?> computeValue(Class<?> type) {
            return compileSummary(type);
        }
    };

    @SuppressWarnings("unchecked") // the codec is that of the class of the schema
    private CompiledModel(ModelSchema<T> schema, CodecKind kind) {
        CodecCompiler compiler = new CodecCompiler(kind);
        this.schema = schema;
        this.name = schema.type().getSimpleName();
        this.kind = kind;
        this.codec = (ItemCodec<T>) compiler.codec(schema.object());
        this.attributes = TopLevelAttribute.all(schema.object(), compiler);
        this.encoder = new Encoder(compiler.values());
        this.resolver = new SchemaResolver(schema.object(), encoder);
        this.filler = filler(compiler);
        this.computer = ItemComputer.of(schema, this::topLevel, encoder, this::decode);
        this.hooks = ItemHooks.of(schema);
        this.version = StoredVersion.of(schema.object()).orElse(null);
        this.tableSchema = new ModelTableSchema<>(this);
    }

    private ItemFiller filler(CodecCompiler compiler) {
        try {
            return ItemFiller.of(schema, encoder, compiler);
        } catch (IllegalArgumentException | InvalidItemException unstorable) {
            throw new ModelMappingException(name, List.of(String.valueOf(unstorable.getMessage())));
        }
    }

    /**
     * Compiles a model.
     *
     * @throws io.alces.error.ModelMappingException if Alces may not call what makes or reads its objects
     */
    public static <T> CompiledModel<T> of(ModelSchema<T> schema) {
        return of(schema, CodecKind.GENERATED);
    }

    static <T> CompiledModel<T> of(ModelSchema<T> schema, CodecKind kind) {
        return new CompiledModel<>(schema, kind);
    }

    public ModelSchema<T> schema() {
        return schema;
    }

    public ItemCodec<T> codec() {
        return codec;
    }

    /** Whether the codec is code generated for the model; otherwise it calls method handles. */
    public boolean isGenerated() {
        return codec.getClass().isHidden();
    }

    /** The resolver of the paths and values of expressions on this model. */
    public AttributeResolver resolver() {
        return resolver;
    }

    /**
     * A class that has some of the properties of this model, compiled once.
     *
     * @throws io.alces.error.ModelMappingException if it has others too, or the same with other types
     */
    @SuppressWarnings("unchecked") // the summary under a class is that of the class
    public <S> CompiledSummary<S> summary(Class<S> type) {
        return (CompiledSummary<S>) summaries.get(type);
    }

    private <S> CompiledSummary<S> compileSummary(Class<S> type) {
        return new CompiledSummary<>(
                SummarySchema.compile(type, schema), schema.key(), new CodecCompiler(kind, encoder.codecs()), filler);
    }

    /** What gives attributes values that the caller did not. */
    public ItemFiller filler() {
        return filler;
    }

    /** What gives attributes values that are made of others. */
    public ItemComputer computer() {
        return computer;
    }

    /** The methods of the model that are called when its items are read and written. */
    public ItemHooks<T> hooks() {
        return hooks;
    }

    /** The attribute that counts the writes of an item, if the model has one. */
    public Optional<StoredVersion> version() {
        return Optional.ofNullable(version);
    }

    /** The version that an object has; empty if it has none, or the model has no versions. */
    public OptionalLong versionOf(T object) {
        return version == null
                ? OptionalLong.empty()
                : version.of(attribute(object, version.name()).orElse(null));
    }

    /** This model for the Enhanced Client. */
    public TableSchema<T> tableSchema() {
        return tableSchema;
    }

    /**
     * An object as an item, in a map that the caller may keep and change.
     *
     * @throws io.alces.error.InvalidItemException if it cannot be stored as it is
     */
    public Map<String, AttributeValue> toItem(T object) {
        MapItemWriter writer = new MapItemWriter(name);
        codec.encode(object, writer);
        return writer.item();
    }

    /**
     * The object of a whole item.
     *
     * @throws UnreadableItemException if the item does not fit the model, or lacks its key
     */
    public T fromItem(Map<String, AttributeValue> item) {
        try {
            for (KeyAttribute key : schema.key().attributes()) {
                requireKey(key, item);
            }
            return decode(item);
        } catch (UnreadableItemException e) {
            throw e.ofItem(KeyShape.found(schema.key(), item));
        }
    }

    /**
     * The object of the attributes there are, the key among them or not.
     *
     * @throws UnreadableItemException if they do not fit the model
     */
    public T decode(Map<String, AttributeValue> item) {
        return ObjectCodec.decode(codec, name, MapItemReader.ofItem(name, filler.completed(item)));
    }

    private void requireKey(KeyAttribute key, Map<String, AttributeValue> item) {
        AttributeValue stored = item.get(key.name());
        if (stored == null || Boolean.TRUE.equals(stored.nul())) {
            throw new UnreadableItemException(path(key), key.type().toString(), type(stored), null, null);
        }
    }

    private static String type(@Nullable AttributeValue stored) {
        return stored == null ? "nothing" : StoredValues.type(stored);
    }

    /**
     * A part of a key as it is stored. A whole number is taken for one of another type if it is one.
     *
     * @throws IllegalArgumentException if the value is null or of another type than the attribute
     */
    public AttributeValue encodeKeyPart(KeyAttribute key, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(path(key) + ": expected "
                    + TypeNames.simple(key.attribute().shape().type()) + ", found null");
        }
        return encoder.encode(path(key), key.attribute().shape(), value);
    }

    /**
     * The value that an object has for a part of its key.
     *
     * @throws UnreadableItemException if the stored value does not fit
     */
    public Object decodeKeyPart(KeyAttribute key, AttributeValue stored) {
        return encoder.codec(key.attribute().shape()).read(MapItemReader.ofValue(path(key), stored));
    }

    /**
     * The key attributes of an object as they are stored, without those that it has no value for.
     *
     * @throws io.alces.error.InvalidItemException if one is computed from what the object does not have
     */
    public Map<String, AttributeValue> key(T object) {
        Map<String, AttributeValue> known = new LinkedHashMap<>();
        computer.keySources().forEach(name -> attribute(object, name).ifPresent(value -> known.put(name, value)));
        computer.computeKey(known);
        known.keySet().retainAll(schema.key().names());
        return known;
    }

    /** An attribute of an object as it is stored; empty if the object has no value for it. */
    Optional<AttributeValue> attribute(T object, String attribute) {
        TopLevelAttribute found = topLevel(attribute);
        return found.encode(name, found.get(object));
    }

    /** The stored names of all attributes, flattened ones included, in the order of declaration. */
    public List<String> attributeNames() {
        return List.copyOf(attributes.keySet());
    }

    TopLevelAttribute topLevel(String attribute) {
        TopLevelAttribute found = attributes.get(attribute);
        if (found == null) {
            throw new IllegalArgumentException(name + ": there is no attribute that is stored as " + attribute);
        }
        return found;
    }

    /**
     * What an item has at a path.
     *
     * @return the value, as it would be in the whole object; if it is not stored, its default where reads have one, else
     *     what the type has for an absent attribute: null, zero, an empty set or an empty optional
     * @throws IllegalArgumentException if the model has no such path
     */
    public @Nullable Object readPath(PropertyPath<?, ?> path, Map<String, AttributeValue> item) {
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
    public boolean hasPath(PropertyPath<?, ?> path, Map<String, AttributeValue> item) {
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

    private String path(KeyAttribute key) {
        return name + "." + key.attribute().property();
    }
}
