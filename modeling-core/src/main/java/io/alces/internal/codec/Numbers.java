package io.alces.internal.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a number of one type for another where nothing is lost, as the compiler takes an int for a long. */
final class Numbers {
    private static final Set<Class<?>> TYPES = Set.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class,
            BigDecimal.class,
            Float.class,
            Double.class);

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            char.class, Character.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class);

    private Numbers() {}

    static boolean isNumber(Class<?> type) {
        return TYPES.contains(boxed(type));
    }

    /** The same number in another type; null if it is none of that type. */
    static @Nullable Object convert(Object value, Class<?> type) {
        Class<?> boxed = boxed(type);
        if (!TYPES.contains(boxed) || !isWhole(value)) {
            return null;
        }
        try {
            return exact(new BigDecimal(value.toString()), boxed);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static Number exact(BigDecimal number, Class<?> type) {
        if (type == Integer.class) {
            return number.intValueExact();
        } else if (type == Long.class) {
            return number.longValueExact();
        } else if (type == Short.class) {
            return number.shortValueExact();
        } else if (type == Byte.class) {
            return number.byteValueExact();
        } else if (type == BigInteger.class) {
            return number.toBigIntegerExact();
        } else if (type == Double.class) {
            return requireEqual(number, number.doubleValue());
        } else if (type == Float.class) {
            return requireEqual(number, number.floatValue());
        }
        return number;
    }

    private static Number requireEqual(BigDecimal number, Number rounded) {
        if (new BigDecimal(rounded.toString()).compareTo(number) != 0) {
            throw new ArithmeticException("rounded");
        }
        return rounded;
    }

    static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? BOXES.getOrDefault(type, type) : type;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte;
    }
}
