package io.alces;

import io.alces.query.StoredUpdate;
import io.alces.request.ModelContext;
import io.alces.spi.WriteOperation;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * What an update gives.
 *
 * @param values what DynamoDB is asked for
 */
record UpdateReturn<T, R>(ReturnValue values, Reader<T, R> reader) {
    private static final String DONE = ModelEvent.done(WriteOperation.UPDATE);

    /** Makes the result of the attributes that DynamoDB gives, which are null if it gives none. */
    @FunctionalInterface
    interface Reader<T, R> {
        R read(
                ModelContext<T> context,
                Key<T> key,
                StoredUpdate update,
                @Nullable Map<String, AttributeValue> attributes);
    }

    static <T> UpdateReturn<T, T> item() {
        return new UpdateReturn<>(
                ReturnValue.ALL_NEW,
                (context, key, update, item) -> context.items().readWritten(item == null ? Map.of() : item, DONE));
    }

    static <T> UpdateReturn<T, Optional<T>> old() {
        return new UpdateReturn<>(
                ReturnValue.ALL_OLD,
                (context, key, update, old) ->
                        Optional.ofNullable(old).map(item -> context.items().readWritten(item, DONE)));
    }

    static <T> UpdateReturn<T, Key<T>> key() {
        return new UpdateReturn<>(ReturnValue.NONE, (context, key, update, none) -> key);
    }

    static <T> UpdateReturn<T, Partial<T>> updated() {
        return new UpdateReturn<>(ReturnValue.UPDATED_NEW, UpdateReturn::partial);
    }

    static <T> UpdateReturn<T, Partial<T>> updatedOld() {
        return new UpdateReturn<>(ReturnValue.UPDATED_OLD, UpdateReturn::partial);
    }

    private static <T> Partial<T> partial(
            ModelContext<T> context,
            Key<T> key,
            StoredUpdate update,
            @Nullable Map<String, AttributeValue> attributes) {
        return Partial.ofUpdate(context.model(), update.paths(), attributes == null ? Map.of() : attributes);
    }
}
