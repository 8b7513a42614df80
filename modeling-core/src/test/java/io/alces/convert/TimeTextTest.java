package io.alces.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int[] UNITS = {1, 10, 1_000, 1_000_000, 100_000_000, 1_000_000_000};

    private final Random random = new Random(20_260_102);

    private Instant randomInstant() {
        int unit = UNITS[random.nextInt(UNITS.length)];
        long nanos = (long) random.nextInt(1_000_000_000 / unit) * unit;
        return Instant.ofEpochSecond(FIRST + (long) (random.nextDouble() * (LAST - FIRST)), nanos);
    }

    @Test
    void instant_inTheFormOfTheJdk_isReadAsTheJdkReadsIt() {
        for (int i = 0; i < 20_000; i++) {
            Instant instant = randomInstant();

            assertThat(TimeText.instant(instant.toString())).isEqualTo(instant);
        }
    }

    @Test
    void format_ofInstant_isReadByTheJdkAsTheSame() {
        for (int i = 0; i < 20_000; i++) {
            Instant instant = randomInstant();
            String text = TimeText.format(instant);

            assertThat(text).hasSize(30);
            assertThat(Instant.parse(text)).isEqualTo(instant);
            assertThat(TimeText.instant(text)).isEqualTo(instant);
        }
    }

    @Test
    void dateTime_inEveryForm_isReadAsTheJdkReadsIt() {
        for (int i = 0; i < 20_000; i++) {
            LocalDateTime time = LocalDateTime.ofInstant(randomInstant(), ZoneOffset.UTC);

            assertThat(TimeText.dateTime(time.toString())).isEqualTo(time);
            assertThat(TimeText.dateTime(TimeText.format(time))).isEqualTo(time);
        }
    }

    @Test
    void date_ofAnyDigits_isReadOrRefusedAsByTheJdk() {
        for (int i = 0; i < 20_000; i++) {
            String text = "%04d-%02d-%02d".formatted(random.nextInt(10_000), random.nextInt(14), random.nextInt(33));
            LocalDate expected = parsed(text);
            if (expected == null) {
                assertThatThrownBy(() -> TimeText.date(text))
                        .isInstanceOf(ConversionException.class)
                        .hasMessage("text that is no ISO-8601 date");
            } else {
                assertThat(TimeText.date(text)).isEqualTo(expected);
            }
        }
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05.1Z",
                "2026-01-02T03:04:05.12345Z",
                "2026-01-02T03:04:05.000000001Z",
                "2026-01-02T03:04:05+00:00",
                "2026-01-02t03:04:05z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "2024-02-29T00:00:00Z"
            })
    void instant_ofAnotherForm_isRead(String text) {
        assertThat(TimeText.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-01-02",
                "2026-13-02T03:04:05Z",
                "2023-02-29T00:00:00Z",
                "2026-01-02T24:00:00Z",
                "2026-01-02T03:60:05Z",
                "2016-12-31T23:59:60Z",
                "2026-01-02T03:04:05",
                "2026-01-02T03:04:05.1234567890Z",
                "2026-01-02 03:04:05Z",
                "2026-01-02T03:04:05,5Z",
                "2026-01-0\u0662T03:04:05Z"
            })
    void instant_ofWhatIsNone_isRefused(String text) {
        assertThatThrownBy(() -> TimeText.instant(text))
                .isInstanceOf(ConversionException.class)
                .hasMessage("text that is no ISO-8601 instant");
    }
}
