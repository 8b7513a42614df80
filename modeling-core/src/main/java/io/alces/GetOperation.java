package io.alces;

import io.alces.query.Property;
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
 * Reads one item by its key; empty if there is none. Eventually consistent unless {@link #consistent()}.
 *
 * @param <T> the model
 */
public final class GetOperation<T> extends AbstractOperation<Optional<T>, GetOperation<T>>
        implements ItemRead<Optional<T>> {
    private final ModelContext<T> context;
    private final Key<T> key;
    private final boolean consistent;

    GetOperation(ModelContext<T> context, Key<T> key) {
        this(context, key, false, RequestOptions.NONE);
    }

    private GetOperation(ModelContext<T> context, Key<T> key, boolean consistent, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.key = key;
        this.consistent = consistent;
    }

    /** Sees all writes that succeeded before the read. Costs twice the capacity. */
    public GetOperation<T> consistent() {
        return new GetOperation<>(context, key, true, options());
    }

    /** Reads these attributes only. What comes back cannot be taken for the whole item. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final ProjectedGetOperation<T, Partial<T>> attributes(
            Property<? super T, ?> first, Property<? super T, ?>... rest) {
        return projected(new PartialItems<>(context, AttributeList.of(first, rest)));
    }

    /** Reads these attributes only, named as in {@code "shipTo.city"} or {@code "lines[0].sku"}. */
    public ProjectedGetOperation<T, Partial<T>> attributes(String first, String... rest) {
        return projected(new PartialItems<>(context, AttributeList.of(first, rest)));
    }

    /**
     * Reads what a smaller class has of the item, into an object of it.
     *
     * <p>Each property of that class is, by its name, one of the model, of the same type; where the model has a nested
     * object, alone or in a container, it may be of a smaller class again. Annotations are not needed: where and how the
     * attributes are stored, the model says.
     *
     * @throws io.alces.error.ModelMappingException if the class has anything else, with everything that is wrong
     */
    public <S> ProjectedGetOperation<T, S> as(Class<S> summary) {
        return projected(Summaries.of(context, summary));
    }

    /** The request as it would be sent. Nothing is sent. */
    @Override
    public GetItemRequest request() {
        return builder().build();
    }

    @Override
    public List<GetItemRequest> requests() {
        return List.of(request());
    }

    GetItemRequest.Builder builder() {
        GetItemRequest.Builder request =
                GetItemRequest.builder().tableName(context.table()).key(key.attributes());
        if (consistent) {
            request.consistentRead(true);
        }
        return options().apply(request);
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
    public Optional<T> result(@Nullable Map<String, AttributeValue> item) {
        return item == null ? Optional.empty() : Optional.of(context.items().read(item));
    }

    @Override
    protected Step<Optional<T>> start() {
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
    protected GetOperation<T> withOptions(RequestOptions options) {
        return new GetOperation<>(context, key, consistent, options);
    }

    private <E> ProjectedGetOperation<T, E> projected(ItemView<E> view) {
        return new ProjectedGetOperation<>(context, this, view, options());
    }
}
