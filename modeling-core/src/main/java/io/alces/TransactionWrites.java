package io.alces;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Single writes as parts of a transaction: their own requests, without what only a single write returns. */
final class TransactionWrites {

    private TransactionWrites() {}

    static TransactWriteItem of(PutItemRequest request) {
        return of(request, request.item());
    }

    static TransactWriteItem of(PutItemRequest request, Map<String, AttributeValue> item) {
        Put put = Put.builder()
                .tableName(request.tableName())
                .item(item)
                .conditionExpression(request.conditionExpression())
                .expressionAttributeNames(request.expressionAttributeNames())
                .expressionAttributeValues(request.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(request.returnValuesOnConditionCheckFailureAsString())
                .build();
        return TransactWriteItem.builder().put(put).build();
    }

    static TransactWriteItem of(UpdateItemRequest request) {
        Update update = Update.builder()
                .tableName(request.tableName())
                .key(request.key())
                .updateExpression(request.updateExpression())
                .conditionExpression(request.conditionExpression())
                .expressionAttributeNames(request.expressionAttributeNames())
                .expressionAttributeValues(request.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(request.returnValuesOnConditionCheckFailureAsString())
                .build();
        return TransactWriteItem.builder().update(update).build();
    }

    static TransactWriteItem of(DeleteItemRequest request) {
        Delete delete = Delete.builder()
                .tableName(request.tableName())
                .key(request.key())
                .conditionExpression(request.conditionExpression())
                .expressionAttributeNames(request.expressionAttributeNames())
                .expressionAttributeValues(request.expressionAttributeValues())
                .returnValuesOnConditionCheckFailure(request.returnValuesOnConditionCheckFailureAsString())
                .build();
        return TransactWriteItem.builder().delete(delete).build();
    }
}
