package io.alces;

import io.alces.query.Condition;
import io.alces.query.Conditions;
import io.alces.query.ElementOperators;
import io.alces.query.ExpressionRenderer;
import io.alces.query.IncrementOperators;
import io.alces.query.MergeOperators;
import io.alces.query.Property;
import io.alces.query.PropertyPath;
import io.alces.query.SetOperators;
import io.alces.query.StoredPath;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateClauses;
import io.alces.request.Call;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Changes attributes of one item, or creates the item with them; gives the item after the update, unless asked for
 * something else.
 *
 * <p>An item that is not there is created, with its key and what the update sets, unless {@link #mustExist()}. All
 * clauses see the item as it was before the update. Each value is stored as a save of the whole item would store it.
 * Properties can be given as text too, as in {@code "shipTo.city"} or {@code "lines[0].sku"}; then the schema checks the
 * values.
 *
 * <p>Clauses are checked when the request is made. What the schema does not know or allow, changes that overlap, a
 * change of a key attribute, and an update that changes nothing are {@link IllegalArgumentException}s; values that no
 * item can hold are {@link io.alces.error.InvalidItemException}s. Executing it fails with {@link
 * io.alces.error.UnreadableItemException} if the item that comes back does not fit the model, and says that it was
 * updated.
 *
 * @param <T> the model
 * @param <R> what the update gives
 */
public final class UpdateOperation<T, R> extends ConditionalWrite<T, R, UpdateOperation<T, R>> {
    private final Key<T> key;
    private final UpdateClauses<T> clauses;
    private final UpdateReturn<T, R> returned;

    private UpdateOperation(
            ModelContext<T> context,
            Key<T> key,
            UpdateClauses<T> clauses,
            UpdateReturn<T, R> returned,
            @Nullable Condition<T> condition,
            RequestOptions options) {
        super(context, condition, options);
        this.key = key;
        this.clauses = clauses;
        this.returned = returned;
    }

    static <T> UpdateOperation<T, T> of(ModelContext<T> context, Key<T> key) {
        return new UpdateOperation<>(
                context, key, UpdateClauses.none(), UpdateReturn.item(), null, RequestOptions.NONE);
    }

    /** Sets an attribute: {@code set(Order::status).to(PAID)}. */
    public <V> SetOperators<T, V, UpdateOperation<T, R>> set(Property<? super T, V> property) {
        return SetOperators.of(property, this::and);
    }

    /** Sets an attribute named as in {@code "shipTo.city"}. */
    public SetOperators<T, Object, UpdateOperation<T, R>> set(String path) {
        return SetOperators.of(PropertyPath.<T>path(path), this::and);
    }

    /** Adds to a number, which is 0 if absent: {@code increment(Order::total).by(TEN)}. */
    public <V> IncrementOperators<T, V, UpdateOperation<T, R>> increment(Property<? super T, V> property) {
        return IncrementOperators.of(property, this::and);
    }

    /** Adds to the number that a text names. */
    public IncrementOperators<T, Object, UpdateOperation<T, R>> increment(String path) {
        return IncrementOperators.of(PropertyPath.<T>path(path), this::and);
    }

    /** Puts elements at the end of a list, which is empty if absent: {@code append(Order::lines).values(line)}. */
    public <E> ElementOperators<T, E, UpdateOperation<T, R>> append(Property<? super T, ? extends List<E>> list) {
        return ElementOperators.append(list, this::and);
    }

    /** Puts elements at the end of the list that a text names. */
    public ElementOperators<T, Object, UpdateOperation<T, R>> append(String list) {
        return ElementOperators.append(list, this::and);
    }

    /** Puts elements at the beginning of a list, which is empty if absent. */
    public <E> ElementOperators<T, E, UpdateOperation<T, R>> prepend(Property<? super T, ? extends List<E>> list) {
        return ElementOperators.prepend(list, this::and);
    }

    /** Puts elements at the beginning of the list that a text names. */
    public ElementOperators<T, Object, UpdateOperation<T, R>> prepend(String list) {
        return ElementOperators.prepend(list, this::and);
    }

    /** Adds elements to a set, which is empty if absent: {@code add(Order::tags).values("vip")}. */
    public <E> ElementOperators<T, E, UpdateOperation<T, R>> add(Property<? super T, ? extends Set<E>> set) {
        return ElementOperators.add(set, this::and);
    }

    /** Adds elements to the set that a text names. */
    public ElementOperators<T, Object, UpdateOperation<T, R>> add(String set) {
        return ElementOperators.add(set, this::and);
    }

    /** Takes elements out of a set. */
    public <E> ElementOperators<T, E, UpdateOperation<T, R>> delete(Property<? super T, ? extends Set<E>> set) {
        return ElementOperators.delete(set, this::and);
    }

    /** Takes elements out of the set that a text names. */
    public ElementOperators<T, Object, UpdateOperation<T, R>> delete(String set) {
        return ElementOperators.delete(set, this::and);
    }

    /** Sets what a partial object has inside of a nested object or a map, and leaves the rest of it alone. */
    public <V> MergeOperators<T, V, UpdateOperation<T, R>> merge(Property<? super T, V> property) {
        return MergeOperators.of(property, this::and);
    }

    /** Sets what a partial object has inside of the nested object or map that a text names. */
    public MergeOperators<T, Object, UpdateOperation<T, R>> merge(String path) {
        return MergeOperators.of(PropertyPath.<T>path(path), this::and);
    }

    /** Removes attributes, keys of maps and elements of lists; later elements of a list move up. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final UpdateOperation<T, R> remove(Property<? super T, ?> first, Property<? super T, ?>... rest) {
        return and(UpdateClauses.removing(AttributeList.of(first, rest)));
    }

    /** Removes attributes, keys of maps and elements of lists that texts name. */
    public UpdateOperation<T, R> remove(String first, String... rest) {
        return and(UpdateClauses.removing(AttributeList.of(first, rest)));
    }

    /** Changes an item that is there, and creates none. */
    public UpdateOperation<T, R> mustExist() {
        String partitionKey = context().schema().key().partitionKey().name();
        return condition(Conditions.<T>stored(StoredPath.of(partitionKey)).exists());
    }

    /** Gives the item as it was before the update; empty if there was none. */
    public UpdateOperation<T, Optional<T>> returnOld() {
        return returning(UpdateReturn.old());
    }

    /**
     * Gives what the changed attributes have after the update. Elements of lists that are changed by their index are not
     * among them, since DynamoDB does not say which they are.
     */
    public UpdateOperation<T, Partial<T>> returnUpdated() {
        return returning(UpdateReturn.updated());
    }

    /**
     * Gives what the changed attributes had before the update. Elements of lists that are changed by their index are not
     * among them, since DynamoDB does not say which they are.
     */
    public UpdateOperation<T, Partial<T>> returnUpdatedOld() {
        return returning(UpdateReturn.updatedOld());
    }

    /** Gives the key of the item and nothing of its attributes, so that DynamoDB sends nothing back. */
    public UpdateOperation<T, Key<T>> returnKey() {
        return returning(UpdateReturn.key());
    }

    /** Sends nothing, and gives nothing, if there is no clause; an update without one is refused otherwise. */
    public UpdateIfChangedOperation<T, R> ifChanged() {
        return new UpdateIfChangedOperation<>(this, options());
    }

    /** The request as it would be sent. Nothing is sent. */
    public UpdateItemRequest request() {
        return request(stored());
    }

    @Override
    public List<UpdateItemRequest> requests() {
        return List.of(request());
    }

    @Override
    protected Step<R> start() {
        return send(Function.identity());
    }

    <S> Step<S> send(Function<? super R, S> result) {
        StoredUpdate update = stored();
        return Step.send(
                Call.UPDATE_ITEM,
                context().target(),
                request(update),
                answer -> Step.done(result.apply(returned.reader().read(context(), key, update, answer))),
                failure -> {
                    throw refused("update", key.attributes(), failure);
                });
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }

    @Override
    UpdateOperation<T, R> with(@Nullable Condition<T> condition, RequestOptions options) {
        return new UpdateOperation<>(context(), key, clauses, returned, condition, options);
    }

    private UpdateOperation<T, R> and(UpdateClauses<T> further) {
        return new UpdateOperation<>(context(), key, clauses.and(further), returned, condition(), options());
    }

    private <S> UpdateOperation<T, S> returning(UpdateReturn<T, S> other) {
        return new UpdateOperation<>(context(), key, clauses, other, condition(), options());
    }

    private StoredUpdate stored() {
        StoredUpdate update = StoredUpdate.of(clauses, context().model().resolver());
        context().items().checkUpdate(update);
        return update;
    }

    private UpdateItemRequest request(StoredUpdate update) {
        ExpressionRenderer renderer = new ExpressionRenderer(context().model().resolver());
        UpdateItemRequest.Builder request = UpdateItemRequest.builder()
                .tableName(context().table())
                .key(key.attributes())
                .updateExpression(renderer.update(update))
                .returnValues(returned.values());
        Condition<T> condition = condition();
        if (condition != null) {
            request.conditionExpression(renderer.condition(condition))
                    .returnValuesOnConditionCheckFailure(WriteCondition.FOUND_ITEM);
        }
        return options()
                .apply(request.expressionAttributeNames(renderer.names())
                        .expressionAttributeValues(Expressions.orNull(renderer.values())))
                .build();
    }
}
