package io.alces;

import io.alces.request.Explanation;
import io.alces.request.ModelContext;
import io.alces.request.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** One result of all segments. */
record ParallelOperation<E, R>(
        ModelContext<?> context,
        Segments<E> segments,
        Function<Stream<E>, R> result,
        Supplier<List<? extends DynamoDbRequest>> requested)
        implements Operation<R> {

    @Override
    public List<? extends DynamoDbRequest> requests() {
        return requested.get();
    }

    @Override
    public R execute() {
        try (Stream<E> elements = ChunkStream.of(new ParallelFeed<>(context.dispatcher(), segments))) {
            return result.apply(elements);
        }
    }

    /** Cancelling what this gives cancels the requests that are under way. */
    @Override
    public CompletableFuture<R> executeAsync() {
        return Collecting.all(new ChunkPublisher<>(context.dispatcher(), segments), result);
    }

    @Override
    public Explanation explain() {
        return context.explain(requests());
    }
}
