package io.alces.request;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class OutgoingTest {
    private static final Map<String, AttributeValue> FIRST = Map.of("id", fromS("1"));
    private static final Map<String, AttributeValue> SECOND = Map.of("id", fromS("2"));

    private static PutItemRequest put(Map<String, AttributeValue> item) {
        return PutItemRequest.builder()
                .tableName("orders")
                .item(item)
                .conditionExpression("c")
                .build();
    }

    private static WriteRequest batched(Map<String, AttributeValue> item) {
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    private static TransactWriteItem transacted(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName("orders").item(item))
                .build();
    }

    @Test
    void whole_ofARequestWithoutItems_isItself() {
        PutItemRequest request = put(FIRST);

        assertThat(Outgoing.of(request).whole()).isSameAs(request);
    }

    @Test
    void whole_ofAPut_hasItsItem() {
        assertThat(new Outgoing<>(put(Map.of()), List.of(FIRST)).whole()).isEqualTo(put(FIRST));
    }

    @Test
    void whole_ofABatch_hasEachItemInItsPlace() {
        WriteRequest delete =
                WriteRequest.builder().deleteRequest(key -> key.key(SECOND)).build();
        BatchWriteItemRequest rest = BatchWriteItemRequest.builder()
                .requestItems(Map.of("orders", List.of(batched(Map.of()), delete, batched(Map.of()))))
                .build();

        assertThat(new Outgoing<>(rest, List.of(FIRST, SECOND)).whole().requestItems())
                .isEqualTo(Map.of("orders", List.of(batched(FIRST), delete, batched(SECOND))));
    }

    @Test
    void whole_ofATransaction_keepsItemsThatItHas() {
        TransactWriteItem check = TransactWriteItem.builder()
                .conditionCheck(key -> key.tableName("orders").key(SECOND))
                .build();
        TransactWriteItemsRequest rest = TransactWriteItemsRequest.builder()
                .clientRequestToken("token")
                .transactItems(transacted(SECOND), check, transacted(Map.of()))
                .build();

        TransactWriteItemsRequest whole = new Outgoing<>(rest, List.of(FIRST)).whole();

        assertThat(whole.transactItems()).containsExactly(transacted(SECOND), check, transacted(FIRST));
        assertThat(whole.clientRequestToken()).isEqualTo("token");
    }
}
