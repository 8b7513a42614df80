package io.alces;

import io.alces.query.Condition;
import io.alces.request.ItemDraft;
import io.alces.request.ModelContext;
import io.alces.request.PreparedItem;
import io.alces.request.RequestOptions;
import io.alces.spi.WriteOperation;
import org.jspecify.annotations.Nullable;

/**
 * Stores an item whole, in place of the one of the same key if there is one; gives the item as it was stored.
 *
 * <p>Of a model with a {@link io.alces.annotation.Version}, executing it fails with {@link
 * io.alces.error.StaleItemException} if the stored item has another version than the one given. An item without a version
 * is stored only if there is none, or one without a version.
 *
 * <p>If the client sends it more than once, since an answer is lost, and its condition fails, it succeeds if it knows
 * itself by a {@link io.alces.annotation.WriteToken} or a generated id in the item that is found. Where it is not known whether it was
 * carried out, it fails with {@link io.alces.error.OutcomeUnknownException}.
 *
 * @param <T> the model
 */
public final class SaveOperation<T> extends AbstractPut<T, SaveOperation<T>> {
    private final @Nullable VersionCheck versionCheck;

    private SaveOperation(
            ModelContext<T> context,
            ItemDraft draft,
            @Nullable VersionCheck versionCheck,
            @Nullable Condition<T> condition,
            RequestOptions options) {
        super(context, draft, condition, options);
        this.versionCheck = versionCheck;
    }

    static <T> SaveOperation<T> of(ModelContext<T> context, T item) {
        ItemDraft draft = context.items().draft(item, context.clock().instant());
        return of(context, draft, VersionCheck.of(context, draft.attributes()), RequestOptions.NONE);
    }

    static <T> SaveOperation<T> of(
            ModelContext<T> context, ItemDraft draft, @Nullable VersionCheck versionCheck, RequestOptions options) {
        return new SaveOperation<>(context, draft, versionCheck, null, options);
    }

    @Override
    @Nullable VersionCheck versionCheck() {
        return versionCheck;
    }

    /**
     * Keeps the times that the caller gave to {@code @UpdatedAt}, as for items that are imported or corrected behind the
     * scenes; those that are absent are set as ever.
     */
    public SaveOperation<T> keepTimestamps() {
        return new SaveOperation<>(context(), draft().keepingTimestamps(), versionCheck, condition(), options());
    }

    @Override
    WriteOperation operation() {
        return WriteOperation.SAVE;
    }

    @Override
    RuntimeException refused(PreparedItem<T> item, WriteMoment<T> moment, RuntimeException failure) {
        return refused(item.attributes(), moment, failure);
    }

    @Override
    SaveOperation<T> with(@Nullable Condition<T> condition, RequestOptions options) {
        return new SaveOperation<>(context(), draft(), versionCheck, condition, options);
    }
}
