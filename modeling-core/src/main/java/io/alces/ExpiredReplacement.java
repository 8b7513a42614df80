package io.alces;

import io.alces.query.StoredUpdate;
import io.alces.query.UpdateAction;
import io.alces.request.ModelContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * What an update puts in the place of an expired item: what it would make of no item, of which it sees the key
 * alone. Immutable.
 *
 * @param item the new item
 */
record ExpiredReplacement<T>(UpdateCall<T> call, Map<String, AttributeValue> item) {

    /**
     * Makes the replacement.
     *
     * @param update changes of whole attributes
     * @throws DynamoDbException as DynamoDB does where there is no item, if something is set to an attribute of it
     */
    static <T> ExpiredReplacement<T> of(UpdateCall<T> call, StoredUpdate update) {
        return ifPossible(call, update).orElseThrow(ExpiredReplacement::absentOperand);
    }

    /**
     * Makes the replacement; empty if something is set to an attribute of the item that is none.
     *
     * @param update changes of whole attributes
     */
    static <T> Optional<ExpiredReplacement<T>> ifPossible(UpdateCall<T> call, StoredUpdate update) {
        AbsentAttributes allButKey = new AbsentAttributes(path -> true, call.key());
        Map<String, AttributeValue> item = new LinkedHashMap<>(call.key());
        for (UpdateAction action : update.actions()) {
            if (action instanceof UpdateAction.Set set) {
                Optional<AttributeValue> value = allButKey.computed(set.value());
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                item.put(set.path().topLevelName(), value.get());
            } else if (action instanceof UpdateAction.Add add) {
                item.put(add.path().topLevelName(), add.value());
            }
        }
        return Optional.of(new ExpiredReplacement<>(call, item));
    }

    /** Puts the item where none is, or an expired one. */
    PutItemRequest request() {
        ModelContext<T> context = call.context();
        WriteCondition condition = WriteCondition.render(
                        context, call.moment().condition(WriteCondition.absence(context)))
                .orElseThrow();
        return call.options()
                .apply(PutItemRequest.builder()
                        .tableName(context.table())
                        .item(item)
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.values())
                        .returnValuesOnConditionCheckFailure(WriteCondition.FOUND_ITEM))
                .build();
    }

    private static DynamoDbException absentOperand() {
        String message = "The provided expression refers to an attribute that does not exist in the item";
        AwsErrorDetails details = AwsErrorDetails.builder()
                .serviceName("DynamoDb")
                .errorCode("ValidationException")
                .errorMessage(message)
                .build();
        return (DynamoDbException) DynamoDbException.builder()
                .message(message)
                .statusCode(400)
                .awsErrorDetails(details)
                .build();
    }
}
