package io.alces.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alces.annotation.StoredAs;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ConvertersTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-02T03:04:05Z, 2024-01-02T03:04:05.000000000Z",
        "2024-01-02T03:04:05.12Z, 2024-01-02T03:04:05.120000000Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000000000Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z"
    })
    void instant_isTextOfFixedWidth(String instant, String stored) {
        assertThat(text(Instant.class, null, Instant.parse(instant))).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-02T03:04:05.000000000Z",
                "2024-01-02T03:04:05Z",
                "2024-01-02T03:04:05.0Z",
                "2024-01-02T04:04:05+01:00",
                "2024-01-02T04:04:05+0100",
                "2024-01-02T04:04:05+01",
                "2024-01-02T04:04:05+01:00[Europe/Paris]",
                "2024-01-02t03:04:05z",
                "20240102T030405Z"
            })
    void instant_anyIsoText_isRead(String text) {
        assertThat(read(Instant.class, null, AttributeValue.fromS(text)))
                .isEqualTo(Instant.parse("2024-01-02T03:04:05Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2024-01-02",
                "2024-02-30T03:04:05Z",
                "20240230T030405Z",
                "2024-13-02T03:04:05.000000000Z",
                "2024-01-02T03:04:05.00000000xZ"
            })
    void instant_otherText_isRefusedWithoutShowingIt(String text) {
        assertThatExceptionOfType(ConversionException.class)
                .isThrownBy(() -> read(Instant.class, null, AttributeValue.fromS(text)))
                .withMessage("text that is no ISO-8601 instant");
    }

    @Test
    void instant_textOrder_isTimeOrder() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            Instant one = instant(random);
            Instant other = random.nextBoolean() ? one.plusNanos(random.nextInt(1_000)) : instant(random);
            assertThat(Integer.signum(text(Instant.class, null, one).compareTo(text(Instant.class, null, other))))
                    .isEqualTo(Integer.signum(one.compareTo(other)));
            assertThat(read(Instant.class, null, AttributeValue.fromS(text(Instant.class, null, one))))
                    .isEqualTo(one);
        }
    }

    private static Instant instant(Random random) {
        long second = (long) (random.nextDouble() * 253_402_300_799L);
        return Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));
    }

    @Test
    void localTimes_areTextOfFixedWidth() {
        assertThat(text(LocalDateTime.class, null, LocalDateTime.parse("2024-01-02T03:04")))
                .isEqualTo("2024-01-02T03:04:00.000000000");
        assertThat(text(LocalTime.class, null, LocalTime.parse("03:04"))).isEqualTo("03:04:00.000000000");
        assertThat(text(LocalDate.class, null, LocalDate.parse("0044-03-15"))).isEqualTo("0044-03-15");
        assertThat(text(YearMonth.class, null, YearMonth.of(2024, 5))).isEqualTo("2024-05");
    }

    @Test
    void year_isANumber() {
        assertThat(number(Year.class, null, Year.of(-44))).isEqualTo("-44");
    }

    @ParameterizedTest
    @CsvSource({"PT-0.5S, -0.500000000", "PT-1.5S, -1.500000000", "PT1M, 60.000000000", "PT0.000000001S, 0.000000001"})
    void duration_isItsSeconds(Duration duration, String seconds) {
        assertThat(number(Duration.class, null, duration)).isEqualTo(seconds);
        assertThat(read(Duration.class, null, AttributeValue.fromN(seconds))).isEqualTo(duration);
    }

    @Test
    void duration_hugeNumber_isRefused() {
        assertThatExceptionOfType(ConversionException.class)
                .isThrownBy(() -> read(Duration.class, null, AttributeValue.fromN("1E+125")))
                .withMessage("N that is no duration");
    }

    @Test
    void epochSeconds_beforeTheEpoch_areRoundedDown() {
        assertThat(number(Instant.class, StoredAs.EPOCH_SECONDS, Instant.ofEpochMilli(-1)))
                .isEqualTo("-1");
    }

    @Test
    void epochMillis_beforeTheEpoch_areRoundedDown() {
        assertThat(number(Instant.class, StoredAs.EPOCH_MILLIS, Instant.ofEpochSecond(-1, 999_999)))
                .isEqualTo("-1000");
    }

    @Test
    void epochMillis_ofAStoredNumber_isThatTime() {
        assertThat(read(OffsetDateTime.class, StoredAs.EPOCH_MILLIS, AttributeValue.fromN("-1")))
                .isEqualTo(OffsetDateTime.parse("1969-12-31T23:59:59.999Z"));
    }

    @Test
    void zonedTime_storedAsIso_isAnInstantThatSorts() {
        StoredConverter converter = converter(ZonedDateTime.class, StoredAs.ISO_8601);

        assertThat(converter.ordered()).isTrue();
        assertThat(converter
                        .converter()
                        .transformFrom(ZonedDateTime.parse("2024-07-02T03:04:05+02:00[Europe/Paris]"))
                        .s())
                .isEqualTo("2024-07-02T01:04:05.000000000Z");
    }

    @Test
    void find_ordered_isWhatSortsAsItsType() {
        assertThat(List.of(Instant.class, LocalDate.class, Year.class, UUID.class))
                .allMatch(type -> converter(type, null).ordered());
        assertThat(List.of(OffsetDateTime.class, ZonedDateTime.class, Duration.class))
                .noneMatch(type -> converter(type, null).ordered());
    }

    @Test
    void find_typeWithoutConverter_isEmpty() {
        assertThat(Converters.find(Object.class, null)).isEmpty();
        assertThat(Converters.find(UUID.class, StoredAs.EPOCH_SECONDS)).isEmpty();
    }

    private static String text(Type type, @Nullable StoredAs form, Object value) {
        return converter(type, form).converter().transformFrom(value).s();
    }

    private static String number(Type type, @Nullable StoredAs form, Object value) {
        return converter(type, form).converter().transformFrom(value).n();
    }

    private static Object read(Type type, @Nullable StoredAs form, AttributeValue stored) {
        return converter(type, form).converter().transformTo(stored);
    }

    private static StoredConverter converter(Type type, @Nullable StoredAs form) {
        return Converters.find(type, form).orElseThrow();
    }
}
