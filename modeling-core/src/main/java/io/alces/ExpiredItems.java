package io.alces;

import io.alces.query.Condition;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a query or a scan leaves out the items that are expired at the time of each of its requests. Immutable.
 *
 * <p>No query filters by a key of what it reads. Nor can its key condition do it: a cursor would end up outside of what is
 * asked for, which DynamoDB refuses, as soon as its item is expired.
 *
 * @param expiry which items are left out
 * @param filtered whether DynamoDB leaves them out; otherwise they are dropped from its answers
 */
record ExpiredItems(Expiry expiry, boolean filtered, Clock clock) {

    Instant now() {
        return clock.instant();
    }

    boolean arePossible() {
        return expiry.isPossible();
    }

    /** Whether it takes their attribute to tell the items of an answer that are to be dropped. */
    boolean areDropped() {
        return expiry.isPossible() && !filtered;
    }

    /** The filter of a request that is to let through what {@code asked} does; null for none. */
    <T> @Nullable Condition<T> filter(@Nullable Condition<T> asked, Instant now) {
        return expiry.isPossible() && filtered ? WriteCondition.and(asked, expiry.<T>notExpired(now)) : asked;
    }

    /** Tells the items that stay of an answer that came now. */
    Predicate<Map<String, AttributeValue>> kept() {
        if (!areDropped()) {
            return item -> true;
        }
        Instant now = now();
        return item -> !expiry.isExpired(item, now);
    }
}
