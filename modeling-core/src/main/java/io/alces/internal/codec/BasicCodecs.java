package io.alces.internal.codec;

import io.alces.convert.ConversionException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** The codecs of text, numbers, truth values, binary and enums. */
final class BasicCodecs {
    /** The codec of a class is made when a model has it: a lambda takes longer to make than most else of a model. */
    private static final ClassValue<ValueCodec<?>> CODECS = new ClassValue<>() {
        @Override
        protected ValueCodec<?> computeValue(Class<?> type) {
            return create(type);
        }
    };

    private BasicCodecs() {}

    static ValueCodec<?> of(Class<?> type) {
        return CODECS.get(type);
    }

    private static ValueCodec<?> create(Class<?> type) {
        if (type == String.class) {
            return new TextCodec<String>("String", text -> text, text -> text, null);
        } else if (type == char.class || type == Character.class) {
            return new TextCodec<>("char", String::valueOf, Primitives::parseChar, type == char.class ? '\0' : null);
        } else if (type == char[].class) {
            return new TextCodec<char[]>("char[]", String::new, String::toCharArray, null);
        } else if (type == boolean.class || type == Boolean.class) {
            return new BooleanCodec(type == boolean.class ? false : null);
        } else if (type == byte[].class) {
            return new BinaryCodec<>(SdkBytes::fromByteArray, SdkBytes::asByteArray);
        } else if (type == SdkBytes.class) {
            return new BinaryCodec<SdkBytes>(bytes -> bytes, bytes -> bytes);
        } else if (type.isEnum()) {
            return constants(type);
        }
        return number(type);
    }

    private static ValueCodec<?> number(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return whole("int", Integer.MIN_VALUE, Integer.MAX_VALUE, n -> (int) n, type == int.class ? 0 : null);
        } else if (type == long.class || type == Long.class) {
            return whole("long", Long.MIN_VALUE, Long.MAX_VALUE, n -> n, type == long.class ? 0L : null);
        } else if (type == short.class || type == Short.class) {
            Short absent = type == short.class ? (short) 0 : null;
            return whole("short", Short.MIN_VALUE, Short.MAX_VALUE, n -> (short) n, absent);
        } else if (type == byte.class || type == Byte.class) {
            Byte absent = type == byte.class ? (byte) 0 : null;
            return whole("byte", Byte.MIN_VALUE, Byte.MAX_VALUE, n -> (byte) n, absent);
        } else if (type == double.class || type == Double.class) {
            Double absent = type == double.class ? 0d : null;
            return number("double", ItemWriter::number, BasicCodecs::parseDouble, absent);
        } else if (type == float.class || type == Float.class) {
            Float absent = type == float.class ? 0f : null;
            return number("float", Primitives::writeFloat, Primitives::parseFloat, absent);
        } else if (type == BigDecimal.class) {
            return number("BigDecimal", ItemWriter::number, NumberText::parse, null);
        } else if (type == BigInteger.class) {
            return number("BigInteger", BasicCodecs::write, BasicCodecs::parseBigInteger, null);
        }
        throw new IllegalArgumentException(type.getTypeName() + " is not stored without a converter");
    }

    @SuppressWarnings("unchecked") // the codec is only ever given values of the type
    static ValueCodec<Object> erased(Class<?> type) {
        return (ValueCodec<Object>) of(type);
    }

    /** Enums as the names of their constants. */
    private static ValueCodec<Enum<?>> constants(Class<?> type) {
        Map<String, Enum<?>> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), (Enum<?>) constant);
        }
        return new TextCodec<>(type.getSimpleName(), Enum::name, name -> constant(constants, name), null);
    }

    private static Enum<?> constant(Map<String, Enum<?>> constants, String name) {
        Enum<?> constant = constants.get(name);
        if (constant == null) {
            throw new ConversionException("S that is none of its constants");
        }
        return constant;
    }

    private static <V extends Number> NumberCodec<V> whole(
            String type, long min, long max, LongFunction<V> fromLong, @Nullable V absent) {
        return new NumberCodec<>(
                type,
                (writer, value) -> writer.number(value.longValue()),
                text -> fromLong.apply(NumberText.parseWhole(text, min, max)),
                absent);
    }

    private static <V extends Number> NumberCodec<V> number(
            String type, BiConsumer<ItemWriter, V> write, Function<String, V> parse, @Nullable V absent) {
        return new NumberCodec<>(type, write, parse, absent);
    }

    private static double parseDouble(String text) {
        return NumberText.parse(text).doubleValue();
    }

    private static void write(ItemWriter writer, BigInteger value) {
        writer.number(new BigDecimal(value));
    }

    private static BigInteger parseBigInteger(String text) {
        try {
            return NumberText.parse(text).toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw new ConversionException("N with a fraction");
        }
    }
}
