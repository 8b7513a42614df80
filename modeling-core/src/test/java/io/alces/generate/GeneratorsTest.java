package io.alces.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratorsTest {
    private static final Instant NOW = Instant.parse("2023-11-14T22:13:20.123456789Z");
    private static final int MANY = 10_000;

    private static <V> List<V> many(ValueGenerator<V> generator, Instant now) {
        return Stream.generate(() -> generator.generate(now)).limit(MANY).toList();
    }

    @Test
    void uuidV4_hasItsVersionAndVariant() {
        UUID id = new UuidV4().generate(NOW);

        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void uuidV7_hasItsVersionAndVariantAndTheTime() {
        UUID id = new UuidV7().generate(NOW);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void uuidV7_withinAMillisecond_increases() {
        List<String> ids = many(new UuidV7(), NOW).stream().map(UUID::toString).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ulid_beginsWithTheTime() {
        String id = new Ulid().generate(Instant.ofEpochMilli(1_469_918_176_385L));

        assertThat(id).hasSize(26).startsWith("01ARYZ6S41").matches("[0-9A-HJKMNP-TV-Z]{26}");
    }

    @Test
    void ulid_atTheLastTime_isTheGreatest() {
        assertThat(new Ulid().generate(Instant.ofEpochMilli((1L << 48) - 1))).startsWith("7ZZZZZZZZZ");
    }

    @Test
    void ulid_withinAMillisecond_increases() {
        assertThat(many(new Ulid(), NOW)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ulid_whenTheClockIsSetBackALittle_increases() {
        Ulid generator = new Ulid();

        assertThat(generator.generate(NOW)).isLessThan(generator.generate(NOW.minusSeconds(9)));
    }

    @Test
    void ulid_whenTheClockIsSetBackFar_followsIt() {
        Ulid generator = new Ulid();

        assertThat(generator.generate(NOW)).isGreaterThan(generator.generate(NOW.minusSeconds(11)));
    }

    @Test
    void ulid_before1970_isRefused() {
        assertThatThrownBy(() -> new Ulid().generate(Instant.ofEpochMilli(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a time from 1970 to 10889, found one outside");
    }

    @Test
    void ulid_ofSeveralThreads_areDifferent() {
        Ulid generator = new Ulid();
        Set<String> ids = Collections.newSetFromMap(new ConcurrentHashMap<>());

        IntStream.range(0, MANY).parallel().forEach(index -> ids.add(generator.generate(NOW)));

        assertThat(ids).hasSize(MANY);
    }

    @Test
    void ksuid_isTextOfLettersAndDigitsThatSortsBySeconds() {
        Ksuid generator = new Ksuid();

        assertThat(generator.generate(NOW))
                .matches("[0-9A-Za-z]{27}")
                .isLessThan(generator.generate(NOW.plusSeconds(1)));
    }

    @Test
    void ksuid_ofItsFirstSecond_beginsWithZero() {
        assertThat(new Ksuid().generate(Instant.ofEpochSecond(1_400_000_000L))).startsWith("00000");
    }

    @Test
    void ksuid_beforeItsFirstSecond_isRefused() {
        assertThatThrownBy(() -> new Ksuid().generate(Instant.ofEpochSecond(1_399_999_999L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a time from 2014-05-13 to 2150, found one outside");
    }
}
