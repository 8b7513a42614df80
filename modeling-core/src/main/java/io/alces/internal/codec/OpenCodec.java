package io.alces.internal.codec;

import io.alces.convert.Converters;
import io.alces.convert.StoredConverter;
import io.alces.error.InvalidItemException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Values of any type.
 *
 * <p>They are read as {@code String}, {@code BigDecimal}, {@code Boolean}, {@link SdkBytes} (which compares by its
 * bytes, as an array does not), {@code List}, {@code Map<String, Object>}, a {@code Set} of text, numbers or binary,
 * or null. Written are these, primitive arrays, enums, optional values, whole attribute values, and all types that
 * have a converter; a nested object is refused, since nothing would make it again.
 */
final class OpenCodec implements ValueCodec<Object> {
    static final OpenCodec INSTANCE = new OpenCodec();

    private static final ClassValue<Optional<StoredConverter>> CONVERTERS = new ClassValue<>() {
        @Override
        protected Optional<StoredConverter> computeValue(Class<?> type) {
            Optional<StoredConverter> found = Converters.find(type, null);
            Class<?> parent = type.getSuperclass();
            return found.isPresent() || parent == null ? found : get(parent);
        }
    };

    private OpenCodec() {}

    /** The converter of a class, or of the nearest class above it that has one. */
    static Optional<StoredConverter> converter(Class<?> type) {
        return CONVERTERS.get(type);
    }

    @Override
    public void writeAttribute(ItemWriter writer, String name, @Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            writeAttribute(writer, name, optional.orElse(null));
        } else {
            ValueCodec.super.writeAttribute(writer, name, value);
        }
    }

    /** An empty set, which DynamoDB does not have, is a stored NULL. */
    @Override
    public void writeEntry(ItemWriter writer, @Nullable Object value) {
        writeElement(writer, value instanceof Set<?> set && set.isEmpty() ? null : value);
    }

    @Override
    public void write(ItemWriter writer, Object value) {
        if (value instanceof CharSequence || value instanceof Character) {
            writer.text(value.toString());
        } else if (isNumber(value)) {
            writeNumber(writer, (Number) value);
        } else if (value instanceof Boolean bool) {
            writer.bool(bool);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(writer, map);
        } else if (value instanceof Set<?> set) {
            writeSet(writer, set);
        } else if (value instanceof Collection<?> collection) {
            writeList(writer, collection);
        } else if (isBinary(value)) {
            writer.binary(bytes(value));
        } else {
            writeOther(writer, value);
        }
    }

    private void writeOther(ItemWriter writer, Object value) {
        if (value instanceof Enum<?> constant) {
            writer.text(constant.name());
        } else if (value instanceof Optional<?> optional) {
            writeElement(writer, optional.orElse(null));
        } else if (value instanceof AttributeValue stored) {
            writer.value(stored);
        } else if (value instanceof Object[] array) {
            writeList(writer, Arrays.asList(array));
        } else if (value.getClass().isArray() && !(value instanceof char[])) {
            writePrimitives(writer, value);
        } else {
            writeConverted(writer, value);
        }
    }

    @SuppressWarnings("unchecked") // the codec is that of the class of the array
    private static void writePrimitives(ItemWriter writer, Object array) {
        ((ValueCodec<Object>) PrimitiveArrayCodec.of(array.getClass().componentType())).write(writer, array);
    }

    private static void writeConverted(ItemWriter writer, Object value) {
        Class<?> type = value.getClass();
        StoredConverter stored = converter(type)
                .orElseThrow(() -> new InvalidItemException(
                        writer.path(),
                        type.getTypeName() + " is no type of an open value; declare an attribute of this type"));
        try {
            writer.value(stored.converter().transformFrom(value));
        } catch (IllegalArgumentException e) {
            throw Conversions.invalid(writer, type.getSimpleName(), e);
        }
    }

    private static void writeNumber(ItemWriter writer, Number number) {
        if (number instanceof BigDecimal decimal) {
            writer.number(decimal);
        } else {
            writer.number(number.toString());
        }
    }

    private void writeMap(ItemWriter writer, Map<?, ?> map) {
        writer.beginMap();
        map.forEach((key, value) -> {
            writer.name(key(writer, key));
            writeEntry(writer, value);
        });
        writer.endMap();
    }

    private static String key(ItemWriter writer, @Nullable Object key) {
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        if (key != null && (key instanceof String || key instanceof UUID || isNumber(key))) {
            return key.toString();
        }
        String type = key == null ? "null" : key.getClass().getTypeName();
        throw new InvalidItemException(
                writer.path(), type + " is no key of an open map; use text, an enum, a number or a UUID");
    }

    private void writeSet(ItemWriter writer, Set<?> set) {
        if (set.stream().allMatch(CharSequence.class::isInstance)) {
            writer.textSet(set.stream().map(Object::toString).toList());
        } else if (set.stream().allMatch(OpenCodec::isNumber)) {
            writer.numberSet(set.stream().map(Object::toString).toList());
        } else if (set.stream().allMatch(OpenCodec::isBinary)) {
            writer.binarySet(set.stream().map(OpenCodec::bytes).toList());
        } else {
            writeList(writer, set);
        }
    }

    private void writeList(ItemWriter writer, Iterable<?> values) {
        writer.beginList();
        for (Object value : values) {
            writeElement(writer, value);
        }
        writer.endList();
    }

    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof Double
                || value instanceof BigInteger
                || value instanceof Float
                || value instanceof Short
                || value instanceof Byte;
    }

    private static boolean isBinary(@Nullable Object value) {
        return value instanceof SdkBytes || value instanceof byte[];
    }

    private static SdkBytes bytes(Object value) {
        return value instanceof byte[] array ? SdkBytes.fromByteArray(array) : (SdkBytes) value;
    }

    @Override
    public Object read(ItemReader reader) {
        return switch (reader.type()) {
            case S -> reader.text();
            case N -> number(reader, reader.number());
            case B -> reader.binary();
            case BOOL -> reader.bool();
            case SS -> new LinkedHashSet<>(reader.textSet());
            case NS ->
                reader.numberSet().stream()
                        .map(text -> number(reader, text))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            case BS -> new LinkedHashSet<>(reader.binarySet());
            case M -> readMap(reader);
            case L -> readList(reader);
            case NULL -> throw new IllegalStateException("a stored NULL is no value");
        };
    }

    private Map<String, @Nullable Object> readMap(ItemReader reader) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        reader.beginMap();
        for (String name = reader.nextName(); name != null; name = reader.nextName()) {
            map.put(name, readNullable(reader));
        }
        return map;
    }

    private List<@Nullable Object> readList(ItemReader reader) {
        List<@Nullable Object> list = new ArrayList<>();
        reader.beginList();
        while (reader.nextElement()) {
            list.add(readNullable(reader));
        }
        return list;
    }

    private static BigDecimal number(ItemReader reader, String text) {
        try {
            return NumberText.parse(text);
        } catch (IllegalArgumentException e) {
            throw Conversions.unreadable(reader, "N", e);
        }
    }
}
