package io.alces.internal.codec;

import io.alces.convert.TextConverter;
import io.alces.convert.WholeNumberConverter;
import io.alces.schema.Shape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;

/** Makes the {@link ReadBack} of a shape, where what is read follows from the value alone. */
final class ReadBacks {
    private static final Set<Class<?>> READ_AS_WRITTEN = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class);

    private ReadBacks() {}

    /** Of the values of a shape; null if it takes reading them. */
    static @Nullable ReadBack of(Shape shape, ValueCodec<Object> codec) {
        ReadBack ofObjects = ofObjects(shape, codec);
        UnaryOperator<Object> copy = ofObjects == null ? copy(shape, codec) : null;
        return copy == null ? ofObjects : new CopiedValue(codec, copy);
    }

    /** Of objects, whose members are asked for only once: what they return may differ each time. */
    private static @Nullable ReadBack ofObjects(Shape shape, ValueCodec<?> codec) {
        if (codec instanceof ObjectCodec own) {
            return new ObjectReadBack(own);
        } else if (shape instanceof Shape.ListOf list
                && codec instanceof ListCodec own
                && !OnceOnlyElements.areOf(list)) {
            ReadBack element = ofObjects(list.element(), own.element());
            return element == null ? null : new ListReadBack(own.factory(), own, element);
        } else if (shape instanceof Shape.SetOf set && codec instanceof ListedSetCodec own) {
            ReadBack element = ofObjects(set.element(), own.list().element());
            return element == null ? null : new ListReadBack(own.factory(), own, element);
        } else if (shape instanceof Shape.MapOf map && codec instanceof MapCodec own) {
            ReadBack value = ofObjects(map.value(), own.value());
            return value == null ? null : new MapReadBack(own, value);
        }
        return null;
    }

    /** What is read of a value that is not null; null if only reading tells. */
    private static @Nullable UnaryOperator<Object> copy(Shape shape, ValueCodec<?> codec) {
        if (shape instanceof Shape.Basic basic) {
            return basic(basic.type());
        } else if (shape instanceof Shape.Converted converted) {
            return converted(converted.converter());
        } else if (shape instanceof Shape.ListOf list
                && codec instanceof ListCodec own
                && !OnceOnlyElements.areOf(list)) {
            return collection(own.factory(), own.element(), copy(list.element(), own.element()));
        } else if (shape instanceof Shape.SetOf set && codec instanceof SetCodec own) {
            return collection(own.factory(), own.element(), copy(set.element(), own.element()));
        }
        return shape instanceof Shape.MapOf map && codec instanceof MapCodec own
                ? map(own, copy(map.value(), own.value()))
                : null;
    }

    private static @Nullable UnaryOperator<Object> basic(Class<?> type) {
        if (type.isEnum() || READ_AS_WRITTEN.contains(type)) {
            return value -> value;
        } else if (type == Double.class) {
            return value -> Primitives.readBack((double) value);
        } else if (type == Float.class) {
            return value -> Primitives.readBack((float) value);
        } else if (type == BigDecimal.class) {
            return value -> NumberText.readBack((BigDecimal) value);
        } else if (type == SdkBytes.class) {
            return value -> SdkBytes.fromByteArray(((SdkBytes) value).asByteArrayUnsafe());
        }
        return type == byte[].class ? value -> ((byte[]) value).clone() : null;
    }

    @SuppressWarnings("unchecked") // a converter is only ever given values of its own type
    private static @Nullable UnaryOperator<Object> converted(AttributeConverter<Object> converter) {
        if ((Object) converter instanceof TextConverter<?> text) {
            Function<Object, String> format = (Function<Object, String>) text.format();
            return text.isExact() ? value -> value : value -> text.parse().apply(format.apply(value));
        } else if ((Object) converter instanceof WholeNumberConverter<?> whole) {
            WholeNumberConverter<Object> number = (WholeNumberConverter<Object>) whole;
            return value -> number.parse(Long.toString(number.toNumber().applyAsLong(value)));
        }
        return null;
    }

    private static @Nullable UnaryOperator<Object> collection(
            IntFunction<Collection<@Nullable Object>> factory,
            ValueCodec<Object> codec,
            @Nullable UnaryOperator<Object> element) {
        return element == null
                ? null
                : values -> {
                    Collection<?> written = (Collection<?>) values;
                    Collection<@Nullable Object> read = factory.apply(written.size());
                    for (Object value : written) {
                        read.add(value == null ? codec.absent() : element.apply(value));
                    }
                    requireAll(read.size(), written.size());
                    return read;
                };
    }

    private static @Nullable UnaryOperator<Object> map(MapCodec codec, @Nullable UnaryOperator<Object> value) {
        return value == null
                ? null
                : entries -> {
                    Map<?, ?> written = (Map<?, ?>) entries;
                    Map<Object, @Nullable Object> read = codec.factory().apply(written.size());
                    written.forEach((key, each) -> read.put(
                            keyOf(codec, key), each == null ? codec.value().absent() : value.apply(each)));
                    requireAll(read.size(), written.size());
                    return read;
                };
    }

    /** What is read of the key of a map. */
    static Object keyOf(MapCodec codec, Object key) {
        return key instanceof String
                ? key
                : codec.keys().read().apply(codec.keys().write().apply(key));
    }

    /** Refuses to tell what is read of elements that are not all different any more. */
    static void requireAll(int read, int written) {
        if (read != written) {
            throw new IllegalArgumentException("some of what is written is read as the same");
        }
    }
}
