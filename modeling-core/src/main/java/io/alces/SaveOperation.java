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
 * @param <T> the model
 */
public final class SaveOperation<T> extends AbstractPut<T, SaveOperation<T>> {

    SaveOperation(ModelContext<T> context, T item) {
        this(context, context.items().draft(item, context.clock().instant()), null, RequestOptions.NONE);
    }

    private SaveOperation(
            ModelContext<T> context, ItemDraft draft, @Nullable Condition<T> condition, RequestOptions options) {
        super(context, draft, condition, options);
    }

    /**
     * Keeps the times that the caller gave to {@code @UpdatedAt}, as for items that are imported or corrected behind the
     * scenes; those that are absent are set as ever.
     */
    public SaveOperation<T> keepTimestamps() {
        return new SaveOperation<>(context(), draft().keepingTimestamps(), condition(), options());
    }

    @Override
    WriteOperation operation() {
        return WriteOperation.SAVE;
    }

    @Override
    String done() {
        return "the item was saved";
    }

    @Override
    RuntimeException refused(PreparedItem<T> item, RuntimeException failure) {
        return refused("save", item.attributes(), failure);
    }

    @Override
    SaveOperation<T> with(@Nullable Condition<T> condition, RequestOptions options) {
        return new SaveOperation<>(context(), draft(), condition, options);
    }
}
