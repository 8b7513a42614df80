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
    private final boolean consistent;

    AbstractGet(ModelContext<T> context, Key<T> key, ItemView<E> view, boolean consistent, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.key = key;
        this.view = view;
        this.consistent = consistent;
    }

    /** The same read with other options, and consistent or not. */
    abstract O with(boolean consistent, RequestOptions options);

    final ModelContext<T> context() {
        return context;
    }

    final Key<T> key() {
        return key;
    }

    final ItemView<E> view() {
        return view;
    }

    final boolean isConsistent() {
        return consistent;
    }

    /** Sees all writes that succeeded before the read. Costs twice the capacity. */
    public final O consistent() {
        return with(true, options());
    }

    /** The request as it would be sent. Nothing is sent. */
    @Override
    public final GetItemRequest request() {
        GetItemRequest.Builder request =
                GetItemRequest.builder().tableName(context.table()).key(key.attributes());
        if (consistent) {
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
        return item == null ? Optional.empty() : Optional.of(view.read(item));
    }

    @Override
    public final Explanation explain() {
        return context.explain(requests());
    }

    @Override
    protected final Step<Optional<E>> start() {
        return Step.send(
                Call.GET_ITEM,
                context.target(),
                request(),
                answer -> Step.done(result(answer.hasItem() ? answer.item() : null)));
    }

    @Override
    protected final O withOptions(RequestOptions options) {
        return with(consistent, options);
    }

    private void addProjection(GetItemRequest.Builder request) {
        List<StoredPath> paths = view.paths();
        if (paths.isEmpty()) {
            return;
        }
        ExpressionRenderer renderer = new ExpressionRenderer(context.model().resolver());
        request.projectionExpression(renderer.storedProjection(paths)).expressionAttributeNames(renderer.names());
    }
}
