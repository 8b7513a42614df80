package io.alces;

import io.alces.request.Explanation;
import io.alces.request.ModelContext;
import io.alces.request.Operation;
import io.alces.request.Step;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** Another result of a query or a scan than a page. */
record DerivedOperation<R>(
        ModelContext<?> context, Supplier<Step<R>> start, Supplier<List<? extends DynamoDbRequest>> requested)
        implements Operation<R> {

    @Override
    public List<? extends DynamoDbRequest> requests() {
        return requested.get();
    }

    @Override
    public R execute() {
        return context.dispatcher().execute(start);
    }

    @Override
    public CompletableFuture<R> executeAsync() {
        return context.dispatcher().executeAsync(start);
    }

    @Override
    public Explanation explain() {
        return context.explain(requests());
    }
}
