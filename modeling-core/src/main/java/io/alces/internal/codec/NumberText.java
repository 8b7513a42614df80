package io.alces.internal.codec;

import io.alces.convert.ConversionException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of numbers, within the limits of DynamoDB: equal numbers have equal text.
 *
 * <p>What has no such text is an {@link IllegalArgumentException} whose message says why, and never shows the number.
 */
public final class NumberText {
    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;

    /** Up to here numbers are written without an exponent. */
    private static final int MAX_PLAIN_LENGTH = 40;

    /** More than DynamoDB stores, and small enough to be written out. */
    private static final int MAX_PARSED_EXPONENT = 1000;

    /** Up to here {@link BigDecimal#toString()} has no exponent, however few digits there are. */
    private static final int MAX_PLAIN_SCALE = 6;

    private static final int ALWAYS_LONG = 18;
    private static final long NOT_SHORT = Long.MIN_VALUE;
    private static final double EXACT_AS_LONG = 1e15;

    private static final int POINT = '.' - '0';

    private NumberText() {}

    static String of(double value) {
        long whole = (long) value;
        if (whole == value && Math.abs(value) < EXACT_AS_LONG) {
            return Long.toString(whole);
        }
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("NaN is no number that DynamoDB stores");
        }
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("infinity is no number that DynamoDB stores");
        }
        return of(Double.toString(value));
    }

    static String of(String text) {
        if (isCanonical(text)) {
            return text;
        }
        try {
            return of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(problem(text), e);
        }
    }

    /**
     * The text of a number.
     *
     * @throws IllegalArgumentException if DynamoDB does not store it
     */
    public static String of(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        int precision = value.precision();
        int scale = value.scale();
        if (scale == 0 && precision <= MAX_DIGITS) {
            return value.toString();
        }
        if (scale > 0 && scale <= MAX_PLAIN_SCALE && precision <= MAX_DIGITS) {
            String plain = value.toString();
            if (plain.charAt(plain.length() - 1) != '0') {
                return plain;
            }
        }
        long exponent = (long) precision - scale - 1;
        if (exponent > MAX_EXPONENT || exponent < MIN_EXPONENT) {
            throw new IllegalArgumentException("the number has a magnitude outside 1E-130 to 9.9E+125,"
                    + " the range that DynamoDB stores; store it as text or scale it");
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.precision() > MAX_DIGITS) {
            throw new IllegalArgumentException("the number has " + stripped.precision() + " significant digits,"
                    + " DynamoDB stores at most 38; round it or store it as text");
        }
        return Math.max(stripped.precision(), stripped.scale()) - Math.min(stripped.scale(), 0) <= MAX_PLAIN_LENGTH
                ? stripped.toPlainString()
                : stripped.toString();
    }

    /**
     * What is read of a number that was stored.
     *
     * @throws IllegalArgumentException if DynamoDB does not store it
     */
    static BigDecimal readBack(BigDecimal value) {
        String text = of(value);
        return value.getClass() == BigDecimal.class && text.equals(value.toString()) ? value : parse(text);
    }

    /** The number of a stored text. */
    static BigDecimal parse(String text) {
        BigDecimal plain = parsePlain(text);
        return plain == null ? parseAny(text) : plain;
    }

    private static BigDecimal parseAny(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.precision() - number.scale()) > MAX_PARSED_EXPONENT) {
                throw new ConversionException("N out of range");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new ConversionException("N that is no number");
        }
    }

    /** The whole number of a stored text, from {@code min} to {@code max}. */
    static long parseWhole(String text, long min, long max) {
        long number = parseShort(text);
        if (number == NOT_SHORT) {
            number = wholeValue(parse(text));
        }
        if (number < min || number > max) {
            throw new ConversionException("N out of range");
        }
        return number;
    }

    /** The number of a text that is nothing but few digits and perhaps a sign; {@code NOT_SHORT} for any other text. */
    private static long parseShort(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (length - start > ALWAYS_LONG || length == start) {
            return NOT_SHORT;
        }
        long number = 0;
        for (int i = start; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NOT_SHORT;
            }
            number = number * 10 + digit;
        }
        return start == 0 ? number : -number;
    }

    /** The number of a text of few digits with at most one point inside; null for any other text. */
    private static @Nullable BigDecimal parsePlain(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (length - start > ALWAYS_LONG || length == start) {
            return null;
        }
        long digits = 0;
        int point = -1;
        for (int i = start; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (digit == POINT && point < 0 && i > start && i < length - 1) {
                point = i;
            } else {
                return null;
            }
        }
        return BigDecimal.valueOf(start == 0 ? digits : -digits, point < 0 ? 0 : length - 1 - point);
    }

    private static long wholeValue(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            throw new ConversionException(whole ? "N out of range" : "N with a fraction");
        }
    }

    /** Whether a text of few digits is the one that its number has; not all that are so are told. */
    private static boolean isCanonical(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        if (whole == start || text.length() - start > MAX_DIGITS || !areDigits(text, start, whole)) {
            return false;
        }
        boolean beginsWithZero = text.charAt(start) == '0';
        if (point < 0) {
            return !beginsWithZero || text.length() == 1;
        }
        return (!beginsWithZero || whole == start + 1)
                && areDigits(text, point + 1, text.length())
                && text.charAt(text.length() - 1) > '0';
    }

    private static boolean areDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String problem(String text) {
        return switch (text) {
            case "NaN" -> "NaN is no number that DynamoDB stores";
            case "Infinity", "-Infinity" -> "infinity is no number that DynamoDB stores";
            default -> "the text of a number is none";
        };
    }
}
