package io.alces.transaction;

import io.alces.request.Call;
import io.alces.request.RequestOptions;
import io.alces.request.Step;
import io.alces.request.Target;
import io.alces.spi.ItemRead;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/**
 * The reads of items after the transaction that wrote them, each on its own. Immutable.
 *
 * @param options those of the transaction
 */
record Reread(List<ItemRead<?>> reads, RequestOptions options) {
    private static final int AT_ONCE = 4;

    /** What follows, with what the reads gave in their order. */
    Step<WriteResult> then(Function<List<Object>, WriteResult> result) {
        if (reads.isEmpty()) {
            return Step.done(result.apply(List.of()));
        }
        List<Supplier<Step<Object>>> runs = reads.stream()
                .<Supplier<Step<Object>>>map(read -> () -> send(read))
                .toList();
        return Step.together(runs, AT_ONCE, results -> Step.done(result.apply(results)), failure -> {
            throw new RereadFailedException(failure);
        });
    }

    private Step<Object> send(ItemRead<?> read) {
        GetItemRequest request = options.apply(read.request().toBuilder()).build();
        return Step.read(
                Call.GET_ITEM,
                Target.table(request.tableName()),
                request,
                answer -> Step.done(read.result(answer.item())));
    }
}
