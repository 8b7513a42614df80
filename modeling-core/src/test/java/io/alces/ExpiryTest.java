package io.alces;

import static org.assertj.core.api.Assertions.assertThat;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.TimeToLive;
import io.alces.schema.ModelSchema;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ExpiryTest {
    private static final long SECOND = 1_700_000_000;
    private static final Instant NOW = Instant.ofEpochSecond(SECOND, 999_999_999);
    private static final long FIVE_YEARS = 5 * 365 * 86_400L;

    private final Expiry expiry = new Expiry("ttl");

    private boolean isExpired(AttributeValue value) {
        return expiry.isExpired(Map.of("ttl", value), NOW);
    }

    private boolean isExpired(long seconds) {
        return isExpired(AttributeValue.fromN(Long.toString(seconds)));
    }

    @Test
    void isExpired_afterTheWholeSecondIsPast() {
        assertThat(isExpired(SECOND)).isFalse();
        assertThat(isExpired(SECOND - 1)).isTrue();
    }

    @Test
    void isExpired_afterMoreThanFiveYears_isFalse() {
        assertThat(isExpired(SECOND - FIVE_YEARS)).isTrue();
        assertThat(isExpired(SECOND - FIVE_YEARS - 1)).isFalse();
        assertThat(isExpired(0)).isFalse();
    }

    @Test
    void isExpired_ofWhatIsNoNumber_isFalse() {
        assertThat(isExpired(AttributeValue.fromS(Long.toString(SECOND - 1)))).isFalse();
        assertThat(isExpired(AttributeValue.fromNul(true))).isFalse();
        assertThat(expiry.isExpired(Map.of(), NOW)).isFalse();
    }

    @Test
    void isExpired_ofAnyNumber_compares() {
        assertThat(isExpired(AttributeValue.fromN("1699999998.5"))).isTrue();
        assertThat(isExpired(AttributeValue.fromN("9E+125"))).isFalse();
        assertThat(isExpired(AttributeValue.fromN("-9E+125"))).isFalse();
    }

    @Item
    record Lasting(@PartitionKey String id, long ttl) {}

    @Item
    record Expiring(@PartitionKey String id, @TimeToLive long ttl) {}

    @Test
    void of_aModel_isItsAttribute() {
        assertThat(Expiry.of(ModelSchema.compile(Expiring.class))).isEqualTo(expiry);
        assertThat(Expiry.of(ModelSchema.compile(Lasting.class))).isEqualTo(Expiry.NEVER);
    }
}
