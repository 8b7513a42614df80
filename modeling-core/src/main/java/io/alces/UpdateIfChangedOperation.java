package io.alces;

import io.alces.request.AbstractOperation;
import io.alces.request.Explanation;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * An update that may have nothing to change: then it sends nothing and gives nothing, and neither its condition nor that
 * the item exists is checked.
 *
 * @param <T> the model
 * @param <R> what the update gives
 */
public final class UpdateIfChangedOperation<T, R>
        extends AbstractOperation<Optional<R>, UpdateIfChangedOperation<T, R>> {
    private final AbstractUpdate<T, R, ?> update;

    UpdateIfChangedOperation(AbstractUpdate<T, R, ?> update, RequestOptions options) {
        super(update.context().dispatcher(), options);
        this.update = update;
    }

    /** The request as it would be sent; none if there is nothing to change. Nothing is sent. */
    @Override
    public List<UpdateItemRequest> requests() {
        return update.isEmpty() ? List.of() : update.requests();
    }

    @Override
    public Explanation explain() {
        return update.context().explain(requests());
    }

    @Override
    protected Step<Optional<R>> start() {
        return update.startIfChanged();
    }

    @Override
    protected UpdateIfChangedOperation<T, R> withOptions(RequestOptions options) {
        return new UpdateIfChangedOperation<>(update.withOptions(options), options);
    }
}
