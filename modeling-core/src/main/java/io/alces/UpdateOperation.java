package io.alces;

import io.alces.error.MissingParentException;
import io.alces.query.Condition;
import io.alces.query.ElementOperators;
import io.alces.query.IncrementOperators;
import io.alces.query.MergeOperators;
import io.alces.query.Property;
import io.alces.query.PropertyPath;
import io.alces.query.SetOperators;
import io.alces.query.StoredUpdate;
import io.alces.query.UpdateClauses;
import io.alces.request.Creation;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes attributes of one item, or creates the item with them; gives the item after the update, unless asked for
 * something else.
 *
 * <p>An item that is not there is created, with its key and what the update sets, unless {@link #mustExist()}. All
 * clauses see the item as it was before the update. Each value is stored as a save of the whole item would store it.
 * Properties can be given as text too, as in {@code "shipTo.city"} or {@code "lines[0].sku"}; then the schema checks the
 * values.
 *
 * <p>Timestamps and forced defaults are set besides, in nested objects too that change inside; an update cannot change
 * these itself. Attributes that have a default or a generated value, and {@code @CreatedAt}, are set where the item does
 * not have them, unless {@link #mustExist()}: then it was created with them.
 *
 * <p>Clauses are checked when the request is made. What the schema does not know or allow, changes that overlap, a
 * change of a key attribute, values that DynamoDB cannot store, such as NaN, and an update that changes nothing are
 * {@link IllegalArgumentException}s; values that fit their attributes and yet no item, since they are too large, nested
 * too deep or no key of an index, are {@link io.alces.error.InvalidItemException}s. Executing it fails with {@link
 * io.alces.error.UnreadableItemException} if the item that comes back does not fit the model, and says that it was
 * updated.
 *
 * <p>Where a plugin validates the model, each value that is set, appended, added or merged is validated by itself, as a
 * later read would return it, and so is what removing an attribute leaves; what is wrong with any of them is one {@link
 * io.alces.error.InvalidItemException}. So is what an item lacks that the update may create: it must give a value to each
 * attribute that must not be without one, by the rules for updates, unless {@link #mustExist()}, or unless its condition
 * or a nested path needs an item that is there. Rules for a class as a whole, or for how much a container holds, do not
 * see an update of a part, and neither increments nor what is copied from other attributes is validated.
 *
 * <p>What is computed from attributes that the update changes is set in the same update. It must say what all of them
 * will be, unless they are of the key, or it is refused with an {@link IllegalArgumentException} that names the missing
 * ones; a computed attribute itself cannot be changed. What is computed from defaults alone is set in an item that has
 * nothing of them: the update is sent on the condition that it has none, or has what is computed already, and if it is of
 * neither kind, once more without that.
 *
 * <p>An item that is expired counts as not there: the update is sent on the condition that it is none, and if it is one,
 * what the update makes of nothing is put in its place, if nothing else took that meanwhile.
 *
 * <p>Of a nested path, only the last step may be absent from the item. Executing an update that leads through something
 * absent, or stored as NULL, fails with {@link MissingParentException}, for which the item is read after DynamoDB has
 * refused the update, and then alone; {@link #createParents()} creates what is missing instead.
 *
 * <p>An update has no whole item, so the {@code @BeforeWrite} and {@code @AfterWrite} hooks of the model do not run;
 * listeners are told of it by methods of their own.
 *
 * <p>If the client sends it more than once, since an answer is lost, and its condition fails, it succeeds if it knows
 * itself by a {@link io.alces.annotation.WriteToken} in the item that is found. Where it is not known whether it was
 * carried out, it fails with {@link io.alces.error.OutcomeUnknownException}.
 *
 * @param <T> the model
 * @param <R> what the update gives
 */
public final class UpdateOperation<T, R> extends AbstractUpdate<T, R, UpdateOperation<T, R>> {
    private final Key<T> key;
    private final UpdateClauses<T> clauses;
    private final UpdateReturn<T, R> returned;
    private final UpdateScope scope;

    private UpdateOperation(
            ModelContext<T> context,
            Key<T> key,
            UpdateClauses<T> clauses,
            UpdateReturn<T, R> returned,
            UpdateScope scope,
            @Nullable Condition<T> condition,
            RequestOptions options) {
        super(context, condition, options);
        this.key = key;
        this.clauses = clauses;
        this.returned = returned;
        this.scope = scope;
    }

    static <T> UpdateOperation<T, T> of(ModelContext<T> context, Key<T> key) {
        return new UpdateOperation<>(
                context,
                key,
                UpdateClauses.none(),
                UpdateReturn.item(),
                UpdateScope.DEFAULT,
                null,
                RequestOptions.NONE);
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

    /**
     * Removes attributes, under all of their names, keys of maps and elements of lists; later elements of a list move up.
     */
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
        return new UpdateOperation<>(
                context(),
                key,
                clauses,
                returned,
                scope.mustExist(),
                WriteCondition.and(condition(), existence()),
                options());
    }

    /**
     * Creates the maps that the update leads into and the item does not have, or has as NULL: for {@code
     * set(path(Order::shipTo).then(Address::city)).to("Oslo")} a {@code shipTo} with a city. An item that is not there
     * has none of them.
     *
     * <p>The update is sent as it is. Only if DynamoDB refuses it, the item is read, consistently, and the update is sent
     * again with each missing map as a whole, on the condition that it is still missing, so that all is changed or
     * nothing is. If others have created it meanwhile, all of this begins again, at most 8 times. {@link #request()} is
     * the update as it is.
     *
     * <p>Executing it fails with {@link MissingParentException} if what is missing is a list or an element of one, or an
     * object of a sealed type whose class the update does not say; if what is set in a missing map comes from another
     * attribute; if the item has the map under an alias of its name; or if others create and remove it all the time.
     */
    public UpdateOperation<T, R> createParents() {
        return new UpdateOperation<>(context(), key, clauses, returned, scope.createParents(), condition(), options());
    }

    /**
     * Gives the item as it was before the update; empty if there was none.
     *
     * <p>If the update was carried out, and only its answer was lost, executing it fails with {@link
     * io.alces.error.OutcomeUnknownException}, whose {@code isWritten()} is true.
     */
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
     *
     * <p>If the update was carried out, and only its answer was lost, executing it fails with {@link
     * io.alces.error.OutcomeUnknownException}, whose {@code isWritten()} is true.
     */
    public UpdateOperation<T, Partial<T>> returnUpdatedOld() {
        return returning(UpdateReturn.updatedOld());
    }

    /** Gives the key of the item and nothing of its attributes, so that DynamoDB sends nothing back. */
    public UpdateOperation<T, Key<T>> returnKey() {
        return returning(UpdateReturn.key());
    }

    @Override
    boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** {@code createParents()} may need several calls. */
    @Override
    public Optional<String> obstacle() {
        return scope.parents() == UpdateRun.Parents.CREATED
                ? Optional.of("createParents() reads the item and writes again; set the parents as a whole")
                : super.obstacle();
    }

    @Override
    String verb() {
        return "update";
    }

    @Override
    UpdateCall<T> call() {
        return call(moment());
    }

    private UpdateCall<T> call(WriteMoment<T> moment) {
        StoredUpdate given = stored();
        Creation creation = scope.creation(given, () -> moment.mayHoldForNothing(condition()));
        StoredUpdate update = context().items().prepare(given, key.attributes(), creation, moment.time());
        return new UpdateCall<>(moment, key.attributes(), update, condition(), null, returned.values(), options());
    }

    private StoredUpdate stored() {
        return StoredUpdate.of(clauses, context().model().resolver());
    }

    @Override
    PreparedUpdate<T, Void> prepared(WriteMoment<T> moment) {
        UpdateCall<T> call = call(moment);
        KeyUpdate<T> update = KeyUpdate.of(call);
        return PreparedUpdate.of(
                call,
                new PreparedUpdate.Around(
                        verb(),
                        UpdateRun.Parents.NAMED,
                        context().items().generated(stored(), call.update(), moment.time()),
                        update::before,
                        update::after,
                        null,
                        failure -> refused(call, failure)));
    }

    private RuntimeException refused(UpdateCall<T> call, RuntimeException failure) {
        return refused(key.attributes(), call.moment(), failure);
    }

    @Override
    <S> UpdateRun<T, S> run(Function<? super R, S> result) {
        UpdateCall<T> call = call();
        KeyUpdate<T> update = KeyUpdate.of(call);
        tell(call, update::before);
        return new UpdateRun<>(
                call,
                verb(),
                attributes -> result.apply(update.after(
                        attributes, () -> returned.reader().read(context(), key, call.update(), attributes))),
                failure -> refused(call, failure),
                scope.parents());
    }

    @Override
    UpdateOperation<T, R> with(@Nullable Condition<T> condition, RequestOptions options) {
        return new UpdateOperation<>(context(), key, clauses, returned, scope, condition, options);
    }

    private UpdateOperation<T, R> and(UpdateClauses<T> further) {
        return new UpdateOperation<>(context(), key, clauses.and(further), returned, scope, condition(), options());
    }

    private <S> UpdateOperation<T, S> returning(UpdateReturn<T, S> other) {
        return new UpdateOperation<>(context(), key, clauses, other, scope, condition(), options());
    }
}
