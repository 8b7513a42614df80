package io.alces;

import io.alces.query.Condition;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stores an item whole, in place of the one of the same key if there is one; gives the item as it was stored.
 *
 * @param <T> the model
 */
public final class SaveOperation<T> extends AbstractPut<T, SaveOperation<T>> {

    SaveOperation(ModelContext<T> context, T item) {
        this(context, context.items().write(item), null, RequestOptions.NONE);
    }

    private SaveOperation(
            ModelContext<T> context,
            Map<String, AttributeValue> attributes,
            @Nullable Condition<T> condition,
            RequestOptions options) {
        super(context, attributes, condition, options);
    }

    @Override
    String done() {
        return "the item was saved";
    }

    @Override
    RuntimeException refused(RuntimeException failure) {
        return refused("save", attributes(), failure);
    }

    @Override
    SaveOperation<T> with(@Nullable Condition<T> condition, RequestOptions options) {
        return new SaveOperation<>(context(), attributes(), condition, options);
    }
}
