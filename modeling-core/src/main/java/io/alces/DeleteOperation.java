package io.alces;

import io.alces.error.UnreadableItemException;
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
public final class DeleteOperation<T> extends AbstractOperation<Optional<T>, DeleteOperation<T>> {
    private final ModelContext<T> context;
    private final Key<T> key;
    private final @Nullable Condition<T> condition;

    DeleteOperation(ModelContext<T> context, Key<T> key) {
        this(context, key, null, RequestOptions.NONE);
    }

    private DeleteOperation(
            ModelContext<T> context, Key<T> key, @Nullable Condition<T> condition, RequestOptions options) {
        super(context.dispatcher(), options);
        this.context = context;
        this.key = key;
        this.condition = condition;
    }

    /** Deletes only if an attribute of the stored item compares so. Further conditions must hold as well. */
    public <V> Operators<T, V, DeleteOperation<T>> condition(Property<? super T, V> property) {
        return Operators.of(property, this::condition);
    }

    /** Deletes only if an attribute of the stored item, named as in {@code "shipTo.city"}, compares so. */
    public Operators<T, Object, DeleteOperation<T>> condition(String path) {
        return Operators.of(PropertyPath.<T>path(path), this::condition);
    }

    /** Deletes only if the condition holds for the stored item. Further conditions must hold as well. */
    public DeleteOperation<T> condition(Condition<? super T> condition) {
        return new DeleteOperation<>(context, key, WriteCondition.and(this.condition, condition), options());
    }

    /** The request as it would be sent. Nothing is sent. */
    public DeleteItemRequest request() {
        DeleteItemRequest.Builder request = DeleteItemRequest.builder()
                .tableName(context.table())
                .key(key.attributes())
                .returnValues(ReturnValue.ALL_OLD);
        WriteCondition.render(context, condition)
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
                Call.DELETE_ITEM, context.target(), request(), answer -> Step.done(removed(answer)), failure -> {
                    throw ConditionFailures.of(
                            context, "delete", key.attributes(), "its condition does not hold", failure);
                });
    }

    @Override
    protected DeleteOperation<T> withOptions(RequestOptions options) {
        return new DeleteOperation<>(context, key, condition, options);
    }

    private Optional<T> removed(DeleteItemResponse answer) {
        return answer.hasAttributes()
                ? Optional.of(context.items().readWritten(answer.attributes(), "the item was deleted"))
                : Optional.empty();
    }
}
