package io.alces;

import io.alces.request.Call;
import io.alces.request.Step;
import java.time.Instant;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** The requests of a query. */
record QueryCall(ReadPlan plan) implements PageCall {

    @Override
    public QueryRequest request(Position from) {
        return request(from, plan.expired().now());
    }

    /** The request for what follows a position, at a time. */
    QueryRequest request(Position from, Instant now) {
        Expressions expressions = plan.expressions().at(now);
        return plan.options()
                .apply(QueryRequest.builder()
                        .tableName(plan.target().table())
                        .indexName(plan.target().index())
                        .keyConditionExpression(expressions.keyCondition())
                        .filterExpression(expressions.filter())
                        .projectionExpression(expressions.projection())
                        .expressionAttributeNames(expressions.names())
                        .expressionAttributeValues(expressions.values())
                        .select(plan.counting() ? Select.COUNT : null)
                        .scanIndexForward(plan.descending() ? false : null)
                        .consistentRead(plan.consistent() ? true : null)
                        .exclusiveStartKey(from.key())
                        .limit(plan.examined(from)))
                .build();
    }

    @Override
    public <R> Step<R> send(Position from, Function<RawPage, Step<R>> answered) {
        return Step.read(Call.QUERY, plan.target(), request(from), answer -> answered.apply(RawPage.ofQuery(answer)));
    }
}
