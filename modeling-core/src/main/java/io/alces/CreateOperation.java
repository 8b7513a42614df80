package io.alces;

import io.alces.query.Condition;
import io.alces.query.Conditions;
import io.alces.query.StoredPath;
import io.alces.request.Call;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Stores an item that is not there yet; gives the item as it was stored.
 *
 * @param <T> the model
 */
public final class CreateOperation<T> extends ConditionalWrite<T, T, CreateOperation<T>> {
    private final Map<String, AttributeValue> attributes;

    CreateOperation(ModelContext<T> context, T item) {
        this(context, context.items().write(item), absence(context), RequestOptions.NONE);
    }

    private CreateOperation(
            ModelContext<T> context,
            Map<String, AttributeValue> attributes,
            @Nullable Condition<T> condition,
            RequestOptions options) {
        super(context, condition, options);
        this.attributes = attributes;
    }

    private static <T> Condition<T> absence(ModelContext<T> context) {
        String partitionKey = context.schema().key().partitionKey().name();
        return Conditions.<T>stored(StoredPath.of(partitionKey)).notExists();
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
                answer -> Step.done(context().items().readWritten(attributes, "the item was created")),
                failure -> {
                    throw ConditionFailures.ofCreate(
                            context(), attributes, Objects.requireNonNull(condition()), failure);
                });
    }

    @Override
    CreateOperation<T> with(@Nullable Condition<T> condition, RequestOptions options) {
        return new CreateOperation<>(context(), attributes, condition, options);
    }
}
