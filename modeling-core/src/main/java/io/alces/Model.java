package io.alces;

import io.alces.internal.codec.CompiledView;
import io.alces.query.Condition;
import io.alces.query.Operators;
import io.alces.query.Property;
import io.alces.query.PropertyPath;
import io.alces.reference.Ref;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.table.TableOperations;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * The items of one class in one table. Immutable and thread-safe.
 *
 * <p>Every method gives a value that does nothing until it is executed. What it is given is checked at once, or when the
 * requests are made: an item or a reference that cannot be stored as it is, or lacks a part of its key, is an {@link
 * io.alces.error.InvalidItemException}; null is a {@link NullPointerException} or, in a key, an {@link
 * IllegalArgumentException}.
 *
 * <p>A whole item that is written is first filled, as {@link io.alces.annotation.Default} and other annotations say; then
 * its {@linkplain io.alces.annotation.BeforeWrite hooks} run, what is {@linkplain io.alces.annotation.Computed computed} of
 * it is set, and it is validated if a plugin such as {@code BeanValidation} is installed. Then {@linkplain
 * io.alces.spi.Listener listeners} are told, and it is sent. Updates by expression change attributes of items that they do
 * not know: {@link UpdateOperation} tells which of that they do.
 *
 * @param <T> the class
 */
public final class Model<T> {
    private final ModelContext<T> context;

    Model(ModelContext<T> context) {
        this.context = context;
    }

    /** The class. */
    public Class<T> type() {
        return context.schema().type();
    }

    /** The name of the table, as it is sent. */
    public String tableName() {
        return context.table();
    }

    /**
     * The same class in the table of this name, which is sent as it is.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public Model<T> onTable(String name) {
        return new Model<>(context.onTable(Objects.requireNonNull(name, "name")));
    }

    /**
     * The same class, whose items are stored without a plugin validating them, for repairs and imports. What DynamoDB
     * itself asks for is checked nevertheless, and so is {@link io.alces.annotation.ItemSize}.
     */
    public Model<T> withoutValidation() {
        return new Model<>(context.withoutValidation());
    }

    /** The schema as the Enhanced Client takes it: {@code enhancedClient.table(name, schema)}. */
    public TableSchema<T> schema() {
        return context.model().tableSchema();
    }

    /**
     * The key of an item of a table without a sort key.
     *
     * @throws IllegalArgumentException if the value does not fit the partition key, or a sort key is missing
     */
    public Key<T> key(Object partitionKey) {
        return keyOf(partitionKey);
    }

    /**
     * The key of an item.
     *
     * @throws IllegalArgumentException if a value does not fit its part of the key
     */
    public Key<T> key(Object partitionKey, Object sortKey) {
        return keyOf(partitionKey, sortKey);
    }

    /** The key of the item that {@code item} is or would be. */
    public Key<T> keyOfItem(T item) {
        return new Key<>(context.schema(), context.items().keyOf(item));
    }

    /**
     * The key of the item that a reference refers to.
     *
     * @throws IllegalArgumentException if it refers to another model, or its values do not fit the key
     */
    public Key<T> key(Ref<T> reference) {
        return Key.of(context, Objects.requireNonNull(reference, "reference"));
    }

    /** A reference to the item of a key, with the values that the item has when it is read. */
    public Ref<T> refTo(Key<T> key) {
        return Objects.requireNonNull(key, "key").toRef(context);
    }

    /** A reference to the item that {@code item} is or would be. */
    public Ref<T> refToItem(T item) {
        return refTo(keyOfItem(item));
    }

    /** Reads the item of a partition key. */
    public GetOperation<T> get(Object partitionKey) {
        return get(key(partitionKey));
    }

    /** Reads the item of a partition key and a sort key. */
    public GetOperation<T> get(Object partitionKey, Object sortKey) {
        return get(key(partitionKey, sortKey));
    }

    /** Reads the item of a key. */
    public GetOperation<T> get(Key<T> key) {
        return new GetOperation<>(context, Objects.requireNonNull(key, "key"));
    }

    /** Reads the item that a reference refers to. */
    public GetOperation<T> get(Ref<T> reference) {
        return get(key(reference));
    }

    /**
     * Stores an item that is not there yet.
     *
     * <p>Executing it fails with {@link io.alces.error.ConditionFailedException} if an item of that key exists.
     */
    public CreateOperation<T> create(T item) {
        return new CreateOperation<>(context, item);
    }

    /**
     * Stores an item, in place of the whole item of the same key if there is one.
     *
     * <p>Attributes of the stored item that the model does not have are lost, unless it keeps them in an unmapped map.
     */
    public SaveOperation<T> save(T item) {
        return SaveOperation.of(context, item);
    }

    /**
     * The item with all defaults and generated values that it would be stored with now; timestamps are for its write to
     * say. Nothing is sent, and {@code item} stays as it is. Generated values are those of this result alone: a later write
     * of {@code item} has others.
     */
    public T withDefaults(T item) {
        return context.items().withDefaults(item, context.clock().instant());
    }

    /** Changes attributes of the item of a partition key. */
    public UpdateOperation<T, T> update(Object partitionKey) {
        return update(key(partitionKey));
    }

    /** Changes attributes of the item of a partition key and a sort key. */
    public UpdateOperation<T, T> update(Object partitionKey, Object sortKey) {
        return update(key(partitionKey, sortKey));
    }

    /** Changes attributes of the item of a key: {@code update(key).set(Order::status).to(PAID)}. */
    public UpdateOperation<T, T> update(Key<T> key) {
        return UpdateOperation.of(context, Objects.requireNonNull(key, "key"));
    }

    /**
     * Stores what differs between an item as it was read and as it is to be, and nothing else of it.
     *
     * @param before the item as it is stored, such as it was read
     * @param changed the item as it is to be, with the same key
     * @throws IllegalArgumentException if the keys differ, or the versions
     */
    public SaveChangesOperation<T> saveChanges(T before, T changed) {
        return SaveChangesOperation.of(context, before, changed);
    }

    /** Changes the item of a partition key by a function, again if others change it meanwhile. */
    public ModifyOperation<T> modify(Object partitionKey, UnaryOperator<T> change) {
        return modify(key(partitionKey), change);
    }

    /** Changes the item of a partition key and a sort key by a function, again if others change it meanwhile. */
    public ModifyOperation<T> modify(Object partitionKey, Object sortKey, UnaryOperator<T> change) {
        return modify(key(partitionKey, sortKey), change);
    }

    /**
     * Changes the item of a key by a function, again if others change it meanwhile: {@code modify(key, order ->
     * order.withStatus(PAID))}.
     *
     * @throws IllegalStateException if the model has no {@link io.alces.annotation.Version}
     */
    public ModifyOperation<T> modify(Key<T> key, UnaryOperator<T> change) {
        return ModifyOperation.of(
                context, Objects.requireNonNull(key, "key"), Objects.requireNonNull(change, "change"));
    }

    /** Removes the item of a partition key. */
    public DeleteOperation<T> delete(Object partitionKey) {
        return delete(key(partitionKey));
    }

    /** Removes the item of a partition key and a sort key. */
    public DeleteOperation<T> delete(Object partitionKey, Object sortKey) {
        return delete(key(partitionKey, sortKey));
    }

    /** Removes the item of a key; gives the item that was there. */
    public DeleteOperation<T> delete(Key<T> key) {
        return DeleteOperation.of(context, Objects.requireNonNull(key, "key"), null, null, RequestOptions.NONE);
    }

    /**
     * Removes the item that {@code item} is; gives the item that was there. Nothing of it but the key and the version is
     * looked at.
     *
     * <p>Of a model with a {@link io.alces.annotation.Version}, executing it fails with {@link
     * io.alces.error.StaleItemException} if the stored item has another version, or is gone.
     */
    public DeleteOperation<T> deleteItem(T item) {
        return DeleteOperation.of(
                context, keyOfItem(item), item, VersionCheck.ofItem(context, item), RequestOptions.NONE);
    }

    /** Checks the item of a partition key, as part of a transaction: {@code check("c1").that(Customer::blocked).eq(false)}. */
    public CheckStart<T> check(Object partitionKey) {
        return check(key(partitionKey));
    }

    /** Checks the item of a partition key and a sort key, as part of a transaction. */
    public CheckStart<T> check(Object partitionKey, Object sortKey) {
        return check(key(partitionKey, sortKey));
    }

    /** Checks the item of a key, as part of a transaction. */
    public CheckStart<T> check(Key<T> key) {
        return new CheckStart<>(context, Objects.requireNonNull(key, "key"));
    }

    /** Reads the items of any number of keys; each position of the result answers the key at that position. */
    public GetAllOperation<T> getAll(Iterable<Key<T>> keys) {
        return new GetAllOperation<>(context, keys);
    }

    /**
     * Reads the items that others refer to: {@code populate(items, Order::customer)}.
     *
     * <p>They are read by the model of their class in the same {@code Alces}, those of this class by this model. A null
     * among the references refers to nothing.
     *
     * @param items in the order of the positions of the result; none of them is changed
     * @param reference a property, or a path through nested objects
     */
    public <R> PopulateOperation<T, R> populate(Iterable<? extends T> items, Property<? super T, Ref<R>> reference) {
        return PopulateOperation.of(context, items, reference);
    }

    /** As {@link #populate(Iterable, Property)}, of references that may be empty. */
    public <R> PopulateOperation<T, R> populateOptional(
            Iterable<? extends T> items, Property<? super T, Optional<Ref<R>>> reference) {
        return PopulateOperation.of(context, items, reference);
    }

    /** As {@link #populate(Iterable, Property)}, of a list, a set or another collection of references. */
    public <R> PopulateOperation<T, R> populateAll(
            Iterable<? extends T> items, Property<? super T, ? extends Collection<Ref<R>>> references) {
        return PopulateOperation.of(context, items, references);
    }

    /**
     * As {@link #populate(Iterable, Property)}, of all references at a path, which leads through collections and maps to
     * all that they hold: {@code populate(items, "lines.product", Product.class)}.
     *
     * @param model what the references refer to
     * @throws IllegalArgumentException if the path does not lead to references to {@code model}
     */
    public <R> PopulateOperation<T, R> populate(Iterable<? extends T> items, String path, Class<R> model) {
        return PopulateOperation.of(context, items, path, model);
    }

    /**
     * Stores any number of items, each in place of the whole item of the same key if there is one.
     *
     * @throws IllegalArgumentException if two items have one key
     */
    public SaveAllOperation<T> saveAll(Iterable<? extends T> items) {
        return new SaveAllOperation<>(context, items);
    }

    /** Removes the items of any number of keys. */
    public DeleteAllOperation<T> deleteAll(Iterable<Key<T>> keys) {
        return DeleteAllOperation.ofKeys(context, keys);
    }

    /**
     * Removes any number of items, of which only the keys and the versions are looked at.
     *
     * @throws IllegalArgumentException if two items have one key and different versions
     */
    public DeleteAllOperation<T> deleteAllItems(Iterable<? extends T> items) {
        return DeleteAllOperation.ofItems(context, items);
    }

    /** The table itself: to create, describe and delete it. */
    public TableOperations table() {
        return new TableOperations(context);
    }

    /**
     * Compares stored items with the class, and tells what of them it does not have or cannot read; changes nothing.
     *
     * @param sample how many items to read, spread over the table
     * @throws IllegalArgumentException if {@code sample} is less than 1
     */
    public VerifyItemsOperation verifyItems(int sample) {
        return new VerifyItemsOperation(context, sample);
    }

    /**
     * A view of all properties, to choose from for the answers of an API: {@code view().include(Order::orderId)}.
     *
     * <p>It is best made once and kept.
     */
    public View<T> view() {
        return new View<>(CompiledView.of(context.schema()));
    }

    /** The start of a condition on an attribute, where {@code Conditions.attr} cannot infer the types. */
    public <V> Operators<T, V, Condition<T>> attr(Property<? super T, V> property) {
        return Operators.of(property, condition -> condition);
    }

    /** A path, where {@code PropertyPath.path} cannot infer the types. */
    public <V> PropertyPath<T, V> path(Property<? super T, V> property) {
        @SuppressWarnings("unchecked") // a path from a supertype of T is one from T
        PropertyPath<T, V> path = (PropertyPath<T, V>) PropertyPath.path(property);
        return path;
    }

    /** Reads the items of one partition key: {@code query().where(Order::customerId).eq("c1")}. */
    public Query<T> query() {
        return new Query<>(context);
    }

    /** Reads all items of the table, or of an index. */
    public Scan<T> scan() {
        return new Scan<>(context);
    }

    /** What its operations share, for modules that add operations of their own. */
    public ModelContext<T> context() {
        return context;
    }

    private Key<T> keyOf(@Nullable Object... parts) {
        return new Key<>(context.schema(), context.items().key(parts));
    }
}
