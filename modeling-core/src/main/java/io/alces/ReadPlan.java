package io.alces;

import io.alces.request.RequestOptions;
import io.alces.request.Target;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A read that was checked against the schema: what all its requests have in common.
 *
 * @param filtered whether the caller asks for some of the items only
 * @param expired what is left out though the caller did not say so
 * @param pageSize how many items a request examines at most; null for as many as DynamoDB does
 * @param counting whether DynamoDB only counts items
 * @param start where the first request starts
 */
record ReadPlan(
        Target target,
        ReadExpressions expressions,
        boolean filtered,
        ExpiredItems expired,
        boolean descending,
        boolean consistent,
        boolean counting,
        @Nullable Integer pageSize,
        CursorCodec cursors,
        Position start,
        RequestOptions options) {
    private static final int LEAST_AFTER_EXPIRED = 100;

    /** The same read of what follows {@code key}; null for all. */
    ReadPlan startingAfter(@Nullable Map<String, AttributeValue> key) {
        return new ReadPlan(
                target,
                expressions,
                filtered,
                expired,
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
        if (filtered || from.wanted() > Integer.MAX_VALUE) {
            return pageSize;
        }
        int wanted = (int) Math.max(from.wanted(), leastExamined(from));
        return pageSize == null ? wanted : Integer.valueOf(Math.min(wanted, pageSize));
    }

    /** After a request that met expired items more of them may follow, and each is examined in vain. */
    private int leastExamined(Position from) {
        boolean isFirst = Objects.equals(from.key(), start.key());
        return expired.arePossible() && !isFirst ? LEAST_AFTER_EXPIRED : 1;
    }
}
