package io.alces;

import io.alces.query.Condition;
import io.alces.request.ItemDraft;
import io.alces.request.ModelContext;
import io.alces.request.PreparedItem;
import io.alces.request.RequestOptions;
import io.alces.spi.WriteOperation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stores an item that is not there yet, or is there but expired; gives the item as it was stored.
 *
 * <p>Of a model with a {@link io.alces.annotation.Version}, it is stored as version 1, whatever version the object has: a
 * copy of another item begins anew.
 *
 * <p>If the client sends it more than once, since an answer is lost, and its condition fails, it succeeds if it knows
 * itself by a {@link io.alces.annotation.WriteToken} or a generated id in the item that is found. Where it is not known whether it was
 * carried out, it fails with {@link io.alces.error.OutcomeUnknownException}.
 *
 * @param <T> the model
 */
public final class CreateOperation<T> extends AbstractPut<T, CreateOperation<T>> {

    CreateOperation(ModelContext<T> context, T item) {
        this(
                context,
                context.items().draft(item, context.clock().instant()),
                WriteCondition.absence(context),
                RequestOptions.NONE);
    }

    private CreateOperation(
            ModelContext<T> context, ItemDraft draft, @Nullable Condition<T> condition, RequestOptions options) {
        super(context, draft, condition, options);
    }

    /**
     * Keeps the times that the caller gave to {@code @UpdatedAt}, as for items that are imported or corrected behind the
     * scenes; those that are absent are set as ever.
     */
    public CreateOperation<T> keepTimestamps() {
        return new CreateOperation<>(context(), draft().keepingTimestamps(), condition(), options());
    }

    @Override
    WriteOperation operation() {
        return WriteOperation.CREATE;
    }

    @Override
    RuntimeException refused(PreparedItem<T> item, WriteMoment<T> moment, RuntimeException failure) {
        return ConditionFailures.ofCreate(moment, item.attributes(), Objects.requireNonNull(condition()), failure);
    }

    @Override
    CreateOperation<T> with(@Nullable Condition<T> condition, RequestOptions options) {
        return new CreateOperation<>(context(), draft(), condition, options);
    }
}
