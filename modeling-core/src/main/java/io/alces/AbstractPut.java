package io.alces;

import io.alces.query.Condition;
import io.alces.request.Call;
import io.alces.request.ItemDraft;
import io.alces.request.ModelContext;
import io.alces.request.PreparedItem;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.spi.WriteOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * What the writes of whole items have in common.
 *
 * @param <T> the model
 * @param <O> the operation itself
 */
abstract class AbstractPut<T, O extends AbstractPut<T, O>> extends ConditionalWrite<T, T, O> {
    private final ItemDraft draft;

    AbstractPut(ModelContext<T> context, ItemDraft draft, @Nullable Condition<T> condition, RequestOptions options) {
        super(context, condition, options);
        this.draft = draft;
    }

    /** What was done, for messages, such as {@code the item was saved}. */
    abstract String done();

    /** What kind of write it is. */
    abstract WriteOperation operation();

    /** What the caller is to see of a failure to write an item. */
    abstract RuntimeException refused(PreparedItem<T> item, RuntimeException failure);

    final ItemDraft draft() {
        return draft;
    }

    /** The request as it would be sent. Nothing is sent. */
    public final PutItemRequest request() {
        return request(prepared());
    }

    private PreparedItem<T> prepared() {
        return context().items().prepare(draft, operation(), now());
    }

    private PutItemRequest request(PreparedItem<T> item) {
        PutItemRequest.Builder request =
                PutItemRequest.builder().tableName(context().table()).item(item.attributes());
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
        PreparedItem<T> item = prepared();
        return Step.send(
                Call.PUT_ITEM,
                context().target(),
                request(item),
                answer -> Step.done(context().items().readWritten(item, done())),
                failure -> {
                    throw refused(item, failure);
                });
    }
}
