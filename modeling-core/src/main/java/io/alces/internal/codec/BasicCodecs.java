package io.alces.internal.codec;

import static java.util.Map.entry;

import io.alces.convert.ConversionException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** The codecs of text, numbers, truth values, binary and enums. */
final class BasicCodecs {
    private static final Map<Class<?>, ValueCodec<?>> CODECS = Map.ofEntries(
            entry(String.class, new TextCodec<String>("String", text -> text, text -> text, null)),
            entry(char.class, character('\0')),
            entry(Character.class, character(null)),
            entry(char[].class, new TextCodec<char[]>("char[]", String::new, String::toCharArray, null)),
            entry(boolean.class, new BooleanCodec(false)),
            entry(Boolean.class, new BooleanCodec(null)),
            entry(byte.class, whole("byte", Byte.MIN_VALUE, Byte.MAX_VALUE, n -> (byte) n, (byte) 0)),
            entry(Byte.class, whole("byte", Byte.MIN_VALUE, Byte.MAX_VALUE, n -> (byte) n, null)),
            entry(short.class, whole("short", Short.MIN_VALUE, Short.MAX_VALUE, n -> (short) n, (short) 0)),
            entry(Short.class, whole("short", Short.MIN_VALUE, Short.MAX_VALUE, n -> (short) n, null)),
            entry(int.class, whole("int", Integer.MIN_VALUE, Integer.MAX_VALUE, n -> (int) n, 0)),
            entry(Integer.class, whole("int", Integer.MIN_VALUE, Integer.MAX_VALUE, n -> (int) n, null)),
            entry(long.class, whole("long", Long.MIN_VALUE, Long.MAX_VALUE, n -> n, 0L)),
            entry(Long.class, whole("long", Long.MIN_VALUE, Long.MAX_VALUE, n -> n, null)),
            entry(float.class, number("float", Primitives::writeFloat, Primitives::parseFloat, 0f)),
            entry(Float.class, number("float", Primitives::writeFloat, Primitives::parseFloat, null)),
            entry(double.class, number("double", ItemWriter::number, BasicCodecs::parseDouble, 0d)),
            entry(Double.class, number("double", ItemWriter::number, BasicCodecs::parseDouble, null)),
            entry(BigDecimal.class, number("BigDecimal", ItemWriter::number, NumberText::parse, null)),
            entry(BigInteger.class, number("BigInteger", BasicCodecs::write, BasicCodecs::parseBigInteger, null)),
            entry(byte[].class, new BinaryCodec<>(SdkBytes::fromByteArray, SdkBytes::asByteArray)),
            entry(SdkBytes.class, new BinaryCodec<SdkBytes>(bytes -> bytes, bytes -> bytes)));

    private BasicCodecs() {}

    static ValueCodec<?> of(Class<?> type) {
        ValueCodec<?> codec = CODECS.get(type);
        if (codec != null) {
            return codec;
        }
        if (!type.isEnum()) {
            throw new IllegalArgumentException(type.getTypeName() + " is not stored without a converter");
        }
        return constants(type);
    }

    @SuppressWarnings("unchecked") // the codec is only ever given values of the type
    static ValueCodec<Object> erased(Class<?> type) {
        return (ValueCodec<Object>) of(type);
    }

    /** Enums as the names of their constants. */
    private static ValueCodec<Enum<?>> constants(Class<?> type) {
        Map<String, Enum<?>> constants = Arrays.stream(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .collect(Collectors.toUnmodifiableMap(Enum::name, constant -> constant));
        return new TextCodec<>(type.getSimpleName(), Enum::name, name -> constant(constants, name), null);
    }

    private static Enum<?> constant(Map<String, Enum<?>> constants, String name) {
        Enum<?> constant = constants.get(name);
        if (constant == null) {
            throw new ConversionException("S that is none of its constants");
        }
        return constant;
    }

    private static TextCodec<Character> character(@Nullable Character absent) {
        return new TextCodec<>("char", String::valueOf, Primitives::parseChar, absent);
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
