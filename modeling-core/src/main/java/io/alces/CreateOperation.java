package io.alces;

import io.alces.query.Condition;
import io.alces.query.Conditions;
import io.alces.query.StoredPath;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stores an item that is not there yet; gives the item as it was stored.
 *
 * @param <T> the model
 */
public final class CreateOperation<T> extends AbstractPut<T, CreateOperation<T>> {

    CreateOperation(ModelContext<T> context, T item) {
        this(context, context.items().write(item), absence(context), RequestOptions.NONE);
    }

    private CreateOperation(
            ModelContext<T> context,
            Map<String, AttributeValue> attributes,
            @Nullable Condition<T> condition,
            RequestOptions options) {
        super(context, attributes, condition, options);
    }

    private static <T> Condition<T> absence(ModelContext<T> context) {
        String partitionKey = context.schema().key().partitionKey().name();
        return Conditions.<T>stored(StoredPath.of(partitionKey)).notExists();
    }

    @Override
    String done() {
        return "the item was created";
    }

    @Override
    RuntimeException refused(RuntimeException failure) {
        return ConditionFailures.ofCreate(context(), attributes(), Objects.requireNonNull(condition()), failure);
    }

    @Override
    CreateOperation<T> with(@Nullable Condition<T> condition, RequestOptions options) {
        return new CreateOperation<>(context(), attributes(), condition, options);
    }
}
