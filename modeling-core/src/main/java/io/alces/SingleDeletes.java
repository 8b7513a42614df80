package io.alces;

import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;

/** Items of a batch, each removed by itself. */
final class SingleDeletes<T> extends SingleWrites<DeleteItemRequest> {
    private final ModelContext<T> context;
    private final RequestOptions options;

    SingleDeletes(ModelContext<T> context, RequestOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    DeleteItemRequest request(BatchEntry entry) {
        return delete(entry).request();
    }

    @Override
    <R> Step<R> write(BatchEntry entry, Function<Map<String, AttributeValue>, Step<R>> written, Step.Failed<R> failed) {
        DeleteOperation<T> delete = delete(entry);
        WriteMoment<T> moment = delete.moment();
        return delete.send(
                moment, old -> written.apply(old.flatMap(moment::present).orElse(Map.of())), failed);
    }

    private DeleteOperation<T> delete(BatchEntry entry) {
        return DeleteOperation.of(
                context, new Key<>(context.schema(), entry.attributes()), null, entry.check(), options);
    }
}
