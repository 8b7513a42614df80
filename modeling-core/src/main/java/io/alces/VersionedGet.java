package io.alces;

import io.alces.request.AbstractOperation;
import io.alces.request.Call;
import io.alces.request.ItemState;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** A consistent read of an item by whose version it shows whether it has changed since. */
final class VersionedGet<T> extends AbstractOperation<ItemState, VersionedGet<T>> {
    private final GetOperation<T> read;

    private VersionedGet(GetOperation<T> read) {
        super(read.context().dispatcher(), RequestOptions.NONE);
        this.read = read;
    }

    /**
     * Makes the read.
     *
     * @throws IllegalArgumentException if it would not show that the item has changed
     */
    static <T> VersionedGet<T> of(GetOperation<T> read) {
        String operation = "get of " + read.context().modelName();
        if (read.context().model().version().isEmpty()) {
            throw new IllegalArgumentException(
                    operation
                            + ": without a version, it does not show whether the item has changed since it was read; mark an"
                            + " attribute @Version, or read it with execute() and put what must hold into a check or a condition");
        }
        if (read.spec().includesExpired() && Expiry.of(read.context().schema()).isPossible()) {
            throw new IllegalArgumentException(
                    operation + ": an expired item counts as none to what is written; leave out includeExpired()");
        }
        return new VersionedGet<>(read.consistent());
    }

    @Override
    public List<GetItemRequest> requests() {
        return read.requests();
    }

    @Override
    protected Step<ItemState> start() {
        return Step.send(Call.GET_ITEM, context().target(), read.request(), answer -> Step.done(state(answer)));
    }

    private ItemState state(GetItemResponse answer) {
        Map<String, AttributeValue> stored = Optional.of(answer)
                .filter(GetItemResponse::hasItem)
                .map(GetItemResponse::item)
                .flatMap(item ->
                        WriteMoment.of(context(), context().clock().instant()).present(item))
                .orElse(Map.of());
        return new ReadState<>(
                read.key(), context(), stored, Objects.requireNonNull(VersionCheck.of(context(), stored)));
    }

    @Override
    protected VersionedGet<T> withOptions(RequestOptions options) {
        return new VersionedGet<>(read.withOptions(options));
    }

    private ModelContext<T> context() {
        return read.context();
    }
}
