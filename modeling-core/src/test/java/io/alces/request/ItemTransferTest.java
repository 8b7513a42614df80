package io.alces.request;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

class ItemTransferTest {
    private static final Outgoing<PutItemRequest> PUT =
            new Outgoing<>(PutItemRequest.builder().item(Map.of()).build(), List.of(Map.of("id", fromS("secret"))));
    private static final Step.Send<PutItemRequest, PutItemResponse, String> SEND =
            new Step.Send<>(Call.PUT_ITEM, Target.table("orders"), PUT, false, answer -> Step.done("done"), failure -> {
                throw failure;
            });

    private static final Step.Send<GetItemRequest, GetItemResponse, String> GET = new Step.Send<>(
            Call.GET_ITEM,
            Target.table("orders"),
            Outgoing.of(GetItemRequest.builder().build()),
            true,
            answer -> Step.done("done"),
            failure -> {
                throw failure;
            });

    private static DynamoDbClient unwired() {
        return DynamoDbClient.builder()
                .region(Region.EU_NORTH_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }

    /** What is logged of two calls that the SDK does alone. */
    private static List<String> lines(ItemTransfer transfer, Step.Send<?, ?, ?> send) {
        try (DynamoDbClient client = unwired();
                CapturedLog log = CapturedLog.of(ItemTransfer.class.getName())) {
            assertThat(transfer.exchange(send, client)).isNull();
            assertThat(transfer.exchange(send, client)).isNull();
            return log.lines();
        }
    }

    @Test
    void exchange_ofItemsThatTheClientDoesNotSend_saysSoOnce() {
        ItemTransfer transfer = new ItemTransfer(true);

        assertThat(lines(transfer, SEND))
                .containsExactly(
                        "INFO Items are written by the SDK, which takes more time: the client was built without"
                                + " WireCodec.addTo(..), wraps another one, or has an interceptor that may change requests");
        assertThat(transfer.sendsItems()).isFalse();
    }

    @Test
    void request_ofItemsThatTheClientDoesNotSend_hasThem() {
        try (DynamoDbClient client = unwired()) {
            assertThat(new ItemTransfer(true).request(PUT, client)).isEqualTo(PUT.whole());
        }
    }

    @Test
    void exchange_forItemsThatTheClientDoesNotReceive_saysSoOnce() {
        assertThat(lines(new ItemTransfer(true), GET))
                .containsExactly("INFO Items are read by the SDK, which takes more time: the client was built without"
                        + " WireCodec.addTo(..), wraps another one, or has an interceptor that may change answers");
    }
}
