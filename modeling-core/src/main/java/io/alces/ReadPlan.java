package io.alces;

import io.alces.request.RequestOptions;
import io.alces.request.Target;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A read that was checked against the schema: what all its requests have in common.
 *
 * @param pageSize how many items a request examines at most; null for as many as DynamoDB does
 * @param counting whether items are only counted
 * @param start where the first request starts
 */
record ReadPlan(
        Target target,
        Expressions expressions,
        boolean descending,
        boolean consistent,
        boolean counting,
        @Nullable Integer pageSize,
        CursorCodec cursors,
        Position start,
        RequestOptions options) {

    /** The same read of what follows {@code key}; null for all. */
    ReadPlan startingAfter(@Nullable Map<String, AttributeValue> key) {
        return new ReadPlan(
                target,
                expressions,
                descending,
                consistent,
                counting,
                pageSize,
                cursors,
                new Position(key, false, start.wanted()),
                options);
    }

    /** How many items a request should examine at most; null for as many as DynamoDB does. */
    @Nullable Integer examined(Position from) {
        if (expressions.filter() != null || from.wanted() > Integer.MAX_VALUE) {
            return pageSize;
        }
        int wanted = (int) from.wanted();
        return pageSize == null ? wanted : Integer.valueOf(Math.min(wanted, pageSize));
    }
}
