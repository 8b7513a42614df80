package io.alces.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

@AlcesTest
class FaultProxyTest {
    private final LocalDynamoDb dynamoDb;
    private final FaultProxy proxy;
    private final DynamoDbClient once;
    private final DynamoDbClient retrying;

    FaultProxyTest(LocalDynamoDb dynamoDb, FaultProxy proxy, DynamoDbClient retrying) {
        this.dynamoDb = dynamoDb;
        this.proxy = proxy;
        this.retrying = retrying;
        this.once = dynamoDb.database().through(proxy.endpoint()).client(1);
        Counters.create(dynamoDb.client());
    }

    @AfterEach
    void close() {
        once.close();
    }

    @Test
    void forward_withoutRules_isTheWholeApi() {
        Counters.put(once, "a".repeat(2000));

        assertThat(Counters.number(once, "a".repeat(2000))).isEqualTo("1");
        assertThat(proxy.calls())
                .containsExactly(
                        new ProxiedCall("PutItem", 0, "forwarded"), new ProxiedCall("GetItem", 0, "forwarded"));
    }

    @Test
    void forward_largeAnswer_isWhole() {
        for (int index = 0; index < 3; index++) {
            AttributeValue id = AttributeValue.fromS("large" + index);
            AttributeValue text = AttributeValue.fromS("é".repeat(150_000));
            once.putItem(request -> request.tableName(Counters.TABLE).item(Map.of("id", id, "text", text)));
        }

        assertThat(once.scan(request -> request.tableName(Counters.TABLE)).items())
                .hasSize(3)
                .allMatch(item -> item.containsValue(AttributeValue.fromS("é".repeat(150_000))));
    }

    @Test
    void forward_asyncClient_works() {
        try (DynamoDbAsyncClient async =
                dynamoDb.database().through(proxy.endpoint()).asyncClient(1)) {
            assertThat(async.listTables().join().tableNames()).containsExactly("counters");
        }
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(Fault.throttling(), ProvisionedThroughputExceededException.class, 400),
                Arguments.of(Fault.transactionConflict(), TransactionConflictException.class, 400),
                Arguments.of(Fault.internalServerError(), InternalServerErrorException.class, 500),
                Arguments.of(Fault.serviceUnavailable(), DynamoDbException.class, 503),
                Arguments.of(Fault.error(400, "RequestLimitExceeded"), DynamoDbException.class, 400));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void inject_error_isThrownAndNothingWritten(Fault fault, Class<?> type, int status) {
        proxy.on("PutItem").call(0).inject(fault);

        assertThatThrownBy(() -> Counters.put(once, "a"))
                .isInstanceOf(type)
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        thrown -> assertThat(thrown.statusCode()).isEqualTo(status));
        assertThat(Counters.number(dynamoDb.client(), "a")).isEmpty();
    }

    @Test
    void inject_transactionCanceled_hasReasons() {
        proxy.on("TransactWriteItems").call(0).inject(Fault.transactionCanceled("None", "TransactionConflict"));

        assertThatThrownBy(() -> once.transactWriteItems(request -> request.transactItems(List.of())))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        thrown -> assertThat(thrown.cancellationReasons())
                                .extracting(reason -> reason.code())
                                .containsExactly("None", "TransactionConflict"));
    }

    @Test
    void inject_reply_isTheAnswer() {
        proxy.on("ListTables").everyCall().inject(Fault.reply(200, "{\"TableNames\":[\"other\"]}"));

        assertThat(once.listTables().tableNames()).containsExactly("other");
        assertThat(once.listTables().tableNames()).containsExactly("other");
    }

    @Test
    void inject_cutBeforeForwarding_writesNothing() {
        proxy.on("UpdateItem").call(0).inject(Fault.cutBeforeForwarding());

        assertThatThrownBy(() -> Counters.increment(once, "a")).isInstanceOf(SdkClientException.class);
        assertThat(Counters.number(dynamoDb.client(), "a")).isEmpty();
        assertThat(proxy.calls()).containsExactly(new ProxiedCall("UpdateItem", 0, "cut before forwarding"));
    }

    @Test
    void inject_internalServerErrorAfterForwarding_isWritten() {
        proxy.on("UpdateItem").call(0).inject(Fault.internalServerErrorAfterForwarding());

        assertThatThrownBy(() -> Counters.increment(once, "a")).isInstanceOf(InternalServerErrorException.class);
        assertThat(Counters.number(dynamoDb.client(), "a")).isEqualTo("1");
        assertThat(proxy.calls())
                .containsExactly(new ProxiedCall("UpdateItem", 0, "500 InternalServerError after forwarding"));
    }

    static Stream<Fault> lostAnswers() {
        return Stream.of(Fault.cutAfterForwarding(), Fault.cutDuringAnswer());
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void inject_lostAnswer_isWritten(Fault fault) {
        proxy.on("UpdateItem").call(0).inject(fault);

        assertThatThrownBy(() -> Counters.increment(once, "a")).isInstanceOf(SdkClientException.class);
        assertThat(Counters.number(dynamoDb.client(), "a")).isEqualTo("1");
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void inject_lostAnswer_isWrittenTwiceByARetry(Fault fault) {
        proxy.on("UpdateItem").call(0).inject(fault);

        Counters.increment(retrying, "a");

        assertThat(Counters.number(dynamoDb.client(), "a")).isEqualTo("2");
        assertThat(proxy.calls())
                .containsExactly(
                        new ProxiedCall("UpdateItem", 0, fault.toString()),
                        new ProxiedCall("UpdateItem", 1, "forwarded"));
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void inject_lostAnswer_isSeenByTheAsyncClient(Fault fault) {
        proxy.on("ListTables").call(0).inject(fault);

        try (DynamoDbAsyncClient async =
                dynamoDb.database().through(proxy.endpoint()).asyncClient(1)) {
            assertThat(async.listTables()).failsWithin(Duration.ofSeconds(10));
            assertThat(async.listTables()).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void inject_wrongChecksum_isDetected() {
        proxy.on("UpdateItem").call(0).inject(Fault.wrongChecksum());

        assertThatThrownBy(() -> Counters.increment(once, "a")).isInstanceOf(Crc32MismatchException.class);
        assertThat(Counters.number(dynamoDb.client(), "a")).isEqualTo("1");
    }

    @Test
    void inject_garbage_isDetected() {
        proxy.on("UpdateItem").call(0).inject(Fault.garbage());

        assertThatThrownBy(() -> Counters.increment(once, "a")).isInstanceOf(SdkClientException.class);
        assertThat(Counters.number(dynamoDb.client(), "a")).isEqualTo("1");
    }

    @Test
    void inject_delay_outlastsATimeout() {
        proxy.on("ListTables").call(0).inject(Fault.delay(Duration.ofSeconds(30)));

        assertThatThrownBy(() -> once.listTables(request ->
                        request.overrideConfiguration(options -> options.apiCallTimeout(Duration.ofMillis(200)))))
                .isInstanceOf(SdkClientException.class);
    }

    @Test
    void inject_delay_answersAfterwards() {
        proxy.on("ListTables").call(0).inject(Fault.delay(Duration.ofMillis(1)));

        assertThat(once.listTables().tableNames()).containsExactly("counters");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 24, 25, 30})
    void inject_unprocessedItems_keepTheSum(int processed) {
        proxy.on("BatchWriteItem").call(0).inject(Fault.unprocessedAfter(processed));
        List<WriteRequest> puts = Counters.puts(25);

        Map<String, List<WriteRequest>> unprocessed = once.batchWriteItem(
                        request -> request.requestItems(Map.of(Counters.TABLE, puts)))
                .unprocessedItems();

        int written = Math.min(processed, 25);
        assertThat(Counters.size(dynamoDb.client())).isEqualTo(written);
        assertThat(unprocessed.getOrDefault(Counters.TABLE, List.of())).isEqualTo(puts.subList(written, 25));
    }

    @Test
    void inject_unprocessedItems_areThoseOfTheLastTables() {
        Counters.create(dynamoDb.client(), "second");
        proxy.on("BatchWriteItem").call(0).inject(Fault.unprocessedAfter(5));
        Map<String, List<WriteRequest>> requested =
                Map.of(Counters.TABLE, Counters.puts(4), "second", Counters.puts(4));

        Map<String, List<WriteRequest>> unprocessed =
                once.batchWriteItem(request -> request.requestItems(requested)).unprocessedItems();

        assertThat(unprocessed.values())
                .singleElement()
                .satisfies(left -> assertThat(left).isEqualTo(Counters.puts(4).subList(1, 4)));
    }

    @Test
    void inject_unprocessedKeys_keepOptionsAndSum() {
        Counters.putAll(dynamoDb.client(), 3);
        proxy.on("BatchGetItem").call(0).inject(Fault.unprocessedAfter(2));
        KeysAndAttributes keys = KeysAndAttributes.builder()
                .keys(Counters.puts(3).stream().map(FaultProxyTest::key).toList())
                .projectionExpression("id")
                .consistentRead(true)
                .build();

        var answer = once.batchGetItem(request -> request.requestItems(Map.of(Counters.TABLE, keys)));

        assertThat(answer.responses().get(Counters.TABLE)).hasSize(2);
        assertThat(answer.unprocessedKeys())
                .containsExactly(Map.entry(
                        Counters.TABLE,
                        keys.toBuilder().keys(keys.keys().subList(2, 3)).build()));
    }

    private static Map<String, AttributeValue> key(WriteRequest put) {
        Map<String, AttributeValue> key = new HashMap<>(put.putRequest().item());
        key.remove("n");
        return key;
    }

    @Test
    void inject_twice_lastOneWins() {
        proxy.on("ListTables").everyCall().inject(Fault.throttling());
        proxy.on("ListTables").firstCalls(2).inject(Fault.internalServerError());

        assertThatThrownBy(once::listTables).isInstanceOf(InternalServerErrorException.class);
        assertThatThrownBy(once::listTables).isInstanceOf(InternalServerErrorException.class);
        assertThatThrownBy(once::listTables).isInstanceOf(ProvisionedThroughputExceededException.class);
    }

    @Test
    void unused_listsRulesThatMetNoCall() {
        proxy.on("PutItem").call(2).inject(Fault.throttling());
        proxy.on("GetItem").firstCalls(2).inject(Fault.cutAfterForwarding());
        proxy.on("Query").everyCall().inject(Fault.garbage());
        proxy.on("ListTables").call(0).inject(Fault.delay(Duration.ZERO));
        assertThat(once.listTables().tableNames()).hasSize(1);

        assertThat(proxy.unused())
                .containsExactly(
                        "PutItem call 2: 400 ProvisionedThroughputExceededException",
                        "GetItem calls 0 to 1: cut after forwarding",
                        "Query every call: garbage");
    }

    @Test
    void reset_forgetsRulesAndCalls() {
        proxy.on("ListTables").everyCall().inject(Fault.throttling());
        assertThatThrownBy(once::listTables).isInstanceOf(ProvisionedThroughputExceededException.class);

        proxy.reset();

        assertThat(once.listTables().tableNames()).containsExactly("counters");
        assertThat(proxy.calls()).containsExactly(new ProxiedCall("ListTables", 0, "forwarded"));
    }

    @Test
    void on_unknownOperation_isRefused() {
        assertThatThrownBy(() -> proxy.on("SaveItem"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DynamoDB has no operation 'SaveItem': expected a name such as PutItem or "
                        + "TransactWriteItems");
    }

    @Test
    void on_otherCase_namesTheOperation() {
        assertThatThrownBy(() -> proxy.on("putItem"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DynamoDB has no operation 'putItem': expected PutItem");
    }

    @Test
    void call_negative_isRefused() {
        assertThatThrownBy(() -> proxy.on("PutItem").call(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No call has the index -1: calls are counted from 0");
    }

    @Test
    void inject_batchFaultElsewhere_isRefused() {
        assertThatThrownBy(() -> proxy.on("PutItem").everyCall().inject(Fault.unprocessedAfter(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The fault 'unprocessed after 1' cannot happen to PutItem: expected one of BatchGetItem, "
                        + "BatchWriteItem");
    }

    @Test
    void startBefore_https_isRefused() {
        assertThatThrownBy(() -> FaultProxy.startBefore(URI.create("https://dynamodb.eu-west-1.amazonaws.com")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A FaultProxy cannot forward to https://dynamodb.eu-west-1.amazonaws.com: expected an "
                        + "endpoint such as http://127.0.0.1:8000");
    }
}
