package io.alces;

import io.alces.query.Condition;
import io.alces.request.Call;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Stores an item whole, in place of the one of the same key if there is one; gives the item as it was stored.
 *
 * @param <T> the model
 */
public final class SaveOperation<T> extends ConditionalWrite<T, T, SaveOperation<T>> {
    private final Map<String, AttributeValue> attributes;

    SaveOperation(ModelContext<T> context, T item) {
        this(context, context.items().write(item), null, RequestOptions.NONE);
    }

    private SaveOperation(
            ModelContext<T> context,
            Map<String, AttributeValue> attributes,
            @Nullable Condition<T> condition,
            RequestOptions options) {
        super(context, condition, options);
        this.attributes = attributes;
    }

    /** The request as it would be sent. Nothing is sent. */
    public PutItemRequest request() {
        PutItemRequest.Builder request =
                PutItemRequest.builder().tableName(context().table()).item(attributes);
        renderedCondition()
                .ifPresent(rendered -> request.conditionExpression(rendered.expression())
                        .expressionAttributeNames(rendered.names())
                        .expressionAttributeValues(rendered.values())
                        .returnValuesOnConditionCheckFailure(WriteCondition.FOUND_ITEM));
        return options().apply(request).build();
    }

    @Override
    public List<PutItemRequest> requests() {
        return List.of(request());
    }

    @Override
    protected Step<T> start() {
        return Step.send(
                Call.PUT_ITEM,
                context().target(),
                request(),
                answer -> Step.done(context().items().readWritten(attributes, "the item was saved")),
                failure -> {
                    throw refused("save", attributes, failure);
                });
    }

    @Override
    SaveOperation<T> with(@Nullable Condition<T> condition, RequestOptions options) {
        return new SaveOperation<>(context(), attributes, condition, options);
    }
}
