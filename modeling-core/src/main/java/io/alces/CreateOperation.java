package io.alces;

import io.alces.query.ExpressionRenderer;
import io.alces.query.StoredPath;
import io.alces.request.AbstractOperation;
import io.alces.request.Call;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Stores an item that is not there yet; gives the item as it was stored.
 *
 * @param <T> the model
 */
public final class CreateOperation<T> extends AbstractOperation<T, CreateOperation<T>> {
    private final ModelContext<T> context;
    private final Map<String, AttributeValue> attributes;

    CreateOperation(ModelContext<T> context, T item) {
        this(context, context.items().write(item), RequestOptions.NONE);
    }

    private CreateOperation(ModelContext<T> context, Map<String, AttributeValue> attributes, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.attributes = attributes;
    }

    /** The request as it would be sent. Nothing is sent. */
    public PutItemRequest request() {
        ExpressionRenderer renderer = new ExpressionRenderer(context.model().resolver());
        String partitionKey = renderer.name(
                StoredPath.of(context.schema().key().partitionKey().name()));
        return options()
                .apply(PutItemRequest.builder()
                        .tableName(context.table())
                        .item(attributes)
                        .conditionExpression("attribute_not_exists(" + partitionKey + ")")
                        .expressionAttributeNames(renderer.names())
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    @Override
    public List<PutItemRequest> requests() {
        return List.of(request());
    }

    @Override
    protected Step<T> start() {
        return Step.send(
                Call.PUT_ITEM,
                context.target(),
                request(),
                answer -> Step.done(context.items().readWritten(attributes, "the item was created")),
                failure -> {
                    throw ConditionFailures.of(context, "create", attributes, "the item exists", failure);
                });
    }

    @Override
    protected CreateOperation<T> withOptions(RequestOptions options) {
        return new CreateOperation<>(context, attributes, options);
    }
}
