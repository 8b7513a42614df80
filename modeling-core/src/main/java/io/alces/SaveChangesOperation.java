package io.alces;

import io.alces.error.ConditionFailedException;
import io.alces.error.MissingParentException;
import io.alces.error.StaleItemException;
import io.alces.error.UnreadableItemException;
import io.alces.query.Condition;
import io.alces.request.ItemDraft;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.spi.WriteOperation;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Changes what differs between two states of an item; gives the item after the update.
 *
 * <p>The two are compared as they are stored: 1.10 is 1.1, and the order of a set does not matter. Objects and maps are
 * changed at the innermost paths that differ, so that other attributes stay as they are, those that the model does not
 * know and those that others changed meanwhile among them. Lists, sets and converted values are set as a whole, and so
 * are objects that have another class than before, that are read as a default where they are not stored, or that have
 * changed in more places than fit into one expression.
 *
 * <p>Executing it fails with {@link ConditionFailedException} if there is no item of this key, or it is expired; with {@link
 * MissingParentException} if an object or map that is to change inside is gone from the item, for which the item is read
 * after DynamoDB has refused the update, and then alone; and with {@link UnreadableItemException} if the item after the
 * update does not fit the model, and says that it was updated. Changes of whole attributes overwrite what others changed
 * there after {@code before} was read, unless a {@link #condition} keeps them from it.
 *
 * <p>Of a model with a {@link io.alces.annotation.Version}, nothing is overwritten: executing it fails with {@link
 * StaleItemException} if the stored item has another version than {@code before}, or is gone.
 *
 * <p>If the client sends it more than once, since an answer is lost, and its condition fails, it succeeds if it knows
 * itself by a {@link io.alces.annotation.WriteToken} in the item that is found. Where it is not known whether it was
 * carried out, it fails with {@link io.alces.error.OutcomeUnknownException}.
 *
 * @param <T> the model
 */
public final class SaveChangesOperation<T> extends AbstractUpdate<T, T, SaveChangesOperation<T>> {
    private final Map<String, AttributeValue> key;
    private final ItemChange.Changes changes;
    private final @Nullable VersionCheck versionCheck;

    private SaveChangesOperation(
            ModelContext<T> context,
            Map<String, AttributeValue> key,
            ItemChange.Changes changes,
            @Nullable VersionCheck versionCheck,
            @Nullable Condition<T> condition,
            RequestOptions options) {
        super(context, condition, options);
        this.key = key;
        this.changes = changes;
        this.versionCheck = versionCheck;
    }

    static <T> SaveChangesOperation<T> of(ModelContext<T> context, T before, T changed) {
        Map<String, AttributeValue> key = context.items().keyOf(before);
        return of(context, key, context.items().stored(before), changed);
    }

    /**
     * The changes of an item.
     *
     * @param before the item as it is stored, encoded before the caller may have changed the object
     */
    static <T> SaveChangesOperation<T> of(
            ModelContext<T> context, Map<String, AttributeValue> key, Map<String, AttributeValue> before, T changed) {
        ItemDraft draft = context.items().draft(changed, before, context.clock().instant());
        VersionCheck check = VersionCheck.of(context, before);
        if (check != null) {
            check.requireSame(draft.attributes());
        }
        ItemChange.Changes changes = ItemChange.between(context, before, draft);
        return new SaveChangesOperation<>(context, key, changes, check, null, RequestOptions.NONE);
    }

    @Override
    boolean isEmpty() {
        return changes.at(moment().time()).update().isEmpty();
    }

    @Override
    UpdateCall<T> call() {
        return call(changes.at(moment().time()));
    }

    private UpdateCall<T> call(ItemChange.Difference difference) {
        if (difference.update().isEmpty()) {
            throw new IllegalArgumentException(description()
                    + ": nothing differs from before; use ifChanged() if that may be, and leave it out of a"
                    + " transaction");
        }
        WriteMoment<T> moment = new WriteMoment<>(context(), difference.time());
        return new UpdateCall<>(
                moment,
                key,
                difference.update(),
                wholeCondition(),
                difference.before(),
                ReturnValue.ALL_NEW,
                options());
    }

    /** Looks for changes once, since that may run hooks of the model. */
    @Override
    Step<Optional<T>> startIfChanged() {
        ItemChange.Difference difference = changes.at(moment().time());
        return difference.update().isEmpty()
                ? Step.done(Optional.empty())
                : GuardedUpdate.start(this, run(difference, Optional::of));
    }

    @Override
    <S> UpdateRun<T, S> run(Function<? super T, S> result) {
        return run(changes.at(moment().time()), result);
    }

    private <S> UpdateRun<T, S> run(ItemChange.Difference difference, Function<? super T, S> result) {
        UpdateCall<T> call = call(difference);
        tell(call, write(difference, difference.changed())::before);
        return new UpdateRun<>(
                call,
                verb(),
                item -> result.apply(completed(difference, item == null ? Map.of() : item)),
                failure -> refused(call.moment(), failure),
                UpdateRun.Parents.LOST);
    }

    private RuntimeException refused(WriteMoment<T> moment, RuntimeException failure) {
        return ConditionFailures.ofExisting(
                moment, verb(), key, Objects.requireNonNull(wholeCondition()), versionCheck, failure);
    }

    @Override
    String verb() {
        return "saveChanges";
    }

    /** DynamoDB does not return what a transaction stored, so that hooks and listeners see what was to be stored. */
    @Override
    PreparedUpdate<T, Void> prepared(WriteMoment<T> moment) {
        ItemChange.Difference difference = changes.at(moment.time());
        UpdateCall<T> call = call(difference);
        WholeWrite<T> write = write(difference, difference.changed());
        return PreparedUpdate.of(
                call,
                new PreparedUpdate.Around(
                        verb(),
                        UpdateRun.Parents.LOST,
                        difference.generated(),
                        write::before,
                        () -> completed(write, difference),
                        versionCheck,
                        failure -> refused(call.moment(), failure)));
    }

    private void completed(WholeWrite<T> write, ItemChange.Difference difference) {
        if (write.isWatched()) {
            T unused = completed(difference, difference.changed());
        }
    }

    private T completed(ItemChange.Difference difference, Map<String, AttributeValue> stored) {
        WholeWrite<T> write = write(difference, stored);
        return write.after(() -> context().items().readWritten(stored, write.done()));
    }

    private WholeWrite<T> write(ItemChange.Difference difference, Map<String, AttributeValue> item) {
        return new WholeWrite<>(context(), WriteOperation.UPDATE, item, difference.before());
    }

    @Override
    SaveChangesOperation<T> with(@Nullable Condition<T> condition, RequestOptions options) {
        return new SaveChangesOperation<>(context(), key, changes, versionCheck, condition, options);
    }

    @Override
    @Nullable VersionCheck versionCheck() {
        return versionCheck;
    }

    @Override
    Condition<T> guard() {
        return versionCheck == null ? existence() : existence().and(versionCheck.<T>condition());
    }
}
