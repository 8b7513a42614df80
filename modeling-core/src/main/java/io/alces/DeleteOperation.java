package io.alces;

import io.alces.error.UnreadableItemException;
import io.alces.query.Condition;
import io.alces.request.Call;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Removes one item; gives the item that was there, or nothing if there was none.
 *
 * <p>Executing it fails with {@link UnreadableItemException} if the removed item does not fit the model, and says that it
 * was removed.
 *
 * @param <T> the model
 */
public final class DeleteOperation<T> extends ConditionalWrite<T, Optional<T>, DeleteOperation<T>> {
    private final Key<T> key;

    DeleteOperation(ModelContext<T> context, Key<T> key) {
        this(context, key, null, RequestOptions.NONE);
    }

    private DeleteOperation(
            ModelContext<T> context, Key<T> key, @Nullable Condition<T> condition, RequestOptions options) {
        super(context, condition, options);
        this.key = key;
    }

    /** The request as it would be sent. Nothing is sent. */
    public DeleteItemRequest request() {
        DeleteItemRequest.Builder request = DeleteItemRequest.builder()
                .tableName(context().table())
                .key(key.attributes())
                .returnValues(ReturnValue.ALL_OLD);
        renderedCondition()
                .ifPresent(rendered -> request.conditionExpression(rendered.expression())
                        .expressionAttributeNames(rendered.names())
                        .expressionAttributeValues(rendered.values())
                        .returnValuesOnConditionCheckFailure(WriteCondition.FOUND_ITEM));
        return options().apply(request).build();
    }

    @Override
    public List<DeleteItemRequest> requests() {
        return List.of(request());
    }

    @Override
    protected Step<Optional<T>> start() {
        return Step.send(
                Call.DELETE_ITEM, context().target(), request(), answer -> Step.done(removed(answer)), failure -> {
                    throw refused("delete", key.attributes(), failure);
                });
    }

    @Override
    DeleteOperation<T> with(@Nullable Condition<T> condition, RequestOptions options) {
        return new DeleteOperation<>(context(), key, condition, options);
    }

    private Optional<T> removed(DeleteItemResponse answer) {
        return answer.hasAttributes()
                ? Optional.of(context().items().readWritten(answer.attributes(), "the item was deleted"))
                : Optional.empty();
    }
}
