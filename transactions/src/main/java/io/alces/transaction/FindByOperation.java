package io.alces.transaction;

import io.alces.GetOperation;
import io.alces.Model;
import io.alces.request.AbstractOperation;
import io.alces.request.Call;
import io.alces.request.Explanation;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.request.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * Reads the item that has a value of a unique attribute, by two consistent reads and no index; empty if there is none, or it
 * is expired.
 *
 * @param <T> the model
 */
public final class FindByOperation<T> extends AbstractOperation<Optional<T>, FindByOperation<T>> {
    private static final int ROUNDS = 4;

    private final Model<T> model;
    private final UniqueGuard<T> guard;
    private final UniqueSpace space;
    private final String text;

    FindByOperation(Model<T> model, UniqueGuard<T> guard, UniqueSpace space, String text, RequestOptions options) {
        super(model.context().dispatcher(), options);
        this.model = model;
        this.guard = guard;
        this.space = space;
        this.text = text;
    }

    /** The request that the operation starts with: that for the value. Nothing is sent. */
    @Override
    public List<GetItemRequest> requests() {
        return List.of(request(value().request()));
    }

    @Override
    public Explanation explain() {
        return model.context().explain(requests());
    }

    @Override
    protected Step<Optional<T>> start() {
        return readValue(Optional.empty(), 1);
    }

    @Override
    protected FindByOperation<T> withOptions(RequestOptions options) {
        return new FindByOperation<>(model, guard, space, text, options);
    }

    /** If the value is still that of an item that did not have it, it is that of no item. */
    private Step<Optional<T>> readValue(Optional<OwnerKey> without, int round) {
        return read(value().request(), stored -> {
            Optional<OwnerKey> owner =
                    stored.flatMap(item -> value().result(item)).map(UniqueValue::owner);
            return owner.isEmpty() || owner.equals(without)
                    ? Step.done(Optional.empty())
                    : readItem(owner.get(), round);
        });
    }

    private Step<Optional<T>> readItem(OwnerKey owner, int round) {
        GetOperation<T> get = model.get(owner.of(model)).consistent();
        return read(get.request(), stored -> {
            boolean has = stored.flatMap(space::textOf).equals(Optional.of(text));
            return has || round == ROUNDS
                    ? Step.done(stored.filter(item -> has).flatMap(get::result))
                    : readValue(Optional.of(owner), round + 1);
        });
    }

    private Step<Optional<T>> read(
            GetItemRequest request, Function<Optional<Map<String, AttributeValue>>, Step<Optional<T>>> then) {
        return Step.read(
                Call.GET_ITEM,
                Target.table(request.tableName()),
                request(request),
                answer -> then.apply(Optional.ofNullable(answer.item())));
    }

    private GetItemRequest request(GetItemRequest request) {
        return options().apply(request.toBuilder()).build();
    }

    private GetOperation<UniqueValue> value() {
        return guard.values().get(text).consistent();
    }
}
