package io.alces;

import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.TimeToLive;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** An item that lives for a minute, and the time of the tests on it. */
@Item(table = "sessions")
@GlobalIndex(name = "byUser", partitionKey = "user", sortKey = "expires")
@GlobalIndex(name = "byDevice", partitionKey = "device", projection = ProjectionType.KEYS_ONLY)
record Session(
        @PartitionKey String id,
        @Nullable String user,
        @Nullable String device,
        @Nullable Integer hits,
        @Nullable Place place,
        @Nullable @TimeToLive(after = "PT60S") Instant expires) {
    static final Instant NOW = Instant.parse("2023-11-14T22:13:20.123Z");

    /** Five years before the time of the tests. */
    static final AttributeValue EARLIEST = AttributeValue.fromN("1542320000");

    /** The second before the time of the tests. */
    static final AttributeValue LATEST = AttributeValue.fromN("1699999999");

    /** A minute after the time of the tests. */
    static final AttributeValue IN_A_MINUTE = AttributeValue.fromN("1700000060");

    record Place(@Nullable String city) {}

    static Session of(String id) {
        return new Session(id, null, null, null, null, null);
    }

    Session withHits(int more) {
        return new Session(id, user, device, more, place, expires);
    }

    Session withExpires(@Nullable Instant other) {
        return new Session(id, user, device, hits, place, other);
    }

    static Model<Session> model() {
        return modelAt(NOW);
    }

    static Model<Session> modelAt(Instant now) {
        return alcesAt(now).model(Session.class);
    }

    static Alces alcesAt(Instant now) {
        return Alces.builder()
                .local(URI.create("http://localhost:1"))
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build();
    }

    /** An item whose time is past by a second. */
    static Map<String, AttributeValue> expired(String id) {
        return Map.of("id", AttributeValue.fromS(id), "hits", AttributeValue.fromN("7"), "expires", LATEST);
    }
}
