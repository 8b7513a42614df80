package io.alces;

import io.alces.query.ExpressionRenderer;
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
 * Reads some attributes of one item; empty if there is no such item.
 *
 * @param <T> the model
 * @param <E> what is made of the item: a {@link Partial}, or a summary
 */
public final class ProjectedGetOperation<T, E> extends AbstractOperation<Optional<E>, ProjectedGetOperation<T, E>>
        implements ItemRead<Optional<E>> {
    private final ModelContext<T> context;
    private final GetOperation<T> get;
    private final ItemView<E> view;

    ProjectedGetOperation(ModelContext<T> context, GetOperation<T> get, ItemView<E> view, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.get = get.withOptions(options);
        this.view = view;
    }

    /** Sees all writes that succeeded before the read. Costs twice the capacity. */
    public ProjectedGetOperation<T, E> consistent() {
        return new ProjectedGetOperation<>(context, get.consistent(), view, options());
    }

    /** The request as it would be sent. Nothing is sent. */
    @Override
    public GetItemRequest request() {
        ExpressionRenderer renderer = new ExpressionRenderer(context.model().resolver());
        return get.builder()
                .projectionExpression(renderer.storedProjection(view.paths()))
                .expressionAttributeNames(renderer.names())
                .build();
    }

    @Override
    public List<GetItemRequest> requests() {
        return List.of(request());
    }

    @Override
    public long usualItemBytes() {
        return context.usualItemBytes();
    }

    @Override
    public Object origin() {
        return dispatcher();
    }

    @Override
    public Optional<E> result(@Nullable Map<String, AttributeValue> item) {
        return item == null ? Optional.empty() : Optional.of(view.read(item));
    }

    @Override
    protected Step<Optional<E>> start() {
        return Step.send(
                Call.GET_ITEM,
                context.target(),
                request(),
                answer -> Step.done(result(answer.hasItem() ? answer.item() : null)));
    }

    @Override
    public Explanation explain() {
        return context.explain(requests());
    }

    @Override
    protected ProjectedGetOperation<T, E> withOptions(RequestOptions options) {
        return new ProjectedGetOperation<>(context, get, view, options);
    }
}
