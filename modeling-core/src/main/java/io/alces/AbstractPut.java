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
 * What the writes of whole items have in common.
 *
 * @param <T> the model
 * @param <O> the operation itself
 */
abstract class AbstractPut<T, O extends AbstractPut<T, O>> extends ConditionalWrite<T, T, O> {
    private final Map<String, AttributeValue> attributes;

    AbstractPut(
            ModelContext<T> context,
            Map<String, AttributeValue> attributes,
            @Nullable Condition<T> condition,
            RequestOptions options) {
        super(context, condition, options);
        this.attributes = attributes;
    }

    /** What was done, for messages, such as {@code the item was saved}. */
    abstract String done();

    /** What the caller is to see of a failure. */
    abstract RuntimeException refused(RuntimeException failure);

    final Map<String, AttributeValue> attributes() {
        return attributes;
    }

    /** The request as it would be sent. Nothing is sent. */
    public final PutItemRequest request() {
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
    public final List<PutItemRequest> requests() {
        return List.of(request());
    }

    @Override
    protected final Step<T> start() {
        return Step.send(
                Call.PUT_ITEM,
                context().target(),
                request(),
                answer -> Step.done(context().items().readWritten(attributes, done())),
                failure -> {
                    throw refused(failure);
                });
    }
}
