package io.alces.convert;

import static java.time.ZoneOffset.UTC;
import static java.util.Map.entry;

import io.alces.annotation.StoredAs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;

/** The converters of times that Alces has of its own. */
@SuppressWarnings("JavaUtilDate") // models have attributes of it
final class Times {
    private static final Map<Class<?>, PointInTime<?>> POINTS = Stream.of(
                    new PointInTime<>(Instant.class, time -> time, time -> time),
                    new PointInTime<>(Date.class, date -> Instant.ofEpochMilli(date.getTime()), Times::date),
                    new PointInTime<>(OffsetDateTime.class, OffsetDateTime::toInstant, time -> time.atOffset(UTC)),
                    new PointInTime<>(ZonedDateTime.class, ZonedDateTime::toInstant, time -> time.atZone(UTC)),
                    new PointInTime<>(
                            LocalDateTime.class,
                            time -> time.toInstant(UTC),
                            time -> LocalDateTime.ofInstant(time, UTC)),
                    new PointInTime<>(
                            LocalDate.class,
                            date -> date.atStartOfDay(UTC).toInstant(),
                            time -> LocalDate.ofInstant(time, UTC)))
            .collect(Collectors.toUnmodifiableMap(PointInTime::type, point -> point));

    private static final Map<Class<?>, StoredConverter> NATURAL = Map.ofEntries(
            entry(Instant.class, ordered(TextConverter.of(Instant.class, TimeText::format, TimeText::instant))),
            entry(Date.class, ordered(point(Date.class).asText())),
            entry(
                    LocalDateTime.class,
                    ordered(TextConverter.of(LocalDateTime.class, TimeText::format, TimeText::dateTime))),
            entry(LocalDate.class, ordered(TextConverter.of(LocalDate.class, TimeText::format, TimeText::date))),
            entry(LocalTime.class, ordered(TextConverter.of(LocalTime.class, TimeText::format, TimeText::time))),
            entry(YearMonth.class, ordered(TextConverter.of(YearMonth.class, TimeText::format, TimeText::month))),
            entry(Duration.class, unordered(new DurationConverter())),
            entry(Year.class, ordered(WholeNumberConverter.of(Year.class, Year::getValue, Times::year))),
            entry(
                    OffsetDateTime.class,
                    unordered(TextConverter.of(OffsetDateTime.class, OffsetDateTime::toString, text -> {
                        return TimeText.parse(
                                DateTimeFormatter.ISO_OFFSET_DATE_TIME, OffsetDateTime::from, "time with offset", text);
                    }))),
            entry(
                    ZonedDateTime.class,
                    unordered(TextConverter.of(ZonedDateTime.class, ZonedDateTime::toString, text -> {
                        return TimeText.parse(
                                DateTimeFormatter.ISO_ZONED_DATE_TIME, ZonedDateTime::from, "time with zone", text);
                    }))),
            entry(OffsetTime.class, unordered(TextConverter.of(OffsetTime.class, OffsetTime::toString, text -> {
                return TimeText.parse(DateTimeFormatter.ISO_OFFSET_TIME, OffsetTime::from, "time with offset", text);
            }))));

    private Times() {}

    /** The converter of a type of time; null for other types, and for a form that the type does not have. */
    static @Nullable StoredConverter find(Class<?> type, @Nullable StoredAs form) {
        if (form == null) {
            return NATURAL.get(type);
        }
        PointInTime<?> point = POINTS.get(type);
        if (point == null) {
            return form == StoredAs.ISO_8601 ? NATURAL.get(type) : null;
        }
        return switch (form) {
            case ISO_8601 -> keepsOffset(type) ? ordered(point.asText()) : NATURAL.get(type);
            case EPOCH_SECONDS -> ordered(point.asSeconds());
            case EPOCH_MILLIS -> ordered(point.asMillis());
        };
    }

    private static boolean keepsOffset(Class<?> type) {
        return type == OffsetDateTime.class || type == ZonedDateTime.class;
    }

    /** Makes values of a type of points in time; empty for other types. */
    static Optional<Function<Instant, Object>> fromInstant(Class<?> type) {
        return Optional.ofNullable(POINTS.get(type)).map(point -> point.fromInstant()::apply);
    }

    private static PointInTime<?> point(Class<?> type) {
        PointInTime<?> point = POINTS.get(type);
        if (point == null) {
            throw new IllegalArgumentException(type + " is no point in time");
        }
        return point;
    }

    private static Year year(long number) {
        if (number < Year.MIN_VALUE || number > Year.MAX_VALUE) {
            throw new ConversionException("N that is no year");
        }
        return Year.of((int) number);
    }

    private static Date date(Instant instant) {
        try {
            return Date.from(instant);
        } catch (IllegalArgumentException e) {
            throw new ConversionException("a time out of the range of Date");
        }
    }

    private static StoredConverter ordered(AttributeConverter<?> converter) {
        return Converters.stored(converter, true);
    }

    private static StoredConverter unordered(AttributeConverter<?> converter) {
        return Converters.stored(converter, false);
    }

    /** A type whose values are points in time, local times being taken as UTC. */
    private record PointInTime<T>(Class<T> type, Function<T, Instant> toInstant, Function<Instant, T> fromInstant) {

        AttributeConverter<T> asText() {
            return TextConverter.of(
                    type,
                    value -> TimeText.format(toInstant.apply(value)),
                    text -> fromInstant.apply(TimeText.instant(text)));
        }

        AttributeConverter<T> asSeconds() {
            return WholeNumberConverter.of(
                    type, value -> toInstant.apply(value).getEpochSecond(), seconds -> at(seconds, 1));
        }

        AttributeConverter<T> asMillis() {
            return WholeNumberConverter.of(type, value -> millis(toInstant.apply(value)), millis -> at(millis, 1000));
        }

        private static long millis(Instant instant) {
            try {
                return instant.toEpochMilli();
            } catch (ArithmeticException e) {
                throw new ConversionException("a time out of the range of milliseconds; store it as EPOCH_SECONDS");
            }
        }

        private T at(long number, long perSecond) {
            long second = Math.floorDiv(number, perSecond);
            if (second < Instant.MIN.getEpochSecond() || second > Instant.MAX.getEpochSecond()) {
                throw new ConversionException("N that is no time");
            }
            long nanos = Math.floorMod(number, perSecond) * (1_000_000_000 / perSecond);
            return fromInstant.apply(Instant.ofEpochSecond(second, nanos));
        }
    }
}
