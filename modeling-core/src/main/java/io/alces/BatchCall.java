package io.alces;

import io.alces.request.Answer;
import io.alces.request.Call;
import io.alces.request.Outgoing;
import io.alces.request.Step;
import io.alces.request.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * How entries of a batch are sent, and what the answer says of them.
 *
 * @param limit the number of entries that a request can hold
 */
record BatchCall<Q extends DynamoDbRequest, A extends DynamoDbResponse>(
        Call<Q, A> call,
        Target target,
        int limit,
        Function<List<BatchEntry>, Outgoing<Q>> request,
        Function<Answer<A>, BatchAnswer> read)
        implements BatchSending {

    /** The requests for all entries, if each of them is processed at once. */
    List<Q> requests(BatchEntries entries) {
        BatchQueue queue = new BatchQueue(entries.entries());
        List<Q> requests = new ArrayList<>();
        while (!queue.isEmpty()) {
            requests.add(request.apply(queue.take(limit)).whole());
        }
        return List.copyOf(requests);
    }

    @Override
    public <R> Step<R> send(List<BatchEntry> entries, Function<BatchAnswer, Step<R>> answered, Step.Failed<R> failed) {
        return Step.exchange(call, target, request.apply(entries), true, read.andThen(answered), failed);
    }
}
