package io.alces.convert;

import static java.time.ZoneOffset.UTC;

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
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;

/** The converters of times that Alces has of its own. */
@SuppressWarnings("JavaUtilDate") // models have attributes of it
final class Times {
    /** What a class needs is made when a model has it: a lambda takes longer to make than most else of a model. */
    private static final ClassValue<Optional<StoredConverter>> NATURAL = new ClassValue<>() {
        @Override
        protected Optional<StoredConverter> computeValue(Class<?> type) {
            return Optional.ofNullable(natural(type));
        }
    };

    private Times() {}

    /** The converter of a type of time; null for other types, and for a form that the type does not have. */
    static @Nullable StoredConverter find(Class<?> type, @Nullable StoredAs form) {
        if (form == null) {
            return NATURAL.get(type).orElse(null);
        }
        PointInTime<?> point = point(type);
        if (point == null) {
            return form == StoredAs.ISO_8601 ? NATURAL.get(type).orElse(null) : null;
        }
        return switch (form) {
            case ISO_8601 ->
                keepsOffset(type) ? ordered(point.asText()) : NATURAL.get(type).orElse(null);
            case EPOCH_SECONDS -> ordered(point.asSeconds());
            case EPOCH_MILLIS -> ordered(point.asMillis());
        };
    }

    private static boolean keepsOffset(Class<?> type) {
        return type == OffsetDateTime.class || type == ZonedDateTime.class;
    }

    /** Makes values of a type of points in time; empty for other types. */
    static Optional<Function<Instant, Object>> fromInstant(Class<?> type) {
        return Optional.<PointInTime<?>>ofNullable(point(type)).map(point -> point.fromInstant()::apply);
    }

    private static @Nullable PointInTime<?> point(Class<?> type) {
        if (type == Instant.class) {
            return new PointInTime<>(Instant.class, time -> time, time -> time);
        } else if (type == Date.class) {
            return dates();
        } else if (type == OffsetDateTime.class) {
            return new PointInTime<>(OffsetDateTime.class, OffsetDateTime::toInstant, time -> time.atOffset(UTC));
        } else if (type == ZonedDateTime.class) {
            return new PointInTime<>(ZonedDateTime.class, ZonedDateTime::toInstant, time -> time.atZone(UTC));
        } else if (type == LocalDateTime.class) {
            return new PointInTime<>(
                    LocalDateTime.class, time -> time.toInstant(UTC), time -> LocalDateTime.ofInstant(time, UTC));
        } else if (type == LocalDate.class) {
            return new PointInTime<>(
                    LocalDate.class,
                    date -> date.atStartOfDay(UTC).toInstant(),
                    time -> LocalDate.ofInstant(time, UTC));
        }
        return null;
    }

    private static PointInTime<Date> dates() {
        return new PointInTime<>(Date.class, date -> Instant.ofEpochMilli(date.getTime()), Times::date);
    }

    private static @Nullable StoredConverter natural(Class<?> type) {
        if (type == Instant.class) {
            return ordered(TextConverter.exact(Instant.class, TimeText::format, TimeText::instant));
        } else if (type == Date.class) {
            return ordered(dates().asText());
        } else if (type == LocalDateTime.class) {
            return ordered(TextConverter.exact(LocalDateTime.class, TimeText::format, TimeText::dateTime));
        } else if (type == LocalDate.class) {
            return ordered(TextConverter.exact(LocalDate.class, TimeText::format, TimeText::date));
        } else if (type == LocalTime.class) {
            return ordered(TextConverter.exact(LocalTime.class, TimeText::format, TimeText::time));
        } else if (type == YearMonth.class) {
            return ordered(TextConverter.exact(YearMonth.class, TimeText::format, TimeText::month));
        } else if (type == Duration.class) {
            return unordered(new DurationConverter());
        } else if (type == Year.class) {
            return ordered(WholeNumberConverter.of(Year.class, Year::getValue, Times::year));
        }
        return withOffset(type);
    }

    private static @Nullable StoredConverter withOffset(Class<?> type) {
        if (type == OffsetDateTime.class) {
            return unordered(TextConverter.of(OffsetDateTime.class, OffsetDateTime::toString, text -> {
                return TimeText.parse(
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME, OffsetDateTime::from, "time with offset", text);
            }));
        } else if (type == ZonedDateTime.class) {
            return unordered(TextConverter.of(ZonedDateTime.class, ZonedDateTime::toString, text -> {
                return TimeText.parse(
                        DateTimeFormatter.ISO_ZONED_DATE_TIME, ZonedDateTime::from, "time with zone", text);
            }));
        } else if (type == OffsetTime.class) {
            return unordered(TextConverter.of(OffsetTime.class, OffsetTime::toString, text -> {
                return TimeText.parse(DateTimeFormatter.ISO_OFFSET_TIME, OffsetTime::from, "time with offset", text);
            }));
        }
        return null;
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
