package io.alces;

import io.alces.query.Condition;
import io.alces.query.Operators;
import io.alces.query.Property;
import io.alces.query.PropertyPath;
import io.alces.request.AbstractOperation;
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
public final class SaveOperation<T> extends AbstractOperation<T, SaveOperation<T>> {
    private final ModelContext<T> context;
    private final Map<String, AttributeValue> attributes;
    private final @Nullable Condition<T> condition;

    SaveOperation(ModelContext<T> context, T item) {
        this(context, context.items().write(item), null, RequestOptions.NONE);
    }

    private SaveOperation(
            ModelContext<T> context,
            Map<String, AttributeValue> attributes,
            @Nullable Condition<T> condition,
            RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.attributes = attributes;
        this.condition = condition;
    }

    /** Saves only if an attribute of the stored item compares so. Further conditions must hold as well. */
    public <V> Operators<T, V, SaveOperation<T>> condition(Property<? super T, V> property) {
        return Operators.of(property, this::condition);
    }

    /** Saves only if an attribute of the stored item, named as in {@code "shipTo.city"}, compares so. */
    public Operators<T, Object, SaveOperation<T>> condition(String path) {
        return Operators.of(PropertyPath.<T>path(path), this::condition);
    }

    /** Saves only if the condition holds for the stored item. Further conditions must hold as well. */
    public SaveOperation<T> condition(Condition<? super T> condition) {
        return new SaveOperation<>(context, attributes, WriteCondition.and(this.condition, condition), options());
    }

    /** The request as it would be sent. Nothing is sent. */
    public PutItemRequest request() {
        PutItemRequest.Builder request =
                PutItemRequest.builder().tableName(context.table()).item(attributes);
        WriteCondition.render(context, condition)
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
                context.target(),
                request(),
                answer -> Step.done(context.items().readWritten(attributes, "the item was saved")),
                failure -> {
                    throw ConditionFailures.of(context, "save", attributes, "its condition does not hold", failure);
                });
    }

    @Override
    protected SaveOperation<T> withOptions(RequestOptions options) {
        return new SaveOperation<>(context, attributes, condition, options);
    }
}
