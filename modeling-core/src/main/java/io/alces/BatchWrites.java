package io.alces;

import io.alces.request.Answer;
import io.alces.request.Call;
import io.alces.request.ModelContext;
import io.alces.request.Outgoing;
import io.alces.request.RequestOptions;
import io.alces.schema.KeySchema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Puts and deletes as BatchWriteItem takes them.
 *
 * @param operation what it is, in messages: {@code saveAll}
 * @param puts whether entries are items that are put; otherwise they are keys of which the items are deleted
 */
record BatchWrites(ModelContext<?> context, String operation, RequestOptions options, boolean puts) {
    private static final int LIMIT = 25;
    private static final WriteRequest PUT =
            WriteRequest.builder().putRequest(put -> put.item(Map.of())).build();

    BatchCall<BatchWriteItemRequest, BatchWriteItemResponse> call() {
        return new BatchCall<>(Call.BATCH_WRITE_ITEM, context.target(), LIMIT, this::request, this::read);
    }

    private Outgoing<BatchWriteItemRequest> request(List<BatchEntry> sent) {
        List<Map<String, AttributeValue>> attributes =
                sent.stream().map(BatchEntry::attributes).toList();
        List<WriteRequest> writes = puts
                ? Collections.nCopies(attributes.size(), PUT)
                : attributes.stream().map(BatchWrites::delete).toList();
        BatchWriteItemRequest request = options.apply(
                        BatchWriteItemRequest.builder().requestItems(Map.of(context.table(), writes)))
                .build();
        return new Outgoing<>(request, puts ? attributes : List.of());
    }

    private static WriteRequest delete(Map<String, AttributeValue> key) {
        return WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build();
    }

    /**
     * Refuses what DynamoDB would have to check.
     *
     * @throws IllegalStateException if versions are to be checked, or attributes are unique
     */
    void requireNoChecks(BatchContent content) {
        GuardedWrites.requireNone(context, operation);
        if (content.isChecked()) {
            throw new IllegalStateException(operation + " of " + context.modelName()
                    + ": DynamoDB cannot check "
                    + context.model().version().orElseThrow().path()
                    + " in a batch; use individually() for a request for each item, or unchecked() to write whatever"
                    + " versions are stored");
        }
    }

    private BatchAnswer read(Answer<BatchWriteItemResponse> answer) {
        KeySchema key = context.schema().key();
        return BatchAnswer.of(
                Map.of(),
                answer.response().unprocessedItems().values().stream()
                        .flatMap(List::stream)
                        .map(unprocessed -> KeyIdentity.of(key, attributes(unprocessed)))
                        .collect(Collectors.toSet()));
    }

    private static Map<String, AttributeValue> attributes(WriteRequest write) {
        return write.putRequest() == null
                ? write.deleteRequest().key()
                : write.putRequest().item();
    }
}
