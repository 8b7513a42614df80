package io.alces;

import io.alces.query.ExpressionRenderer;
import io.alces.query.PropertyPath;
import io.alces.request.AbstractOperation;
import io.alces.request.Call;
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
 */
public final class PartialGetOperation<T> extends AbstractOperation<Optional<Partial<T>>, PartialGetOperation<T>>
        implements ItemRead<Optional<Partial<T>>> {
    private final ModelContext<T> context;
    private final GetOperation<T> get;
    private final List<PropertyPath<?, ?>> attributes;

    PartialGetOperation(
            ModelContext<T> context, GetOperation<T> get, List<PropertyPath<?, ?>> attributes, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.get = get.withOptions(options);
        this.attributes = attributes;
    }

    /** Sees all writes that succeeded before the read. Costs twice the capacity. */
    public PartialGetOperation<T> consistent() {
        return new PartialGetOperation<>(context, get.consistent(), attributes, options());
    }

    /** The request as it would be sent. Nothing is sent. */
    @Override
    public GetItemRequest request() {
        ExpressionRenderer renderer = new ExpressionRenderer(context.model().resolver());
        return get.builder()
                .projectionExpression(renderer.projection(attributes))
                .expressionAttributeNames(renderer.names())
                .build();
    }

    @Override
    public List<GetItemRequest> requests() {
        return List.of(request());
    }

    @Override
    public Object origin() {
        return dispatcher();
    }

    @Override
    public Optional<Partial<T>> result(@Nullable Map<String, AttributeValue> item) {
        return item == null ? Optional.empty() : Optional.of(new Partial<>(context.model(), attributes, item));
    }

    @Override
    protected Step<Optional<Partial<T>>> start() {
        return Step.send(
                Call.GET_ITEM,
                context.target(),
                request(),
                answer -> Step.done(result(answer.hasItem() ? answer.item() : null)));
    }

    @Override
    protected PartialGetOperation<T> withOptions(RequestOptions options) {
        return new PartialGetOperation<>(context, get, attributes, options);
    }
}
