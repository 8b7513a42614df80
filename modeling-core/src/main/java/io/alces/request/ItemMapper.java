package io.alces.request;

import io.alces.error.HookFailedException;
import io.alces.error.InvalidItemException;
import io.alces.error.UnreadableItemException;
import io.alces.internal.codec.CompiledModel;
import io.alces.internal.codec.CompiledSummary;
import io.alces.query.StoredUpdate;
import io.alces.schema.HookKind;
import io.alces.schema.KeyAttribute;
import io.alces.schema.KeySchema;
import io.alces.schema.KeyShape;
import io.alces.spi.ItemValidator;
import io.alces.spi.WriteOperation;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items of one model to what is sent, and what is received back to items: the way of every operation. Immutable and
 * thread-safe.
 */
public final class ItemMapper<T> {
    private final CompiledModel<T> model;
    private final BooleanSupplier sendsBytes;
    private final ItemLimits limits;
    private final ItemChecks<T> checks;
    private final WritePreparation<T> preparation;

    /**
     * Maps items of a model.
     *
     * @param validator null if nothing validates them
     * @param sendsBytes whether items are sent as bytes; otherwise as attribute values
     */
    public ItemMapper(CompiledModel<T> model, @Nullable ItemValidator<T> validator, BooleanSupplier sendsBytes) {
        this.sendsBytes = sendsBytes;
        this.model = model;
        this.limits = new ItemLimits(model.schema());
        this.checks = new ItemChecks<>(model, validator);
        this.preparation = new WritePreparation<>(model, limits, checks, sendsBytes);
    }

    /** The same, but that nothing validates the items. */
    public ItemMapper<T> withoutValidation() {
        return new ItemMapper<>(model, null, sendsBytes);
    }

    /** Whether items are complete, and checked, as soon as they are handed over. */
    public boolean isImmediate() {
        return preparation.isImmediate();
    }

    /**
     * Takes an item that is to be written, in place of any that is there.
     *
     * @throws NullPointerException if {@code item} is null
     * @throws InvalidItemException if it cannot be stored, or DynamoDB would refuse it
     */
    public ItemDraft draft(@Nullable T item, Instant now) {
        return preparation.draft(required(item), now);
    }

    /**
     * Takes the next state of an item.
     *
     * @param before the item as it is stored
     * @throws NullPointerException if {@code item} is null
     * @throws InvalidItemException if it cannot be stored, or DynamoDB would refuse it
     */
    public ItemDraft draft(@Nullable T item, Map<String, AttributeValue> before, Instant now) {
        return preparation.draft(required(item), before, now);
    }

    /**
     * The item with the defaults and generated values that a write now would give it.
     *
     * @throws NullPointerException if {@code item} is null
     * @throws InvalidItemException if it cannot be stored
     */
    public T withDefaults(@Nullable T item, Instant now) {
        Map<String, AttributeValue> attributes = model.toItem(required(item));
        Set<String> unused = model.filler().fill(attributes, now);
        return model.decode(attributes);
    }

    /**
     * The item as it is sent now.
     *
     * @throws InvalidItemException if it cannot be stored, DynamoDB would refuse it, or it is not valid
     */
    public PreparedItem<T> prepare(ItemDraft draft, WriteOperation operation, WriteTime time) {
        return preparation.prepare(draft, operation, time);
    }

    /**
     * An item that was read, as it is stored.
     *
     * @throws InvalidItemException if it cannot be stored
     */
    public Map<String, AttributeValue> stored(T item) {
        return preparation.stored(item);
    }

    /** An item that is stored, as it would be if it were written now without any change. */
    public Map<String, AttributeValue> rewritten(Map<String, AttributeValue> attributes, Instant now) {
        return preparation.rewritten(attributes, now);
    }

    /**
     * The update as it is sent now.
     *
     * @param key that of the item
     * @throws IllegalArgumentException if it changes a key attribute of the table, a computed attribute, the version or what
     *     every write sets, or does not say what a computed attribute will be
     * @throws InvalidItemException if a value cannot be the key of an index, is nested too deep or not valid, all of them
     *     are too large for an item, or the update may create an item without what it must have
     */
    public StoredUpdate prepare(
            StoredUpdate update, Map<String, AttributeValue> key, Creation creation, WriteTime time) {
        StoredUpdate prepared = preparation.prepare(update, key, creation.givesWhatIsAbsent(), time);
        limits.check(prepared);
        checks.check(update, prepared, creation);
        return prepared;
    }

    /** The attributes that another write of the same item would give other values, by their stored names. */
    public Set<String> generated(ItemDraft draft, WriteTime time) {
        Set<String> names = new HashSet<>(draft.generated());
        model.writeToken().ifPresent(names::add);
        return time.generated(names, model.writeToken());
    }

    /**
     * The attributes for which values were generated when an update was prepared, by their stored names.
     *
     * @param given the update as the caller gave it
     * @param update the update as it is sent
     */
    public Set<String> generated(StoredUpdate given, StoredUpdate update, WriteTime time) {
        return time.generated(model.filler().generated(given, update), model.writeToken());
    }

    /** The bytes that an item surely has of an update. */
    public long leastBytes(StoredUpdate update) {
        return UpdatedValues.ofValues(update);
    }

    /**
     * The item that was stored, as what reads it is to have it.
     *
     * @throws UnreadableItemException if it does not fit the model
     * @throws HookFailedException if a hook of the model fails
     */
    public T read(Map<String, AttributeValue> attributes) {
        return afterRead(model.fromItem(attributes));
    }

    private T afterRead(T item) {
        return model.hooks().run(HookKind.AFTER_READ, item, null);
    }

    /**
     * What a summary has of an item that was stored.
     *
     * @throws UnreadableItemException if it does not fit the class of the summary
     */
    public <S> S read(CompiledSummary<S> summary, Map<String, AttributeValue> attributes) {
        return summary.fromItem(attributes);
    }

    /**
     * The item that a write returns.
     *
     * @param done what the write did, such as {@code the item was saved}
     * @throws UnreadableItemException if it does not fit the model, saying that the write happened
     * @throws HookFailedException if a hook of the model fails, saying that the write happened
     */
    public T readWritten(Map<String, AttributeValue> attributes, String done) {
        return afterWrite(() -> read(attributes), done);
    }

    /**
     * The item that a write of a whole item returns.
     *
     * @param done what the write did, such as {@code the item was saved}
     * @throws UnreadableItemException if it does not fit the model, saying that the write happened
     * @throws HookFailedException if a hook of the model fails, saying that the write happened
     */
    public T readWritten(PreparedItem<T> sent, String done) {
        T item = sent.item();
        return item == null ? readWritten(sent.attributes(), done) : afterWrite(() -> afterRead(item), done);
    }

    private static <R> R afterWrite(Supplier<R> reading, String done) {
        try {
            return reading.get();
        } catch (UnreadableItemException unreadable) {
            throw unreadable.afterWrite(done);
        } catch (HookFailedException failed) {
            throw failed.afterWrite(done);
        }
    }

    /** The key attributes of an item that was written or read. */
    public Map<String, AttributeValue> keyOf(Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (KeyAttribute part : model.schema().key().attributes()) {
            key.put(part.name(), Objects.requireNonNull(attributes.get(part.name()), part::name));
        }
        return key;
    }

    /**
     * The key attributes of an item, of which nothing else is looked at.
     *
     * @throws InvalidItemException if a part is missing or DynamoDB would refuse it
     */
    public Map<String, AttributeValue> keyOf(@Nullable T item) {
        Map<String, AttributeValue> key = model.key(required(item));
        limits.checkKey(key);
        return key;
    }

    /**
     * The key attributes of a key given by its parts. They cannot be changed.
     *
     * @throws IllegalArgumentException if a part is missing, surplus, null, of a wrong type, empty or too long
     */
    public Map<String, AttributeValue> key(@Nullable Object... parts) {
        KeySchema schema = model.schema().key();
        if (parts.length != schema.attributes().size()) {
            throw new IllegalArgumentException(modelName() + " has the key " + KeyShape.expected(schema) + " of "
                    + schema.attributes().size() + " part(s), found " + parts.length);
        }
        KeyAttribute partition = schema.partitionKey();
        AttributeValue first = keyPart(schema, partition, parts[0]);
        if (parts.length == 1) {
            return Map.of(partition.name(), first);
        }
        KeyAttribute sort = schema.attributes().get(1);
        return Map.of(partition.name(), first, sort.name(), keyPart(schema, sort, parts[1]));
    }

    /**
     * One value of a key of the table or of an index.
     *
     * @throws IllegalArgumentException if it is null, of a wrong type, empty or too long
     */
    public AttributeValue keyPart(KeySchema schema, KeyAttribute part, @Nullable Object value) {
        AttributeValue encoded = model.encodeKeyPart(part, value);
        KeyLimits.problem(schema, part, encoded).ifPresent(problem -> {
            throw new IllegalArgumentException(path(part) + ": " + problem);
        });
        return encoded;
    }

    /** The parts of a key as an item of it has them. */
    public List<Object> keyParts(Map<String, AttributeValue> key) {
        return model.schema().key().attributes().stream()
                .map(part -> model.decodeKeyPart(part, Objects.requireNonNull(key.get(part.name()), part::name)))
                .toList();
    }

    /** The names and types of a key, for messages. */
    public String keyShape(Map<String, AttributeValue> attributes) {
        return KeyShape.found(model.schema().key(), attributes);
    }

    private T required(@Nullable T item) {
        return Objects.requireNonNull(item, () -> modelName() + ": expected an item, found null");
    }

    private String path(KeyAttribute part) {
        return modelName() + "." + part.attribute().property();
    }

    private String modelName() {
        return model.schema().type().getSimpleName();
    }
}
