package io.alces.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alces.Alces;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.generate.Ulid;
import io.alces.generate.ValueGenerator;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class OutboxTest {
    private static final Alces ALCES = Alces.builder()
            .local(URI.create("http://localhost:1"))
            .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
            .build();

    @Item(table = "events")
    record Event(
            @PartitionKey String orderId,
            @SortKey @GeneratedValue(Ulid.class) @Nullable String eventId,
            @Nullable @TimeToLive(after = "P1D") Long expires) {}

    @Item(table = "events")
    record Named(
            @PartitionKey String orderId,
            @SortKey String name,
            @Nullable @TimeToLive Instant expires) {}

    @Item(table = "events")
    record Numbered(
            @PartitionKey @GeneratedValue(Constant.class) @Nullable String id,

            @Nullable @TimeToLive(after = "P1D") Instant expires) {}

    static final class Constant implements ValueGenerator<String> {
        @Override
        public String generate(Instant now) {
            return "1";
        }
    }

    @Test
    void event_isCreatedWithAKeyAndATimeToLive() {
        Outbox<Event> outbox = Outbox.of(ALCES.model(Event.class));

        Map<String, AttributeValue> item =
                outbox.event(new Event("o1", null, null)).request().item();

        assertThat(item)
                .containsOnlyKeys("orderId", "eventId", "expires")
                .containsEntry("expires", AttributeValue.fromN("86400"));
    }

    @Test
    void of_modelWithoutGeneratedKeyAndTimeToLive_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outbox.of(ALCES.model(Named.class)))
                .withMessage("outbox of Named: one event could take the place of another; mark a part of the key"
                        + " @GeneratedValue, with a generator of unique values such as Ulid; events would stay for"
                        + " ever; mark an attribute @TimeToLive(after = \"P7D\")");
    }

    @Test
    void of_modelWhoseGeneratorRepeatsItself_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Outbox.of(ALCES.model(Numbered.class)))
                .withMessage("outbox of Numbered: one event could take the place of another; mark a part of the key"
                        + " @GeneratedValue, with a generator of unique values such as Ulid");
    }
}
