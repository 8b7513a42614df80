package io.alces;

import io.alces.request.Call;
import io.alces.request.Step;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * The requests of a scan, or of one segment of it.
 *
 * @param segment null for the whole
 */
record ScanCall(ReadPlan plan, @Nullable Segment segment) implements PageCall {

    @Override
    public ScanRequest request(Position from) {
        Expressions expressions = plan.expressions().at(plan.expired().now());
        return plan.options()
                .apply(ScanRequest.builder()
                        .tableName(plan.target().table())
                        .indexName(plan.target().index())
                        .filterExpression(expressions.filter())
                        .projectionExpression(expressions.projection())
                        .expressionAttributeNames(expressions.names())
                        .expressionAttributeValues(expressions.values())
                        .select(plan.counting() ? Select.COUNT : null)
                        .consistentRead(plan.consistent() ? true : null)
                        .exclusiveStartKey(from.key())
                        .limit(plan.examined(from))
                        .segment(segment == null ? null : segment.number())
                        .totalSegments(segment == null ? null : segment.total()))
                .build();
    }

    @Override
    public <R> Step<R> send(Position from, Function<RawPage, Step<R>> answered) {
        return Step.read(Call.SCAN, plan.target(), request(from), answer -> answered.apply(RawPage.ofScan(answer)));
    }
}
