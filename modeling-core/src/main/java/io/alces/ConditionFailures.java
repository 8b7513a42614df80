package io.alces;

import io.alces.error.ConditionFailedException;
import io.alces.request.ModelContext;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Tells a failed condition in the words of the model; leaves every other failure as it is. */
final class ConditionFailures {

    private ConditionFailures() {}

    static <T> RuntimeException of(
            ModelContext<T> context,
            String verb,
            Map<String, AttributeValue> key,
            String reason,
            RuntimeException failure) {
        if (!(failure instanceof ConditionalCheckFailedException failed)) {
            return failure;
        }
        return new ConditionFailedException(
                verb + " of " + context.modelName(),
                context.items().keyShape(key),
                reason,
                () -> failed.hasItem() ? context.items().read(failed.item()) : null,
                failed);
    }
}
