package io.alces;

import io.alces.query.Condition;
import io.alces.request.Call;
import io.alces.request.ItemDraft;
import io.alces.request.ModelContext;
import io.alces.request.Outgoing;
import io.alces.request.PreparedItem;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.request.WriteGuard;
import io.alces.spi.PreparedWrite;
import io.alces.spi.ResultingWrite;
import io.alces.spi.WriteOperation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * What the writes of whole items have in common.
 *
 * @param <T> the model
 * @param <O> the operation itself
 */
abstract class AbstractPut<T, O extends AbstractPut<T, O>> extends ConditionalWrite<T, T, O>
        implements ResultingWrite<T> {
    private final ItemDraft draft;

    AbstractPut(ModelContext<T> context, ItemDraft draft, @Nullable Condition<T> condition, RequestOptions options) {
        super(context, condition, options);
        this.draft = draft;
    }

    /** What kind of write it is. */
    abstract WriteOperation operation();

    /** What the caller is to see of a failure to write an item. */
    abstract RuntimeException refused(PreparedItem<T> item, WriteMoment<T> moment, RuntimeException failure);

    final ItemDraft draft() {
        return draft;
    }

    /** The request as it would be sent. Nothing is sent. */
    public final PutItemRequest request() {
        WriteMoment<T> moment = moment();
        PreparedItem<T> item = prepared(moment);
        requireSingle(item, moment);
        return request(item, moment);
    }

    /**
     * The same, so that it is carried out once even if its answer is lost: as a transaction, which gives the item as it was
     * sent.
     */
    public final ExactlyOnceOperation<T> exactlyOnce() {
        return once(new ExactlyOnceOperation.Writing<>(
                this::prepare, (write, options) -> Step.done(write.after().orElseThrow())));
    }

    @Override
    public final PreparedWrite<T> prepare(Instant now) {
        return prepare(moment(now));
    }

    @Override
    public final PreparedWrite<T> prepare(Instant now, String writeToken) {
        return prepare(moment(now, writeToken));
    }

    private PreparedWrite<T> prepare(WriteMoment<T> moment) {
        PreparedItem<T> item = prepared(moment);
        return new PreparedPut<>(
                this,
                moment,
                item,
                context().items().generated(draft, moment.time()),
                write(item, null)::before,
                () -> Optional.of(completed(item, null)),
                failure -> refused(item, moment, failure));
    }

    /** Refuses to show the request of an item that is not sent alone. */
    final void requireSingle(PreparedItem<T> item, WriteMoment<T> moment) {
        GuardedWrites.requireSingle(context(), this, () -> untold(item, moment));
    }

    /** The write as a part of what it takes, which tells nobody of it. */
    private PreparedPut<T> untold(PreparedItem<T> item, WriteMoment<T> moment) {
        return new PreparedPut<>(
                this, moment, item, Set.of(), () -> {}, Optional::empty, failure -> refused(item, moment, failure));
    }

    @Override
    final String verb() {
        return operation().name().toLowerCase(Locale.ROOT);
    }

    private PreparedItem<T> prepared(WriteMoment<T> moment) {
        return context().items().prepare(draft, operation(), moment.time());
    }

    final PutItemRequest request(PreparedItem<T> item, WriteMoment<T> moment) {
        return outgoing(item, moment).whole();
    }

    private Outgoing<PutItemRequest> outgoing(PreparedItem<T> item, WriteMoment<T> moment) {
        return new Outgoing<>(requestWithoutItem(moment), List.of(item.attributes()));
    }

    final PutItemRequest requestWithoutItem(WriteMoment<T> moment) {
        PutItemRequest.Builder request =
                PutItemRequest.builder().tableName(context().table()).item(Map.of());
        if (asksForOldItem()) {
            request.returnValues(ReturnValue.ALL_OLD);
        }
        renderedCondition(moment)
                .ifPresent(rendered -> request.conditionExpression(rendered.expression())
                        .expressionAttributeNames(rendered.names())
                        .expressionAttributeValues(rendered.values())
                        .returnValuesOnConditionCheckFailure(WriteCondition.FOUND_ITEM));
        return options().apply(request).build();
    }

    /** What is created replaces nothing. */
    private boolean asksForOldItem() {
        return operation() == WriteOperation.SAVE && context().listeners().wantsOldItem();
    }

    private T completed(PreparedItem<T> item, @Nullable Map<String, AttributeValue> old) {
        WholeWrite<T> write = write(item, old);
        return write.after(() -> context().items().readWritten(item, write.done()));
    }

    private WholeWrite<T> write(PreparedItem<T> item, @Nullable Map<String, AttributeValue> old) {
        return new WholeWrite<>(context(), operation(), item.attributes(), old);
    }

    @Override
    public final List<PutItemRequest> requests() {
        return List.of(request());
    }

    @Override
    protected final Step<T> start() {
        WriteMoment<T> moment = moment();
        PreparedItem<T> item = prepared(moment);
        Step<T> send = send(
                item,
                moment,
                old -> Step.done(completed(item, old.flatMap(moment::present).orElse(null))),
                failure -> {
                    throw failure;
                });
        write(item, null).before();
        return send;
    }

    /**
     * Sends an item that is prepared, for the one that there was, if that is asked for; {@code failed} is told in the words
     * of the model.
     */
    final <S> Step<S> send(
            PreparedItem<T> item,
            WriteMoment<T> moment,
            Function<Optional<Map<String, AttributeValue>>, Step<S>> answered,
            Step.Failed<S> failed) {
        Optional<WriteGuard<T>> guard = GuardedWrites.guard(context(), () -> untold(item, moment));
        return guard.isPresent()
                ? guard.get().send(this, untold(item, moment), options(), answered, failed)
                : sendAlone(item, moment, answered, failed);
    }

    private <S> Step<S> sendAlone(
            PreparedItem<T> item,
            WriteMoment<T> moment,
            Function<Optional<Map<String, AttributeValue>>, Step<S>> answered,
            Step.Failed<S> failed) {
        return Step.exchange(
                Call.PUT_ITEM,
                context().target(),
                outgoing(item, moment),
                asksForOldItem(),
                answer -> answered.apply(Optional.ofNullable(answer.item())),
                failure -> afterFailure(item, moment, failure, answered, failed));
    }

    private <S> Step<S> afterFailure(
            PreparedItem<T> item,
            WriteMoment<T> moment,
            RuntimeException failure,
            Function<Optional<Map<String, AttributeValue>>, Step<S>> answered,
            Step.Failed<S> failed) {
        OwnWrite own = OwnWrite.ofItem(context(), verb(), item.attributes(), draft.generatedIn(item.attributes()));
        return own.isFoundIn(failure)
                ? answered.apply(Optional.empty())
                : failed.after(own.told(failure, refused(item, moment, failure)));
    }
}
