package io.alces;

import io.alces.query.StoredUpdate;
import io.alces.request.ModelContext;
import io.alces.spi.WriteOperation;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * What an update gives.
 *
 * @param values what DynamoDB is asked for
 */
record UpdateReturn<T, R>(ReturnValue values, Reader<T, R> reader) {
    private static final String DONE = ModelEvent.done(WriteOperation.UPDATE);

    /** Makes the result of an answer. */
    @FunctionalInterface
    interface Reader<T, R> {
        R read(ModelContext<T> context, Key<T> key, StoredUpdate update, UpdateItemResponse answer);
    }

    static <T> UpdateReturn<T, T> item() {
        return new UpdateReturn<>(
                ReturnValue.ALL_NEW,
                (context, key, update, answer) -> context.items().readWritten(answer.attributes(), DONE));
    }

    static <T> UpdateReturn<T, Optional<T>> old() {
        return new UpdateReturn<>(
                ReturnValue.ALL_OLD,
                (context, key, update, answer) -> answer.hasAttributes()
                        ? Optional.of(context.items().readWritten(answer.attributes(), DONE))
                        : Optional.empty());
    }

    static <T> UpdateReturn<T, Key<T>> key() {
        return new UpdateReturn<>(ReturnValue.NONE, (context, key, update, answer) -> key);
    }

    static <T> UpdateReturn<T, Partial<T>> updated() {
        return new UpdateReturn<>(ReturnValue.UPDATED_NEW, UpdateReturn::partial);
    }

    static <T> UpdateReturn<T, Partial<T>> updatedOld() {
        return new UpdateReturn<>(ReturnValue.UPDATED_OLD, UpdateReturn::partial);
    }

    private static <T> Partial<T> partial(
            ModelContext<T> context, Key<T> key, StoredUpdate update, UpdateItemResponse answer) {
        return Partial.ofUpdate(context.model(), update.paths(), answer.attributes());
    }
}
