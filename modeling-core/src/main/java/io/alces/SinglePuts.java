package io.alces;

import io.alces.request.ItemDraft;
import io.alces.request.ModelContext;
import io.alces.request.PreparedItem;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Items of a batch, each saved by itself. */
final class SinglePuts<T> extends SingleWrites<PutItemRequest> {
    private final ModelContext<T> context;
    private final RequestOptions options;

    SinglePuts(ModelContext<T> context, RequestOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    PutItemRequest request(BatchEntry entry) {
        SaveOperation<T> save = save(entry);
        WriteMoment<T> moment = save.moment();
        save.requireSingle(item(entry), moment);
        return save.request(item(entry), moment);
    }

    @Override
    <R> Step<R> write(BatchEntry entry, Function<Map<String, AttributeValue>, Step<R>> written, Step.Failed<R> failed) {
        SaveOperation<T> save = save(entry);
        return save.send(item(entry), save.moment(), answer -> written.apply(Map.of()), failed);
    }

    private SaveOperation<T> save(BatchEntry entry) {
        ItemDraft draft = ItemDraft.of(entry.attributes()).withGenerated(entry.generated());
        return SaveOperation.of(context, draft, entry.check(), options);
    }

    private PreparedItem<T> item(BatchEntry entry) {
        return PreparedItem.of(entry.attributes());
    }
}
