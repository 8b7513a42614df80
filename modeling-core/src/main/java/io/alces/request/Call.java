package io.alces.request;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/**
 * One operation of the DynamoDB API, and how each kind of client is asked for it.
 *
 * @param name the name in the DynamoDB API
 * @param items the items of an answer that the SDK has read
 * @param <Q> the request
 * @param <A> the answer
 */
public record Call<Q extends DynamoDbRequest, A extends DynamoDbResponse>(
        String name,
        BiFunction<DynamoDbClient, Q, A> blocking,
        BiFunction<DynamoDbAsyncClient, Q, CompletableFuture<A>> async,
        Function<A, List<@Nullable Map<String, AttributeValue>>> items) {

    public static final Call<GetItemRequest, GetItemResponse> GET_ITEM =
            new Call<>("GetItem", DynamoDbClient::getItem, DynamoDbAsyncClient::getItem, Items::of);
    public static final Call<PutItemRequest, PutItemResponse> PUT_ITEM =
            new Call<>("PutItem", DynamoDbClient::putItem, DynamoDbAsyncClient::putItem, Items::of);
    public static final Call<UpdateItemRequest, UpdateItemResponse> UPDATE_ITEM =
            new Call<>("UpdateItem", DynamoDbClient::updateItem, DynamoDbAsyncClient::updateItem, Items::of);
    public static final Call<DeleteItemRequest, DeleteItemResponse> DELETE_ITEM =
            new Call<>("DeleteItem", DynamoDbClient::deleteItem, DynamoDbAsyncClient::deleteItem, Items::of);
    public static final Call<QueryRequest, QueryResponse> QUERY =
            new Call<>("Query", DynamoDbClient::query, DynamoDbAsyncClient::query, QueryResponse::items);
    public static final Call<ScanRequest, ScanResponse> SCAN =
            new Call<>("Scan", DynamoDbClient::scan, DynamoDbAsyncClient::scan, ScanResponse::items);
    public static final Call<BatchGetItemRequest, BatchGetItemResponse> BATCH_GET_ITEM =
            new Call<>("BatchGetItem", DynamoDbClient::batchGetItem, DynamoDbAsyncClient::batchGetItem, Items::of);
    public static final Call<BatchWriteItemRequest, BatchWriteItemResponse> BATCH_WRITE_ITEM =
            new Call<>("BatchWriteItem", DynamoDbClient::batchWriteItem, DynamoDbAsyncClient::batchWriteItem);
    public static final Call<TransactGetItemsRequest, TransactGetItemsResponse> TRANSACT_GET_ITEMS = new Call<>(
            "TransactGetItems", DynamoDbClient::transactGetItems, DynamoDbAsyncClient::transactGetItems, Items::of);
    public static final Call<TransactWriteItemsRequest, TransactWriteItemsResponse> TRANSACT_WRITE_ITEMS = new Call<>(
            "TransactWriteItems", DynamoDbClient::transactWriteItems, DynamoDbAsyncClient::transactWriteItems);
    public static final Call<CreateTableRequest, CreateTableResponse> CREATE_TABLE =
            new Call<>("CreateTable", DynamoDbClient::createTable, DynamoDbAsyncClient::createTable);
    public static final Call<DescribeTableRequest, DescribeTableResponse> DESCRIBE_TABLE =
            new Call<>("DescribeTable", DynamoDbClient::describeTable, DynamoDbAsyncClient::describeTable);
    public static final Call<UpdateTableRequest, UpdateTableResponse> UPDATE_TABLE =
            new Call<>("UpdateTable", DynamoDbClient::updateTable, DynamoDbAsyncClient::updateTable);
    public static final Call<DeleteTableRequest, DeleteTableResponse> DELETE_TABLE =
            new Call<>("DeleteTable", DynamoDbClient::deleteTable, DynamoDbAsyncClient::deleteTable);
    public static final Call<UpdateTimeToLiveRequest, UpdateTimeToLiveResponse> UPDATE_TIME_TO_LIVE =
            new Call<>("UpdateTimeToLive", DynamoDbClient::updateTimeToLive, DynamoDbAsyncClient::updateTimeToLive);
    public static final Call<DescribeTimeToLiveRequest, DescribeTimeToLiveResponse> DESCRIBE_TIME_TO_LIVE = new Call<>(
            "DescribeTimeToLive", DynamoDbClient::describeTimeToLive, DynamoDbAsyncClient::describeTimeToLive);
    public static final Call<TagResourceRequest, TagResourceResponse> TAG_RESOURCE =
            new Call<>("TagResource", DynamoDbClient::tagResource, DynamoDbAsyncClient::tagResource);
    public static final Call<UntagResourceRequest, UntagResourceResponse> UNTAG_RESOURCE =
            new Call<>("UntagResource", DynamoDbClient::untagResource, DynamoDbAsyncClient::untagResource);

    /** Of an operation whose answer has no items, or none that {@link Step#read} is used for. */
    Call(
            String name,
            BiFunction<DynamoDbClient, Q, A> blocking,
            BiFunction<DynamoDbAsyncClient, Q, CompletableFuture<A>> async) {
        this(name, blocking, async, answer -> List.of());
    }
}
