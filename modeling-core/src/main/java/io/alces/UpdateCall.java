package io.alces;

import io.alces.query.Condition;
import io.alces.query.ConditionExplanation;
import io.alces.query.ConditionOutcome;
import io.alces.query.ExpressionRenderer;
import io.alces.query.StoredUpdate;
import io.alces.request.ModelContext;
import io.alces.request.RequestOptions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One update of one item, as it is sent. Immutable.
 *
 * @param moment the time of the update
 * @param condition what the caller asks for; that the item is not expired, and what is assumed of it, comes to it
 * @param before the item as the caller knows it, which others may have changed since; null if the caller does not say
 * @param returned what of the item DynamoDB gives back
 */
record UpdateCall<T>(
        WriteMoment<T> moment,
        Map<String, AttributeValue> key,
        StoredUpdate update,
        @Nullable Condition<T> condition,
        @Nullable Map<String, AttributeValue> before,
        ReturnValue returned,
        RequestOptions options) {

    ModelContext<T> context() {
        return moment.context();
    }

    /** The same update on one more condition. */
    UpdateCall<T> on(Condition<T> further) {
        return new UpdateCall<>(moment, key, update, WriteCondition.and(condition, further), before, returned, options);
    }

    /** What the update takes for granted, for which it is sent on a condition; empty for nothing. */
    Optional<Assumption<T>> assumption() {
        return Assumption.of(context(), update, key);
    }

    /** The assumption that a failure shows to be wrong; empty if it shows none. */
    Optional<Assumption<T>> refuted(RuntimeException failure) {
        return failure instanceof ConditionalCheckFailedException failed
                ? assumption().filter(assumption -> assumption.isRefutedBy(failed.item()))
                : Optional.empty();
    }

    /** Whether what the caller asks for holds for the item that was found. */
    boolean isAllowedBy(ConditionalCheckFailedException failed) {
        return condition == null
                || ConditionExplanation.of(condition, context().model().resolver(), failed.item())
                                .outcome()
                        == ConditionOutcome.TRUE;
    }

    /** Whether the item on which another form of the update depends is gone, and this one needs none. */
    boolean isGone(ConditionalCheckFailedException failed) {
        return !failed.hasItem() && takesPlaceOnNothing();
    }

    /** Whether it depends on what the item is whether DynamoDB can do it: it leads into attributes, or counts what may be NULL. */
    boolean dependsOnAttributes() {
        return uncounted().isPresent()
                || update.paths().stream().anyMatch(path -> !path.parents().isEmpty());
    }

    /** That the item has no version yet, for an update that counts it; empty for others. */
    Optional<VersionCheck> uncounted() {
        return context()
                .model()
                .version()
                .filter(version -> version.isCountedBy(update))
                .map(version -> new VersionCheck(version, null));
    }

    /** The update of an item that has no version, or NULL. */
    UpdateCall<T> ofFirstVersion(VersionCheck uncounted) {
        return new UpdateCall<>(
                moment,
                key,
                uncounted.version().first(update),
                WriteCondition.and(condition, uncounted.condition()),
                before,
                returned,
                options);
    }

    /** The update of an item that is there, and of which an assumption is not so. */
    UpdateCall<T> without(Assumption<T> refuted) {
        Condition<T> existing = WriteCondition.and(condition, WriteCondition.existence(context()));
        return new UpdateCall<>(moment, key, refuted.rest(), existing, before, returned, options);
    }

    /**
     * The request as it is sent.
     *
     * @throws IllegalArgumentException if nothing changes
     */
    UpdateItemRequest request() {
        ExpressionRenderer renderer = new ExpressionRenderer(context().model().resolver());
        return request(renderer, renderer.update(update), moment.updateCondition(assumed()));
    }

    /** The request of other changes, which may be none and may store further objects whole, on a further condition. */
    UpdateItemRequest request(StoredUpdate others, Condition<T> further) {
        StoredUpdate changes = filled(others);
        ExpressionRenderer renderer = new ExpressionRenderer(context().model().resolver());
        return request(
                renderer,
                changes.isEmpty() ? null : renderer.update(changes),
                WriteCondition.and(moment.updateCondition(assumed()), further));
    }

    private @Nullable Condition<T> assumed() {
        Optional<Assumption<T>> assumption = assumption();
        return assumption.isPresent()
                ? WriteCondition.and(condition, assumption.get().condition())
                : condition;
    }

    /** Other changes, with all objects filled that they store whole. */
    StoredUpdate filled(StoredUpdate others) {
        return context().model().filler().filled(others, moment.now());
    }

    private UpdateItemRequest request(
            ExpressionRenderer renderer, @Nullable String expression, @Nullable Condition<T> condition) {
        UpdateItemRequest.Builder request = UpdateItemRequest.builder()
                .tableName(context().table())
                .key(key)
                .updateExpression(expression)
                .returnValues(returned);
        if (condition != null) {
            request.conditionExpression(renderer.condition(condition))
                    .returnValuesOnConditionCheckFailure(WriteCondition.FOUND_ITEM);
        }
        return options.apply(request.expressionAttributeNames(renderer.names())
                        .expressionAttributeValues(Expressions.orNull(renderer.values())))
                .build();
    }

    /**
     * The attributes that DynamoDB gives for the update, without what was there before; null for none.
     *
     * @param item the item after it
     */
    @Nullable Map<String, AttributeValue> returned(Map<String, AttributeValue> item) {
        return switch (returned) {
            case ALL_NEW, UPDATED_NEW -> item;
            default -> null;
        };
    }

    /** Whether DynamoDB is asked for attributes. */
    boolean givesAttributes() {
        return returned != ReturnValue.NONE;
    }

    /** Whether the update gives what was there before. */
    boolean givesOld() {
        return returned == ReturnValue.ALL_OLD || returned == ReturnValue.UPDATED_OLD;
    }

    /** Whether the update takes place where there is no item. */
    boolean takesPlaceOnNothing() {
        return moment.holdsForNothing(condition);
    }

    /** Reads the item that the update is of, as all writes before have left it. */
    GetItemRequest read() {
        return options.apply(GetItemRequest.builder()
                        .tableName(context().table())
                        .key(key)
                        .consistentRead(true))
                .build();
    }
}
