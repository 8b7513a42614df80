package io.alces;

import io.alces.query.Condition;
import io.alces.query.Conditions;
import io.alces.query.StoredPath;
import io.alces.schema.MemberSchema;
import io.alces.schema.ModelSchema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which items are expired: those that DynamoDB may remove, since the second of their time to live is past, though not for
 * too long. Immutable and thread-safe.
 *
 * <p>What it takes to be expired is one comparison that does not hold where the attribute is absent, or is no number. So its
 * negation holds there, and for no item at all.
 *
 * @param attribute the stored name of the time to live; null if no item expires
 */
record Expiry(@Nullable String attribute) {
    static final Expiry NEVER = new Expiry(null);

    /** DynamoDB takes a time of more than five years ago for a mistake, and leaves the item. */
    private static final long LONGEST = Duration.ofDays(5 * 365).toSeconds();

    static Expiry of(ModelSchema<?> schema) {
        return schema.timeToLive()
                .map(MemberSchema.Attribute::name)
                .map(Expiry::new)
                .orElse(NEVER);
    }

    boolean isPossible() {
        return attribute != null;
    }

    boolean isExpired(Map<String, AttributeValue> item, Instant now) {
        AttributeValue time = attribute == null ? null : item.get(attribute);
        if (time == null || time.n() == null) {
            return false;
        }
        BigDecimal seconds = new BigDecimal(time.n());
        return seconds.compareTo(BigDecimal.valueOf(earliest(now))) >= 0
                && seconds.compareTo(BigDecimal.valueOf(latest(now))) <= 0;
    }

    /** Holds for expired items. */
    <T> Condition<T> expired(Instant now) {
        return Conditions.<T>stored(path()).between(number(earliest(now)), number(latest(now)));
    }

    /** Holds for all others, and for no item. */
    <T> Condition<T> notExpired(Instant now) {
        return Conditions.not(expired(now));
    }

    /** Where items that expire have their time. */
    StoredPath path() {
        if (attribute == null) {
            throw new IllegalStateException("no item expires");
        }
        return StoredPath.of(attribute);
    }

    private static long earliest(Instant now) {
        return now.getEpochSecond() - LONGEST;
    }

    private static long latest(Instant now) {
        return now.getEpochSecond() - 1;
    }

    private static AttributeValue number(long seconds) {
        return AttributeValue.fromN(Long.toString(seconds));
    }
}
