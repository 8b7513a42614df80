package io.alces.convert;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;

/**
 * Times as ISO-8601 text of fixed width, so that the order of the text is the order of time.
 *
 * <p>Years are 0000 to 9999 and fractions have nine digits. The fixed form is written and read by hand, since this is
 * done for every time of every item; any other form is left to {@link DateTimeFormatter}.
 */
final class TimeText {
    private static final int DATE_LENGTH = "0000-00-00".length();
    private static final int TIME_LENGTH = "00:00:00.000000000".length();
    private static final int DATE_TIME_LENGTH = DATE_LENGTH + 1 + TIME_LENGTH;

    private static final String FIXED = "0000-00-00T00:00:00.000000000";
    private static final int SECONDS_LENGTH = "0000-00-00T00:00:00".length();
    private static final int NANO_DIGITS = 9;
    private static final long SECONDS_PER_DAY = 86_400;

    private TimeText() {}

    static String format(Instant instant) {
        long second = instant.getEpochSecond();
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, instant.getNano(), ZoneOffset.UTC);
        byte[] text = new byte[DATE_TIME_LENGTH + 1];
        write(time, text);
        text[DATE_TIME_LENGTH] = 'Z';
        return new String(text, ISO_8859_1);
    }

    static String format(LocalDateTime time) {
        byte[] text = new byte[DATE_TIME_LENGTH];
        write(time, text);
        return new String(text, ISO_8859_1);
    }

    static String format(LocalDate date) {
        byte[] text = new byte[DATE_LENGTH];
        write(date, text);
        return new String(text, ISO_8859_1);
    }

    static String format(LocalTime time) {
        byte[] text = new byte[TIME_LENGTH];
        write(time, text, 0);
        return new String(text, ISO_8859_1);
    }

    static String format(YearMonth month) {
        checkYear(month.getYear());
        return month.toString();
    }

    static Instant instant(String text) {
        int last = text.length() - 1;
        if (last >= SECONDS_LENGTH && text.charAt(last) == 'Z' && isFixed(text, last)) {
            return fixedInstant(text, last);
        }
        DateTimeFormatter formatter = text.indexOf('-') == 4 ? Formatters.ANY_INSTANT : Formatters.BASIC_INSTANT;
        return parse("instant", text, any -> formatter.parse(any, Instant::from));
    }

    static LocalDateTime dateTime(String text) {
        return isFixed(text, text.length())
                ? fixedDateTime(text, text.length())
                : parse("date and time", text, LocalDateTime::parse);
    }

    static LocalDate date(String text) {
        return text.length() == DATE_LENGTH && isLike(FIXED, text, DATE_LENGTH)
                ? fixedDate(text)
                : parse("date", text, LocalDate::parse);
    }

    static LocalTime time(String text) {
        return parse("time", text, LocalTime::parse);
    }

    static YearMonth month(String text) {
        return parse("month", text, YearMonth::parse);
    }

    /** Parses text with a formatter, without showing the text in the error. */
    static <T> T parse(DateTimeFormatter formatter, TemporalQuery<T> query, String what, String text) {
        return parse(what, text, any -> formatter.parse(any, query));
    }

    private static <T> T parse(String what, String text, Parser<T> parser) {
        try {
            return parser.parse(text);
        } catch (DateTimeException e) {
            throw malformed(what);
        }
    }

    private static ConversionException malformed(String what) {
        return new ConversionException("text that is no ISO-8601 " + what);
    }

    /** Made when the first time is read that is not in the fixed form. */
    private static final class Formatters {
        static final DateTimeFormatter ANY_INSTANT = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                .appendPattern("[XXXXX][XXXX][X]")
                .optionalStart()
                .appendLiteral('[')
                .appendZoneRegionId()
                .appendLiteral(']')
                .toFormatter()
                .withResolverStyle(ResolverStyle.STRICT);

        static final DateTimeFormatter BASIC_INSTANT =
                DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX").withResolverStyle(ResolverStyle.STRICT);

        private Formatters() {}
    }

    private interface Parser<T> {
        T parse(String text);
    }

    private static void write(LocalDateTime time, byte[] text) {
        write(time.toLocalDate(), text);
        text[DATE_LENGTH] = 'T';
        write(time.toLocalTime(), text, DATE_LENGTH + 1);
    }

    private static void write(LocalDate date, byte[] text) {
        checkYear(date.getYear());
        digits(date.getYear(), text, 0, 4);
        text[4] = '-';
        digits(date.getMonthValue(), text, 5, 2);
        text[7] = '-';
        digits(date.getDayOfMonth(), text, 8, 2);
    }

    private static void write(LocalTime time, byte[] text, int start) {
        digits(time.getHour(), text, start, 2);
        text[start + 2] = ':';
        digits(time.getMinute(), text, start + 3, 2);
        text[start + 5] = ':';
        digits(time.getSecond(), text, start + 6, 2);
        text[start + 8] = '.';
        digits(time.getNano(), text, start + 9, 9);
    }

    private static void checkYear(int year) {
        if (year < 0 || year > 9999) {
            throw new ConversionException("a year outside 0000 to 9999 has no text that sorts; store it as a number");
        }
    }

    private static void digits(int value, byte[] text, int start, int count) {
        int rest = value;
        for (int i = start + count - 1; i >= start; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static Instant fixedInstant(String text, int end) {
        try {
            LocalDate date = dateOf(text);
            long second = timeOf(text).toSecondOfDay();
            return Instant.ofEpochSecond(date.toEpochDay() * SECONDS_PER_DAY + second, nanos(text, end));
        } catch (DateTimeException e) {
            throw malformed("instant");
        }
    }

    private static LocalDateTime fixedDateTime(String text, int end) {
        try {
            return LocalDateTime.of(dateOf(text), timeOf(text).withNano(nanos(text, end)));
        } catch (DateTimeException e) {
            throw malformed("date and time");
        }
    }

    private static LocalDate fixedDate(String text) {
        try {
            return dateOf(text);
        } catch (DateTimeException e) {
            throw malformed("date");
        }
    }

    private static LocalDate dateOf(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static LocalTime timeOf(String text) {
        return LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
    }

    private static int nanos(String text, int end) {
        int nanos = end > SECONDS_LENGTH ? number(text, SECONDS_LENGTH + 1, end) : 0;
        for (int digits = Math.max(end - SECONDS_LENGTH - 1, 0); digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** Whether text up to an end is a date and time to the second, and one to nine digits of a fraction or none. */
    private static boolean isFixed(String text, int end) {
        return (end == SECONDS_LENGTH || (end > SECONDS_LENGTH + 1 && end <= DATE_TIME_LENGTH))
                && isLike(FIXED, text, end);
    }

    /** Whether text up to an end has digits where a form has zeros, and what else is in the form. */
    private static boolean isLike(String form, String text, int end) {
        for (int i = 0; i < end; i++) {
            char expected = form.charAt(i);
            char found = text.charAt(i);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }
}
