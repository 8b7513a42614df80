package io.alces;

import io.alces.error.UnreadableItemException;
import io.alces.query.Condition;
import io.alces.request.Call;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.spi.PreparedWrite;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Removes one item; gives the item that was there, or nothing if there was none or it was expired.
 *
 * <p>Executing it fails with {@link UnreadableItemException} if the removed item does not fit the model, and says that it
 * was removed.
 *
 * <p>A delete stores nothing by which it would know itself. If the client sends one on a condition more than once, since
 * an answer is lost, and the condition fails, that is an {@link io.alces.error.OutcomeUnknownException}.
 *
 * @param <T> the model
 */
public final class DeleteOperation<T> extends ConditionalWrite<T, Optional<T>, DeleteOperation<T>> {
    private final Key<T> key;
    private final @Nullable T given;
    private final @Nullable VersionCheck versionCheck;

    private DeleteOperation(
            ModelContext<T> context,
            Key<T> key,
            @Nullable T given,
            @Nullable VersionCheck versionCheck,
            @Nullable Condition<T> condition,
            RequestOptions options) {
        super(context, condition, options);
        this.key = key;
        this.given = given;
        this.versionCheck = versionCheck;
    }

    /**
     * Makes a delete.
     *
     * @param given the object that the caller gave; null if it was a key
     */
    static <T> DeleteOperation<T> of(
            ModelContext<T> context,
            Key<T> key,
            @Nullable T given,
            @Nullable VersionCheck versionCheck,
            RequestOptions options) {
        return new DeleteOperation<>(context, key, given, versionCheck, null, options);
    }

    @Override
    @Nullable VersionCheck versionCheck() {
        return versionCheck;
    }

    /** The request as it would be sent. Nothing is sent. */
    public DeleteItemRequest request() {
        WriteMoment<T> moment = moment();
        requireSingle(moment);
        return request(moment);
    }

    /** Refuses to show the request of a removal that is not sent alone. */
    void requireSingle(WriteMoment<T> moment) {
        GuardedWrites.requireSingle(context(), this, () -> untold(moment));
    }

    /** The key attributes of the item. */
    Map<String, AttributeValue> key() {
        return key.attributes();
    }

    DeleteItemRequest request(WriteMoment<T> moment) {
        DeleteItemRequest.Builder request = DeleteItemRequest.builder()
                .tableName(context().table())
                .key(key.attributes())
                .returnValues(ReturnValue.ALL_OLD);
        renderedCondition(moment)
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

    /**
     * The same, so that it is carried out once even if its answer is lost: as a transaction, which gives the key, since
     * DynamoDB does not tell what it removes.
     */
    public ExactlyOnceOperation<Key<T>> exactlyOnce() {
        return once(new ExactlyOnceOperation.Writing<>(this::prepared, (write, options) -> {
            Optional<Void> unused = write.after();
            return Step.done(key);
        }));
    }

    @Override
    public PreparedWrite<?> prepare(Instant now) {
        return prepared(now);
    }

    private PreparedWrite<Void> prepared(Instant now) {
        WriteMoment<T> moment = moment(now);
        Removal<T> removal = removal();
        return new PreparedDelete<>(
                this,
                moment,
                removal::before,
                () -> told(removal),
                failure -> refused(key.attributes(), moment, failure));
    }

    private static void told(Removal<?> removal) {
        Removal<?> unused = removal.told(() -> removal);
    }

    /** The removal as a part of what it takes, which tells nobody of it. */
    private PreparedDelete<T> untold(WriteMoment<T> moment) {
        return new PreparedDelete<>(
                this, moment, () -> {}, () -> {}, failure -> refused(key.attributes(), moment, failure));
    }

    @Override
    String verb() {
        return "delete";
    }

    @Override
    protected Step<Optional<T>> start() {
        WriteMoment<T> moment = moment();
        Removal<T> removal = removal();
        Step<Optional<T>> send = send(moment, old -> Step.done(completed(removal, old, moment)), failure -> {
            throw failure;
        });
        removal.before();
        return send;
    }

    /** Sends the request, for the item that there was; {@code failed} is told in the words of the model. */
    <S> Step<S> send(
            WriteMoment<T> moment,
            Function<Optional<Map<String, AttributeValue>>, Step<S>> answered,
            Step.Failed<S> failed) {
        PreparedDelete<T> untold = untold(moment);
        return GuardedWrites.guard(context(), () -> untold)
                .map(guard -> guard.send(this, untold, options(), answered, failed))
                .orElseGet(() -> sendAlone(moment, answered, failed));
    }

    private <S> Step<S> sendAlone(
            WriteMoment<T> moment,
            Function<Optional<Map<String, AttributeValue>>, Step<S>> answered,
            Step.Failed<S> failed) {
        return Step.read(
                Call.DELETE_ITEM,
                context().target(),
                request(moment),
                answer -> answered.apply(Optional.ofNullable(answer.item())),
                failure -> failed.after(OwnWrite.ofDelete(context(), key.attributes())
                        .told(failure, refused(key.attributes(), moment, failure))));
    }

    @Override
    DeleteOperation<T> with(@Nullable Condition<T> condition, RequestOptions options) {
        return new DeleteOperation<>(context(), key, given, versionCheck, condition, options);
    }

    private Removal<T> removal() {
        return Removal.of(context(), key.attributes(), given);
    }

    private Optional<T> completed(
            Removal<T> removal, Optional<Map<String, AttributeValue>> old, WriteMoment<T> moment) {
        Map<String, AttributeValue> removed = old.flatMap(moment::present).orElse(null);
        return removal.after(
                removed,
                () -> Optional.ofNullable(removed)
                        .map(attributes -> context().items().readWritten(attributes, removal.done())));
    }
}
