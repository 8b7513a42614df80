package io.alces.table;

import io.alces.request.Call;
import io.alces.request.Step;
import io.alces.request.Target;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/** A request that changes a table, with the call that takes it. */
record TableCall<Q extends DynamoDbRequest, A extends DynamoDbResponse>(Call<Q, A> call, Q request) {

    <R> Step<R> send(Target target, Supplier<Step<R>> answered, Step.Failed<R> failed) {
        return Step.send(call, target, request, answer -> answered.get(), failed);
    }

    /** Whether the table, or an index, is not active for a while after it. */
    boolean takesTime() {
        return call.equals(Call.UPDATE_TABLE);
    }
}
