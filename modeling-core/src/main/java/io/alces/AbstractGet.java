package io.alces;

import io.alces.query.ExpressionRenderer;
import io.alces.query.StoredPath;
import io.alces.request.AbstractOperation;
import io.alces.request.Call;
import io.alces.request.Explanation;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.spi.ItemRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * What the reads of one item have in common, whatever they make of it.
 *
 * @param <T> the model
 * @param <E> what is made of the item: an object of the model, parts of it, or a summary
 * @param <O> the operation itself
 */
abstract class AbstractGet<T, E, O extends AbstractGet<T, E, O>> extends AbstractOperation<Optional<E>, O>
        implements ItemRead<Optional<E>> {
    private final ModelContext<T> context;
    private final Key<T> key;
    private final ItemView<E> view;
    private final GetSpec spec;

    AbstractGet(ModelContext<T> context, Key<T> key, ItemView<E> view, GetSpec spec, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.key = key;
        this.view = view;
        this.spec = spec;
    }

    /** The same read in another way, or with other options. */
    abstract O with(GetSpec spec, RequestOptions options);

    final ModelContext<T> context() {
        return context;
    }

    final Key<T> key() {
        return key;
    }

    final ItemView<E> view() {
        return view;
    }

    final GetSpec spec() {
        return spec;
    }

    /** Sees all writes that succeeded before the read. Costs twice the capacity. */
    public final O consistent() {
        return with(spec.consistently(), options());
    }

    /**
     * Gives the item though it is expired by its {@code @TimeToLive}, as long as DynamoDB has not removed it; otherwise it is
     * as if there were none. Without effect on a model whose items do not expire.
     */
    public final O includeExpired() {
        return with(spec.includingExpired(), options());
    }

    /** The request as it would be sent. Nothing is sent. */
    @Override
    public final GetItemRequest request() {
        GetItemRequest.Builder request =
                GetItemRequest.builder().tableName(context.table()).key(key.attributes());
        if (spec.consistent()) {
            request.consistentRead(true);
        }
        addProjection(request);
        return options().apply(request).build();
    }

    @Override
    public final List<GetItemRequest> requests() {
        return List.of(request());
    }

    @Override
    public final Object origin() {
        return dispatcher();
    }

    @Override
    public final long usualItemBytes() {
        return context.usualItemBytes();
    }

    @Override
    public final Optional<E> result(@Nullable Map<String, AttributeValue> item) {
        return item == null || isExpired(item) ? Optional.empty() : Optional.of(view.read(item));
    }

    private boolean isExpired(Map<String, AttributeValue> item) {
        return expiry().isPossible() && expiry().isExpired(item, context.clock().instant());
    }

    @Override
    public final Explanation explain() {
        return context.explain(requests());
    }

    @Override
    protected final Step<Optional<E>> start() {
        return Step.read(Call.GET_ITEM, context.target(), request(), answer -> Step.done(result(answer.item())));
    }

    @Override
    protected final O withOptions(RequestOptions options) {
        return with(spec, options);
    }

    private Expiry expiry() {
        return spec.expiry(context);
    }

    private void addProjection(GetItemRequest.Builder request) {
        List<StoredPath> paths = new ArrayList<>(view.paths());
        if (paths.isEmpty()) {
            return;
        }
        if (expiry().isPossible()) {
            paths.add(expiry().path());
        }
        ExpressionRenderer renderer = new ExpressionRenderer(context.model().resolver());
        request.projectionExpression(renderer.storedProjection(paths)).expressionAttributeNames(renderer.names());
    }
}
