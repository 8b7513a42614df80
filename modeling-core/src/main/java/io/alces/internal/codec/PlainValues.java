package io.alces.internal.codec;

import static java.time.format.DateTimeFormatter.ISO_INSTANT;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_TIME;
import static java.time.format.DateTimeFormatter.ISO_ZONED_DATE_TIME;

import io.alces.convert.Converters;
import java.lang.reflect.Array;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The plain values of values of any type, by their class.
 *
 * <p>Text, numbers and truth values are plain already. Enums are their names, times ISO-8601 with no more digits than
 * they have, binary is Base64, sets and arrays are lists. All else is as its converter stores it, made plain.
 */
@SuppressWarnings("JavaUtilDate") // models have attributes of it
final class PlainValues {
    private static final Map<Class<?>, Function<Object, String>> TIMES = Map.ofEntries(
            time(Instant.class, ISO_INSTANT),
            time(LocalDateTime.class, ISO_LOCAL_DATE_TIME),
            time(LocalTime.class, ISO_LOCAL_TIME),
            time(OffsetDateTime.class, ISO_OFFSET_DATE_TIME),
            time(OffsetTime.class, ISO_OFFSET_TIME),
            time(ZonedDateTime.class, ISO_ZONED_DATE_TIME),
            Map.entry(Date.class, date -> ISO_INSTANT.format(Instant.ofEpochMilli(((Date) date).getTime()))),
            Map.entry(LocalDate.class, Object::toString),
            Map.entry(YearMonth.class, Object::toString),
            Map.entry(Duration.class, Object::toString));

    private PlainValues() {}

    private static Map.Entry<Class<?>, Function<Object, String>> time(Class<?> type, DateTimeFormatter form) {
        return Map.entry(type, time -> form.format((TemporalAccessor) time));
    }

    /** Whether single values of a class are made plain without the converter that a property may have. */
    static boolean knows(Class<?> type) {
        return CharSequence.class.isAssignableFrom(type)
                || type == Character.class
                || type == Boolean.class
                || type == byte[].class
                || type == SdkBytes.class
                || type.isEnum()
                || Numbers.isNumber(type)
                || Converters.find(type, null).isPresent();
    }

    /** The plain value of a value, as a {@link PlainForm}. */
    static @Nullable Object of(Object value, PlainPath path) {
        if (value instanceof CharSequence || value instanceof Character) {
            return value.toString();
        } else if (value instanceof Boolean) {
            return value;
        } else if (Numbers.isNumber(value.getClass())) {
            return number(value, path);
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof Map<?, ?> map) {
            return map(map, key -> key(key, path), PlainValues::of, path);
        } else if (value instanceof Collection<?> collection) {
            return list(collection, PlainValues::of, path);
        } else if (value instanceof Optional<?> optional) {
            return optional.map(present -> of(present, path)).orElse(null);
        }
        return value.getClass().isArray() ? array(value, path) : other(value, path);
    }

    /** A list of the elements made plain, which the caller may change. */
    static List<@Nullable Object> list(Iterable<?> values, PlainForm element, PlainPath path) {
        List<@Nullable Object> plain = new ArrayList<>();
        for (Object value : values) {
            plain.add(value == null ? null : element.of(value, path.then(plain.size())));
        }
        return plain;
    }

    /** A map of the values made plain, which the caller may change. */
    static Map<String, @Nullable Object> map(
            Map<?, ?> values, Function<Object, String> keys, PlainForm form, PlainPath path) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key == null) {
                throw path.wrong("has null among its keys; take it out");
            }
            String name = keys.apply(key);
            plain.put(name, value == null ? null : form.of(value, path.then(name)));
        });
        return plain;
    }

    /** The plain value of what a converter stores for a value. */
    static @Nullable Object converted(AttributeConverter<Object> converter, Object value, PlainPath path) {
        return stored(store(converter, value, path), path);
    }

    private static AttributeValue store(AttributeConverter<Object> converter, Object value, PlainPath path) {
        try {
            return converter.transformFrom(value);
        } catch (RuntimeException e) {
            String type = value.getClass().getSimpleName();
            throw path.wrong(
                    "the converter of " + type + " failed with " + e.getClass().getSimpleName(), e);
        }
    }

    private static @Nullable Object stored(AttributeValue stored, PlainPath path) {
        Object value = OpenCodec.INSTANCE.readNullable(MapItemReader.ofValue(path.toString(), stored));
        return value == null ? null : of(value, path);
    }

    private static Object number(Object number, PlainPath path) {
        if ((number instanceof Double large && !Double.isFinite(large))
                || (number instanceof Float small && !Float.isFinite(small))) {
            throw path.wrong("NaN and infinity are no numbers of JSON; exclude the property, or derive another value");
        }
        return number;
    }

    private static Object array(Object array, PlainPath path) {
        if (array instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        } else if (array instanceof char[] text) {
            return new String(text);
        }
        return list(elements(array), PlainValues::of, path);
    }

    /** The elements of any array. */
    static List<?> elements(Object array) {
        return array instanceof Object[] objects
                ? Arrays.asList(objects)
                : new AbstractList<Object>() {
                    @Override
                    public Object get(int index) {
                        return Array.get(array, index);
                    }

                    @Override
                    public int size() {
                        return Array.getLength(array);
                    }
                };
    }

    private static @Nullable Object other(Object value, PlainPath path) {
        Function<Object, String> time = TIMES.get(value.getClass());
        if (time != null) {
            return time.apply(value);
        } else if (value instanceof SdkBytes bytes) {
            return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
        } else if (value instanceof AttributeValue stored) {
            return stored(stored, path);
        }
        AttributeConverter<Object> converter = OpenCodec.converter(value.getClass())
                .orElseThrow(() -> path.wrong("expected text, a number, a time or another single value, or a list or"
                        + " map of them, found " + value.getClass().getTypeName() + "; derive one of these from it"))
                .converter();
        return converted(converter, value, path);
    }

    private static String key(Object key, PlainPath path) {
        Object plain = of(key, path);
        if (plain == null || plain instanceof Map || plain instanceof List) {
            throw path.wrong("expected keys of single values, found "
                    + key.getClass().getTypeName() + "; derive a list instead");
        }
        return plain.toString();
    }
}
