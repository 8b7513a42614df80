package io.alces.schema;

import static io.alces.schema.ModelProblemsTest.assertProblems;
import static org.assertj.core.api.Assertions.assertThat;

import io.alces.annotation.CreatedAt;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeToLiveFillsTest {
    @Item
    record Kept(
            @PartitionKey String id,
            @TimeToLive(after = "P30D", refresh = true) Optional<Instant> expires) {}

    @Item
    record Given(@PartitionKey String id, @TimeToLive long expires) {}

    @Item
    record Bad(
            @PartitionKey String id,
            @TimeToLive(after = "60s") Instant unreadable,
            @TimeToLive(after = "PT0S") Instant zero,
            @TimeToLive(after = "PT-1S") Instant negative,
            @TimeToLive(after = "P365001D") Instant endless,
            @TimeToLive(after = "PT60S") long primitive,
            @TimeToLive(refresh = true) Instant refreshed,
            @TimeToLive(after = "PT60S") @CreatedAt Instant created) {}

    @Item
    record BadKey(
            @PartitionKey String id,
            @SortKey @TimeToLive(after = "PT60S") Instant expires) {}

    private static Optional<Fill> fill(Class<?> model) {
        return ModelSchema.compile(model).timeToLive().orElseThrow().fill();
    }

    @Test
    void compile_withDuration_fills() {
        assertThat(fill(Kept.class)).contains(new Fill.TimeToLive(Duration.ofDays(30), true));
    }

    @Test
    void compile_withoutDuration_fillsNothing() {
        assertThat(fill(Given.class)).isEmpty();
    }

    @Test
    void compile_badDurations_areRejected() {
        assertProblems(
                Bad.class,
                "Bad.unreadable: @TimeToLive(after = \"60s\") is no duration; write it as \"PT60S\" or \"P30D\"",
                "Bad.zero: @TimeToLive(after = \"PT0S\") must be more than zero and at most 365000 days; change it",
                "Bad.negative: @TimeToLive(after = \"PT-1S\") must be more than zero and at most 365000 days; change it",
                "Bad.endless: @TimeToLive(after = \"P365001D\") must be more than zero and at most 365000 days; change it",
                "Bad.primitive: @TimeToLive(after = ..) fills what is absent, which long never is; use Long",
                "Bad.refreshed: @TimeToLive(refresh = true) has no duration to live; add after, such as \"PT60S\"",
                "Bad.created: is marked @CreatedAt and @TimeToLive, which give it different values; leave one of them",
                "Bad: has 7 attributes marked @TimeToLive, unreadable, zero, negative, endless, primitive, refreshed and"
                        + " created; leave one of them");
    }

    @Test
    void compile_durationOfAKey_isRejected() {
        assertProblems(
                BadKey.class,
                "BadKey.expires: @TimeToLive(after = ..) is no way to fill a key, which must be known before; remove"
                        + " after");
    }
}
