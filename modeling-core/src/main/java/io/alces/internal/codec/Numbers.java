package io.alces.internal.codec;

import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes a number of one type for another where nothing is lost, as the compiler takes an int for a long. */
final class Numbers {
    private static final Map<Class<?>, Function<BigDecimal, Number>> EXACT = Map.of(
            Byte.class, BigDecimal::byteValueExact,
            Short.class, BigDecimal::shortValueExact,
            Integer.class, BigDecimal::intValueExact,
            Long.class, BigDecimal::longValueExact,
            BigInteger.class, BigDecimal::toBigIntegerExact,
            BigDecimal.class, number -> number,
            Float.class, number -> requireEqual(number, number.floatValue()),
            Double.class, number -> requireEqual(number, number.doubleValue()));

    private Numbers() {}

    static boolean isNumber(Class<?> type) {
        return EXACT.containsKey(boxed(type));
    }

    /** The same number in another type; null if it is none of that type. */
    static @Nullable Object convert(Object value, Class<?> type) {
        Function<BigDecimal, Number> exact = EXACT.get(boxed(type));
        if (exact == null || !isWhole(value)) {
            return null;
        }
        try {
            return exact.apply(new BigDecimal(value.toString()));
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static Number requireEqual(BigDecimal number, Number rounded) {
        if (new BigDecimal(rounded.toString()).compareTo(number) != 0) {
            throw new ArithmeticException("rounded");
        }
        return rounded;
    }

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte;
    }
}
