package io.alces.internal.codec;

import io.alces.error.InvalidItemException;
import io.alces.error.ModelMappingException;
import io.alces.error.UnreadableItemException;
import io.alces.internal.wire.UnfinishedItem;
import io.alces.internal.wire.WireItem;
import io.alces.query.AttributeResolver;
import io.alces.schema.Fill;
import io.alces.schema.KeyAttribute;
import io.alces.schema.KeyShape;
import io.alces.schema.MemberSchema;
import io.alces.schema.ModelSchema;
import io.alces.schema.SummarySchema;
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
    private final KeyParts keyParts;
    private final SchemaResolver resolver;
    private final ItemFiller filler;
    private final ItemComputer computer;
    private final ItemHooks<T> hooks;
    private final ItemPaths paths;
    private final @Nullable StoredVersion version;
    private final @Nullable String writeToken;
    private final WireForm<T> wireForm;
    private volatile @Nullable ModelTableSchema<T> tableSchema;

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
        this.keyParts = new KeyParts(name, encoder);
        this.resolver = new SchemaResolver(schema.object(), encoder);
        this.filler = filler(compiler);
        this.computer = ItemComputer.of(schema, this::topLevel, encoder, this::decode);
        this.hooks = ItemHooks.of(schema);
        this.paths = new ItemPaths(schema, encoder, resolver, filler);
        this.version = StoredVersion.of(schema.object()).orElse(null);
        this.writeToken = writeToken(schema);
        this.wireForm = new WireForm<>(schema, codec, encoder, filler, computer);
    }

    private static @Nullable String writeToken(ModelSchema<?> schema) {
        for (MemberSchema member : schema.object().members()) {
            if (member instanceof MemberSchema.Attribute attribute
                    && attribute.fill().orElse(null) instanceof Fill.WriteToken) {
                return attribute.name();
            }
        }
        return null;
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
        return of(schema, CodecKind.WARMING);
    }

    static <T> CompiledModel<T> of(ModelSchema<T> schema, CodecKind kind) {
        return new CompiledModel<>(schema, kind);
    }

    public ModelSchema<T> schema() {
        return schema;
    }

    /** The simple name of the class, for messages. */
    public String name() {
        return name;
    }

    public ItemCodec<T> codec() {
        return codec;
    }

    /**
     * Whether the codec is, by now, code generated for the model; otherwise it calls method handles, as it does until the
     * model has been used much.
     */
    public boolean isGenerated() {
        return codec instanceof WarmingCodec warming
                ? warming.isGenerated()
                : codec.getClass().isHidden();
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

    /** The stored name of the attribute that tells the writes of an item apart, if the model has one. */
    public Optional<String> writeToken() {
        return Optional.ofNullable(writeToken);
    }

    /** The version that an object has; empty if it has none, or the model has no versions. */
    public OptionalLong versionOf(T object) {
        return version == null
                ? OptionalLong.empty()
                : version.of(attribute(object, version.name()).orElse(null));
    }

    /** What items have at the paths of the model. */
    public ItemPaths paths() {
        return paths;
    }

    /** This model for the Enhanced Client. */
    public TableSchema<T> tableSchema() {
        ModelTableSchema<T> known = tableSchema;
        if (known == null) {
            known = new ModelTableSchema<>(this);
            tableSchema = known;
        }
        return known;
    }

    /**
     * An object as an item, in a map that the caller may keep and change.
     *
     * @throws io.alces.error.InvalidItemException if it cannot be stored as it is
     */
    public Map<String, AttributeValue> toItem(T object) {
        MapItemWriter writer = new MapItemWriter(name, attributes.size());
        codec.encode(object, writer);
        return writer.item();
    }

    /**
     * An object as an item in the bytes that are sent, with what is read of them where the object tells; null if it takes a
     * map to say what of it cannot be stored.
     */
    public @Nullable WireItem toWire(T object) {
        return wireForm.write(object);
    }

    /** Whether an object is stored as it was given, without anything that is filled in or computed. */
    public boolean isStoredAsGiven() {
        return wireForm.isStoredAsGiven();
    }

    /** As {@link #toWire}, to be completed; null also if completing it takes a map. */
    public @Nullable UnfinishedItem toUnfinished(T object) {
        return wireForm.begin(object);
    }

    /** The item in bytes that was completed, with what is read of it where that is known. */
    public WireItem finish(UnfinishedItem item) {
        return wireForm.finish(item);
    }

    /**
     * The object of a whole item.
     *
     * @throws UnreadableItemException if the item does not fit the model, or lacks its key
     */
    public T fromItem(Map<String, AttributeValue> item) {
        if (!(item instanceof WireItem received)) {
            return fromMap(item);
        }
        T object = fromWire(received);
        return object == null ? fromMap(received.attributes()) : object;
    }

    /** The object of an item as it was sent or received; null if that takes a map, as it does if defaults are read. */
    @Nullable T fromWire(WireItem item) {
        return wireForm.read(item);
    }

    private T fromMap(Map<String, AttributeValue> item) {
        try {
            for (KeyAttribute key : schema.key().attributes()) {
                keyParts.require(key, item);
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

    /**
     * A part of a key as it is stored. A whole number is taken for one of another type if it is one.
     *
     * @throws IllegalArgumentException if the value is null or of another type than the attribute
     */
    public AttributeValue encodeKeyPart(KeyAttribute key, @Nullable Object value) {
        return keyParts.encode(key, value);
    }

    /**
     * The value that an object has for a part of its key.
     *
     * @throws UnreadableItemException if the stored value does not fit
     */
    public Object decodeKeyPart(KeyAttribute key, AttributeValue stored) {
        return keyParts.decode(key, stored);
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
}
